package org.ngnportal.prepaid.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ngnportal.accounts.NotPermittedException;
import org.ngnportal.accounts.Subscriber;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.prepaid.BalanceNow;
import org.ngnportal.prepaid.Booking;
import org.ngnportal.prepaid.BookingId;
import org.ngnportal.prepaid.Bookings;
import org.ngnportal.prepaid.Credits;
import org.ngnportal.prepaid.Money;
import org.ngnportal.prepaid.PrepaidNavigation;
import org.ngnportal.prepaid.Vouchers;
import org.ngnportal.shell.Icons;
import org.ngnportal.shell.Notices;
import org.ngnportal.shell.Section;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.Rights;

/** The balance on a subscriber's page: what it is, topping it up, redeeming, what is under way. */
@StyleSheet("context://portal/prepaid.css")
final class BalanceSection extends Composite<Section> {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final transient Credits credits;
    private final transient Bookings bookings;
    private final transient Vouchers vouchers;
    private final transient Actor actor;
    private final transient Subscriber subscriber;
    private final boolean mayOrder;
    private final transient Set<BookingId> own = new HashSet<>();
    private final Span amount = new Span();
    private final Paragraph failed = new Paragraph(Texts.t("prepaid.balance.unknown"));
    private final Button topUp =
            new Button(Texts.t("prepaid.top-up"), Icons.decorative(VaadinIcon.PLUS_CIRCLE_O), click -> openTopUp());
    private final Div progress = new Div();
    private transient @Nullable BalanceNow now;

    /** @param mayOrder whether top-ups are delegated to the actor's tenant */
    BalanceSection(
            Credits credits,
            Bookings bookings,
            Vouchers vouchers,
            Actor actor,
            Subscriber subscriber,
            boolean mayOrder) {
        this.credits = credits;
        this.bookings = bookings;
        this.vouchers = vouchers;
        this.actor = actor;
        this.subscriber = subscriber;
        this.mayOrder = mayOrder;
        amount.addClassName("prepaid-amount");
        failed.setVisible(false);
        progress.addClassName("prepaid-progress");
    }

    @Override
    protected Section initContent() {
        var section = new Section(Texts.t("prepaid.balance"));
        var history = new Anchor(PrepaidNavigation.historyOf(subscriber.address()), Texts.t("prepaid.balance.history"));
        history.getElement().setAttribute("router-link", true);
        section.addWide(new Div(amount));
        section.addWide(failed);
        section.addWide(progress);
        if (Rights.allows(actor, Area.PREPAID, Action.CREATE)) {
            topUp.addThemeVariants(ButtonVariant.PRIMARY);
            topUp.setVisible(mayOrder);
            var redeem =
                    new Button(Texts.t("prepaid.redeem"), Icons.decorative(VaadinIcon.TICKET), click -> openRedeem());
            var buttons = new Div(topUp, redeem);
            buttons.addClassName("prepaid-buttons");
            section.addWide(buttons);
        }
        section.addWide(history);
        return section;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        readBalance();
        follow();
    }

    private void readBalance() {
        try {
            var read = credits.balance(actor, subscriber.address());
            now = read;
            amount.setText(Words.money(read.balance(), read.currency()));
            amount.setClassName("prepaid-nothing-left", !read.balance().isPositive());
            failed.setVisible(false);
        } catch (NgnProException unknownForNow) {
            now = null;
            amount.setText("");
            failed.setVisible(true);
        }
        topUp.setEnabled(now != null);
    }

    /** Looks at what is under way, from now on. */
    private void follow() {
        progress.removeAll();
        var read = now;
        progress.add(new BookingsPanel(
                bookings,
                actor,
                subscriber.address(),
                read == null ? "" : read.currency(),
                own,
                this::readBalance,
                this::follow));
    }

    private void openTopUp() {
        readBalance();
        var read = now;
        if (read != null) {
            var id = BookingId.random();
            new TopUpDialog(
                            subscriber.displayName(),
                            read,
                            bookings.limit(actor),
                            subscriber.identity().email(),
                            (value, reason, notify) -> order(id, value, reason, notify))
                    .open();
        }
    }

    private boolean order(BookingId id, Money value, String reason, boolean notify) {
        try {
            ordered(bookings.order(actor, id, subscriber.address(), value, reason, notify));
            return true;
        } catch (NotPermittedException refused) {
            Notices.problem(Texts.t(refused.reason().messageKey()));
        } catch (NgnProException failure) {
            Notices.problem(failure, Texts.t("prepaid.top-up.doing", subscriber.displayName()));
        }
        return false;
    }

    private void openRedeem() {
        var dialog = new Dialog();
        dialog.setHeaderTitle(Texts.t("prepaid.redeem.title", subscriber.displayName()));
        dialog.setWidth("min(30rem, calc(100vw - 2rem))");
        dialog.add(new RedeemForm(vouchers, actor, subscriber.address(), booking -> {
            dialog.close();
            ordered(booking);
        }));
        dialog.getFooter().add(new Button(Texts.t("shell.cancel"), click -> dialog.close()));
        dialog.open();
    }

    private void ordered(Booking booking) {
        own.add(booking.id());
        follow();
    }
}
