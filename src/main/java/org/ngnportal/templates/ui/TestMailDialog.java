package org.ngnportal.templates.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import java.util.Optional;
import java.util.function.Function;
import org.ngnportal.delivery.MailAddress;
import org.ngnportal.shell.Notices;
import org.ngnportal.shell.Texts;
import org.ngnportal.templates.TemplateRefusedException;

/** Sends what stands in the fields to oneself. */
final class TestMailDialog extends Dialog {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final EmailField recipient = new EmailField(Texts.t("templates.editor.test.recipient"));
    private final transient Function<MailAddress, Optional<String>> sending;

    /** @param own e-mail address; may be none */
    TestMailDialog(String own, Function<MailAddress, Optional<String>> sending) {
        this.sending = sending;
        setHeaderTitle(Texts.t("templates.editor.test.title"));
        setWidth("min(28rem, calc(100vw - 2rem))");
        recipient.setWidthFull();
        recipient.setValue(MailAddress.isValid(own) ? own : "");
        recipient.setAutofocus(true);
        var send = new Button(Texts.t("templates.editor.test.send"), click -> send());
        send.addThemeVariants(ButtonVariant.PRIMARY);
        add(new Paragraph(Texts.t("templates.editor.test.text")), recipient);
        getFooter().add(new Button(Texts.t("templates.editor.cancel"), click -> close()), send);
    }

    private void send() {
        var address = MailAddress.parse(recipient.getValue());
        if (address.isEmpty()) {
            recipient.setErrorMessage(Texts.t("templates.editor.test.not-an-address"));
            recipient.setInvalid(true);
            recipient.focus();
            return;
        }
        close();
        try {
            var problem = sending.apply(address.get());
            if (problem.isPresent()) {
                Notices.problem(Texts.t("templates.editor.test.refused", problem.get()));
            } else {
                Notices.success(Texts.t("templates.editor.test.done", address.get()));
            }
        } catch (TemplateRefusedException refused) {
            Notices.problem(refused.words());
        }
    }
}
