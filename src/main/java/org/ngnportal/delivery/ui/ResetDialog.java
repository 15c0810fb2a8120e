package org.ngnportal.delivery.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import org.ngnportal.delivery.DeliveryId;
import org.ngnportal.delivery.DeliveryStatus;
import org.ngnportal.delivery.DeliveryWay;
import org.ngnportal.delivery.MailAddress;
import org.ngnportal.delivery.ResetAndSend;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.shell.Notices;
import org.ngnportal.shell.Texts;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Actor;

/** Asks by which way and where to new passwords go, for an account whose first ones are gone. */
final class ResetDialog extends Dialog {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final transient ResetAndSend reset;
    private final transient Actor actor;
    private final transient DeliveryStatus delivery;
    private final transient Runnable ordered;
    private final transient DeliveryId next = DeliveryId.random();
    private final Select<DeliveryWay> way = new Select<>();
    private final EmailField recipient = new EmailField(Texts.t("delivery.send-again.recipient"));

    ResetDialog(ResetAndSend reset, Actor actor, DeliveryStatus delivery, Runnable ordered) {
        this.reset = reset;
        this.actor = actor;
        this.delivery = delivery;
        this.ordered = ordered;
        setHeaderTitle(Texts.t("delivery.reset"));
        setWidth("min(32rem, calc(100vw - 2rem))");
        way.setLabel(Texts.t("delivery.list.way"));
        way.setItems(DeliveryWay.values());
        way.setItemLabelGenerator(each -> Texts.t(each.messageKey()));
        way.addValueChangeListener(
                change -> recipient.setVisible(change.getValue().isMailed()));
        way.setValue(delivery.way());
        recipient.setValue(delivery.recipient());
        recipient.setWidthFull();
        var content = new Div(new Paragraph(Texts.t("delivery.reset.text", delivery.subject())), way, recipient);
        content.addClassName("delivery-send-again");
        add(content);
        var go = new Button(Texts.t("delivery.reset"), click -> order());
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(Texts.t("delivery.send-again.cancel"), click -> close()), go);
    }

    private void order() {
        var address = MailAddress.parse(recipient.getValue());
        boolean missing = way.getValue().isMailed() && address.isEmpty();
        recipient.setErrorMessage(Texts.t("delivery.send-again.not-an-address"));
        recipient.setInvalid(missing);
        var account = SipAddress.parse(delivery.subject());
        if (missing || account.isEmpty()) {
            recipient.focus();
            return;
        }
        try {
            reset.order(
                    actor,
                    next,
                    account.get(),
                    new ResetAndSend.Wanted(way.getValue(), way.getValue().isMailed() ? address.get() : null, null));
            close();
            Notices.success(Texts.t("delivery.reset.done", delivery.subject()));
            ordered.run();
        } catch (NgnProException failure) {
            Notices.problem(failure, Texts.t("delivery.reset.doing"));
        }
    }
}
