package org.ngnportal.phones.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.ngnportal.phones.PhoneSetup;
import org.ngnportal.shell.CopyButton;
import org.ngnportal.shell.KeyValue;
import org.ngnportal.shell.Section;
import org.ngnportal.shell.Texts;
import org.ngnportal.sip.HostPort;

/** What is typed into another telephone. */
final class SetupSection extends Composite<Section> {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    /** Where passwords are changed. */
    private static final String PASSWORDS = "my/passwords";

    private final transient PhoneSetup setup;

    SetupSection(PhoneSetup setup) {
        this.setup = setup;
    }

    @Override
    protected Section initContent() {
        var facts = new KeyValue();
        add(facts, "phones.setup.address", setup.address().toString());
        add(facts, "phones.setup.username", setup.address().user());
        add(facts, "phones.setup.domain", setup.address().domain());
        if (!setup.outboundProxy().isEmpty()) {
            add(
                    facts,
                    "phones.setup.proxy",
                    setup.server().map(HostPort::toString).orElse(setup.outboundProxy()));
        }
        if (!setup.transport().isEmpty()) {
            facts.add(Texts.t("phones.setup.transport"), setup.transport().toUpperCase(Locale.ROOT));
        }
        var passwords = new Anchor(PASSWORDS, Texts.t("phones.setup.password.change"));
        passwords.getElement().setAttribute("router-link", true);
        var password = new Div(new Span(Texts.t("phones.setup.password.text")), passwords);
        password.addClassName("phones-password");
        facts.add(Texts.t("phones.setup.password"), password);
        var section = new Section(Texts.t("phones.setup"), Texts.t("phones.setup.text"));
        section.addWide(facts);
        return section;
    }

    private static void add(KeyValue facts, String key, String value) {
        var row = new Div(new Span(value), new CopyButton(() -> value, Texts.t("phones.copy", Texts.t(key))));
        row.addClassName("phones-value");
        facts.add(Texts.t(key), row);
    }
}
