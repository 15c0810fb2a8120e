package org.ngnportal.delivery.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import java.util.function.BiConsumer;
import org.ngnportal.delivery.DeliveryStatus;
import org.ngnportal.delivery.MailAddress;
import org.ngnportal.shell.Texts;

/** Asks where a failed mail shall go now. */
final class SendAgainDialog extends Dialog {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final EmailField recipient = new EmailField(Texts.t("delivery.send-again.recipient"));
    private final transient DeliveryStatus delivery;
    private final transient BiConsumer<DeliveryStatus, MailAddress> send;

    SendAgainDialog(DeliveryStatus delivery, BiConsumer<DeliveryStatus, MailAddress> send) {
        this.delivery = delivery;
        this.send = send;
        setHeaderTitle(Texts.t("delivery.send-again"));
        recipient.setValue(delivery.recipient());
        recipient.setWidthFull();
        recipient.setReadOnly(delivery.personal());
        recipient.focus();
        var text = delivery.personal() ? "delivery.send-again.personal" : "delivery.send-again.text";
        var content = new Div(new Paragraph(Texts.t(text, delivery.subject())), recipient);
        content.addClassName("delivery-send-again");
        add(content);
        var cancel = new Button(Texts.t("delivery.send-again.cancel"), click -> close());
        var confirm = new Button(Texts.t("delivery.send-again.confirm"), click -> confirm());
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.addClickShortcut(Key.ENTER).listenOn(this);
        getFooter().add(cancel, confirm);
    }

    private void confirm() {
        var address = MailAddress.parse(recipient.getValue());
        recipient.setErrorMessage(Texts.t("delivery.send-again.not-an-address"));
        recipient.setInvalid(address.isEmpty());
        if (address.isEmpty()) {
            recipient.focus();
            return;
        }
        close();
        send.accept(delivery, address.get());
    }
}
