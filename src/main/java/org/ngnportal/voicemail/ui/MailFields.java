package org.ngnportal.voicemail.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.EmailField;
import java.util.List;
import org.ngnportal.shell.Texts;
import org.ngnportal.voicemail.InvalidVoicemailException.Field;
import org.ngnportal.voicemail.InvalidVoicemailException.Problem;

/** Where messages are mailed, and whether they stay in the mailbox nevertheless. */
final class MailFields extends Composite<Div> {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final EmailField email = new EmailField(Texts.t("voicemail.mail.email"));
    private final RadioButtonGroup<Boolean> delete = new RadioButtonGroup<>(Texts.t("voicemail.mail.then"));

    MailFields(String address, boolean deleteAfterMailing) {
        email.setValue(address);
        email.setHelperText(Texts.t("voicemail.mail.email.help"));
        email.setManualValidation(true);
        email.setWidthFull();
        delete.setItems(false, true);
        delete.setItemLabelGenerator(gone -> gone ? Texts.t("voicemail.mail.delete") : Texts.t("voicemail.mail.keep"));
        delete.setValue(deleteAfterMailing);
        delete.setManualValidation(true);
        delete.addClassName("voicemail-question");
        getContent().addClassName("voicemail-fields");
        getContent().add(email, delete);
    }

    String email() {
        return email.getValue().strip();
    }

    boolean deleteAfterMailing() {
        return delete.getValue();
    }

    void mark(List<Problem> problems) {
        Words.mark(problems, Field.DELETE_AFTER_MAILING, delete);
        Words.mark(problems, Field.EMAIL, email);
    }
}
