package org.ngnportal.voicemail.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.List;
import org.ngnportal.shell.Section;
import org.ngnportal.shell.Texts;
import org.ngnportal.voicemail.InvalidVoicemailException.Field;
import org.ngnportal.voicemail.InvalidVoicemailException.Problem;
import org.ngnportal.voicemail.NewMailbox;
import org.ngnportal.voicemail.VoicemailState;

/** What a new mailbox needs. */
final class TurnOnForm extends Composite<Section> {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final transient Changes changes;
    private final PinField pin = new PinField();
    private final MailFields mail;

    TurnOnForm(VoicemailState state, Changes changes) {
        this.changes = changes;
        mail = new MailFields(state.email(), false);
    }

    @Override
    protected Section initContent() {
        var go = new Button(Texts.t("voicemail.turn-on"), click -> turnOn());
        go.addThemeVariants(ButtonVariant.PRIMARY);
        var section = new Section(Texts.t("voicemail.turn-on"), Texts.t("voicemail.turn-on.text"));
        section.addWide(pin);
        section.addWide(mail);
        section.add(go);
        return section;
    }

    private void turnOn() {
        mark(List.of());
        var wanted = new NewMailbox(pin.pin(), mail.email(), mail.deleteAfterMailing());
        changes.makeAsking(
                "voicemail.turn-on.", (by, service, choices) -> service.turnOn(by, wanted, choices), this::mark);
    }

    private void mark(List<Problem> problems) {
        mail.mark(problems);
        Words.mark(problems, Field.PIN, pin);
    }
}
