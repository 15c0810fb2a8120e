package org.ngnportal.prepaid.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.function.Consumer;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.prepaid.Booking;
import org.ngnportal.prepaid.BookingId;
import org.ngnportal.prepaid.VoucherCode;
import org.ngnportal.prepaid.Vouchers;
import org.ngnportal.prepaid.Vouchers.Offer;
import org.ngnportal.shell.Notices;
import org.ngnportal.shell.Texts;
import org.ngnportal.signin.Browser;
import org.ngnportal.signin.TooManyTriesException;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.vault.Secret;

/**
 * Redeems a voucher of either kind: one with a code shows what it is worth before it is used; one with a card id is the
 * platform's, which tells only afterwards.
 */
final class RedeemForm extends Composite<Div> {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 64;

    private final transient Vouchers vouchers;
    private final transient Actor actor;
    private final transient SipAddress account;
    private final transient Consumer<Booking> redeemed;
    private final TextField code = new TextField(Texts.t("prepaid.redeem.code"));
    private final TextField card = new TextField(Texts.t("prepaid.redeem.card"));
    private final Paragraph message = new Paragraph();
    private final Button go = new Button(Texts.t("prepaid.redeem.check"), click -> entered());
    private final Button confirm = new Button("", click -> confirmed());
    private final Button back = new Button(Texts.t("prepaid.redeem.other"), click -> startAgain());
    private transient BookingId id = BookingId.random();
    private transient Optional<VoucherCode> offered = Optional.empty();

    /** @param redeemed gets the booking, which is under way */
    RedeemForm(Vouchers vouchers, Actor actor, SipAddress account, Consumer<Booking> redeemed) {
        this.vouchers = vouchers;
        this.actor = actor;
        this.account = account;
        this.redeemed = redeemed;
        code.setHelperText(Texts.t("prepaid.redeem.code.help"));
        code.setWidthFull();
        code.setMaxLength(LONGEST);
        code.setManualValidation(true);
        code.getElement().setAttribute("autocapitalize", "characters");
        code.getElement().setAttribute("autocomplete", "off");
        code.addClassName("prepaid-code");
        card.setHelperText(Texts.t("prepaid.redeem.card.help"));
        card.setMaxLength(9);
        card.setManualValidation(true);
        card.getElement().setAttribute("inputmode", "numeric");
        card.getElement().setAttribute("autocomplete", "off");
        message.getElement().setAttribute("role", "status");
        message.addClassName("prepaid-preview");
        go.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        var buttons = new Div(go, confirm, back);
        buttons.addClassName("prepaid-buttons");
        getContent().addClassName("prepaid-redeem");
        getContent().add(code, card, message, buttons);
        startAgain();
    }

    private void startAgain() {
        id = BookingId.random();
        offered = Optional.empty();
        code.clear();
        card.clear();
        message.setText("");
        ask(true);
    }

    private void ask(boolean asking) {
        code.setReadOnly(!asking);
        card.setVisible(asking);
        go.setVisible(asking);
        confirm.setVisible(!asking);
        back.setVisible(!asking);
        message.setVisible(!message.getText().isEmpty());
    }

    private void entered() {
        code.setInvalid(false);
        card.setInvalid(false);
        message.setText("");
        if (card.getValue().isBlank()) {
            VoucherCode.parse(code.getValue())
                    .ifPresentOrElse(this::look, () -> wrong(code, "prepaid.redeem.code.mistyped"));
        } else if (!card.getValue().strip().matches("[1-9][0-9]{0,8}")) {
            wrong(card, "prepaid.redeem.card.wrong");
        } else if (code.getValue().isBlank()) {
            wrong(code, "prepaid.redeem.number.missing");
        } else {
            attempt(() -> done(vouchers.redeemCard(
                    actor,
                    id,
                    account,
                    Integer.parseInt(card.getValue().strip()),
                    new Secret(code.getValue().strip()),
                    Browser.current().address())));
        }
    }

    private void look(VoucherCode typed) {
        attempt(() -> {
            var offer = vouchers.look(actor, account, typed, Browser.current().address());
            offered = Optional.of(typed);
            message.setText(words(offer));
            confirm.setText(Texts.t("prepaid.redeem.confirm", Words.money(offer.value(), offer.currency())));
            ask(false);
            confirm.focus();
        });
    }

    private static String words(Offer offer) {
        var value = Words.money(offer.value(), offer.currency());
        return offer.before() == null
                ? Texts.t("prepaid.redeem.worth", value)
                : Texts.t(
                        "prepaid.redeem.worth.after",
                        value,
                        Words.money(offer.before(), offer.currency()),
                        Words.money(offer.after(), offer.currency()));
    }

    private void confirmed() {
        offered.ifPresent(known -> attempt(() -> done(
                vouchers.redeem(actor, id, account, known, Browser.current().address()))));
    }

    private void done(Booking booking) {
        startAgain();
        redeemed.accept(booking);
    }

    private void attempt(Runnable action) {
        try {
            action.run();
        } catch (Vouchers.RefusedException refused) {
            offered = Optional.empty();
            ask(true);
            wrong(code, "prepaid.redeem.refused");
        } catch (TooManyTriesException tooMany) {
            message.setText(Words.wait(tooMany.delay()));
            message.setVisible(true);
        } catch (NgnProException failure) {
            Notices.problem(failure, Texts.t("prepaid.redeem.doing"));
        }
    }

    private void wrong(TextField field, String key) {
        field.setErrorMessage(Texts.t(key));
        field.setInvalid(true);
        field.focus();
        ask(true);
    }
}
