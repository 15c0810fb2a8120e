package org.ngnportal.voicemail.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import java.util.List;
import org.ngnportal.shell.Section;
import org.ngnportal.shell.Texts;
import org.ngnportal.voicemail.InvalidVoicemailException.Field;

/** What opens the mailbox. The one there is, is never shown. */
final class PinForm extends Composite<Section> {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final transient Changes changes;
    private final PinField pin = new PinField();

    PinForm(Changes changes) {
        this.changes = changes;
    }

    @Override
    protected Section initContent() {
        var section = new Section(Texts.t("voicemail.pin"), Texts.t("voicemail.pin.text"));
        section.addWide(pin);
        section.add(new Button(Texts.t("voicemail.pin.change"), click -> change()));
        return section;
    }

    private void change() {
        Words.mark(List.of(), Field.PIN, pin);
        changes.make(
                "voicemail.pin.",
                (by, service) -> service.changePin(by, pin.pin()),
                problems -> Words.mark(problems, Field.PIN, pin));
    }
}
