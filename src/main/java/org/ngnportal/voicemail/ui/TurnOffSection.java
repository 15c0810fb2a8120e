package org.ngnportal.voicemail.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import org.ngnportal.shell.ConfirmByTyping;
import org.ngnportal.shell.Section;
import org.ngnportal.shell.Texts;

/** Gives the mailbox up, with all that is in it. */
final class TurnOffSection extends Composite<Section> {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final transient Changes changes;

    TurnOffSection(Changes changes) {
        this.changes = changes;
    }

    @Override
    protected Section initContent() {
        var off = new Button(Texts.t("voicemail.turn-off"), click -> ask());
        off.addThemeVariants(ButtonVariant.ERROR);
        return new Section(Texts.t("voicemail.turn-off"), Texts.t("voicemail.turn-off.text"), off);
    }

    private void ask() {
        new ConfirmByTyping(
                        Texts.t("voicemail.turn-off.title"),
                        Texts.t("voicemail.turn-off.text"),
                        Texts.t("voicemail.turn-off.word"),
                        Texts.t("voicemail.turn-off.confirm"),
                        () -> changes.make("voicemail.turn-off.", (by, service) -> service.turnOff(by), problems -> {}))
                .open();
    }
}
