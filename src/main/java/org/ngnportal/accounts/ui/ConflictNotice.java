package org.ngnportal.accounts.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import org.ngnportal.accounts.ConcurrentChangeException;
import org.ngnportal.accounts.Subscriber;
import org.ngnportal.shell.Icons;
import org.ngnportal.shell.Texts;

/** Says that somebody else changed the subscriber, and what. */
final class ConflictNotice extends Composite<Div> {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final Paragraph text = new Paragraph();

    ConflictNotice(Runnable showCurrent) {
        Span title = new Span(Texts.t("accounts.conflict.title"));
        title.addClassName("accounts-conflict-title");
        getContent().addClassName("accounts-conflict");
        getContent().getElement().setAttribute("role", "alert");
        getContent()
                .add(
                        Icons.decorative(VaadinIcon.WARNING),
                        new Div(title, text),
                        new Button(Texts.t("accounts.conflict.show"), click -> showCurrent.run()));
        hide();
    }

    void show(ConcurrentChangeException conflict) {
        text.setText(
                Texts.t("accounts.conflict.text", String.join(", ", changes(conflict.opened(), conflict.current()))));
        getContent().setVisible(true);
    }

    void hide() {
        getContent().setVisible(false);
    }

    static List<String> changes(Subscriber was, Subscriber is) {
        var changes = new ArrayList<String>();
        note(
                changes,
                "accounts.identity.first-name",
                was.identity().firstName(),
                is.identity().firstName());
        note(
                changes,
                "accounts.identity.last-name",
                was.identity().lastName(),
                is.identity().lastName());
        note(
                changes,
                "accounts.identity.email",
                was.identity().email(),
                is.identity().email());
        note(
                changes,
                "accounts.identity.language",
                was.identity().language(),
                is.identity().language());
        note(
                changes,
                "accounts.identity.time-zone",
                was.identity().timeZone(),
                is.identity().timeZone());
        note(
                changes,
                "accounts.money.caller-id",
                was.telephony().callerId(),
                is.telephony().callerId());
        note(
                changes,
                "accounts.money.call-limit",
                was.telephony().callLimit(),
                is.telephony().callLimit());
        note(
                changes,
                "accounts.money.quota",
                was.telephony().quota(),
                is.telephony().quota());
        note(
                changes,
                "accounts.money.billing",
                was.telephony().prepaid(),
                is.telephony().prepaid());
        note(changes, "accounts.services", was.groups(), is.groups());
        note(changes, "accounts.account.other-groups", was.otherGroups(), is.otherGroups());
        return changes.isEmpty() ? List.of(Texts.t("accounts.conflict.other")) : changes;
    }

    private static void note(List<String> changes, String key, Object was, Object is) {
        if (!was.equals(is)) {
            changes.add(Texts.t(key));
        }
    }
}
