package org.ngnportal.voicemail.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import java.util.List;
import org.ngnportal.shell.Section;
import org.ngnportal.shell.Texts;
import org.ngnportal.voicemail.OwnMailbox;

/** Where messages are mailed. */
final class MailForm extends Composite<Section> {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final transient Changes changes;
    private final MailFields fields;

    MailForm(OwnMailbox mailbox, Changes changes) {
        this.changes = changes;
        fields = new MailFields(mailbox.email(), mailbox.deleteAfterMailing());
    }

    @Override
    protected Section initContent() {
        var section = new Section(Texts.t("voicemail.mail"), Texts.t("voicemail.mail.text"));
        section.addWide(fields);
        section.add(new Button(Texts.t("voicemail.mail.save"), click -> save()));
        return section;
    }

    private void save() {
        fields.mark(List.of());
        changes.make(
                "voicemail.mail.",
                (by, service) -> service.mail(by, fields.email(), fields.deleteAfterMailing()),
                fields::mark);
    }
}
