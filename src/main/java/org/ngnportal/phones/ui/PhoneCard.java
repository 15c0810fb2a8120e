package org.ngnportal.phones.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Locale;
import org.ngnportal.phones.Phone;
import org.ngnportal.phones.PhoneKind;
import org.ngnportal.shell.Icons;
import org.ngnportal.shell.KeyValue;
import org.ngnportal.shell.Texts;

/** A registered telephone: what it is, for how long it is there, from where. */
final class PhoneCard extends ListItem {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    PhoneCard(Phone phone) {
        addClassNames("portal-card", "phones-card");
        var kind = Texts.t("phones.kind." + phone.kind().key());
        var picture = new Div(Icons.decorative(picture(phone.kind())));
        picture.addClassName("phones-picture");
        var what = new Span(kind);
        what.addClassName("phones-kind");
        var words = new Div(new H2(phone.name().isEmpty() ? Texts.t("phones.nameless") : phone.name()), what);
        words.addClassName("phones-words");
        add(picture, words, facts(phone));
    }

    private static KeyValue facts(Phone phone) {
        var facts = new KeyValue()
                .add(Texts.t("phones.expiry"), TimeLeft.words(phone))
                .add(Texts.t("phones.transport"), new Span(transport(phone)))
                .add(Texts.t("phones.address"), phone.address());
        if (!phone.ownAddress().isEmpty()) {
            facts.add(Texts.t("phones.own-address"), phone.ownAddress());
        }
        if (!phone.userAgent().equals(phone.name())) {
            facts.add(Texts.t("phones.user-agent"), phone.userAgent());
        }
        return facts;
    }

    private static String transport(Phone phone) {
        var name = phone.transport().toUpperCase(Locale.ROOT);
        if (name.isEmpty()) {
            return Texts.t("phones.transport.unknown");
        }
        return Texts.t(phone.isEncrypted() ? "phones.transport.encrypted" : "phones.transport.open", name);
    }

    private static VaadinIcon picture(PhoneKind kind) {
        return switch (kind) {
            case DESK -> VaadinIcon.PHONE_LANDLINE;
            case MOBILE -> VaadinIcon.MOBILE;
            case SOFTPHONE -> VaadinIcon.LAPTOP;
            case BROWSER -> VaadinIcon.GLOBE_WIRE;
            case ADAPTER -> VaadinIcon.PLUG;
            case EXCHANGE -> VaadinIcon.SERVER;
            case UNKNOWN -> VaadinIcon.PHONE;
        };
    }
}
