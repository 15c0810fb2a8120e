package org.ngnportal.prepaid.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ngnportal.accounts.OwnAccount;
import org.ngnportal.accounts.Subscriber;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.prepaid.BalancePart;
import org.ngnportal.prepaid.BookingId;
import org.ngnportal.prepaid.Bookings;
import org.ngnportal.prepaid.Credits;
import org.ngnportal.prepaid.PrepaidNavigation;
import org.ngnportal.prepaid.Vouchers;
import org.ngnportal.selfcare.SelfcareNavigation;
import org.ngnportal.shell.EmptyState;
import org.ngnportal.shell.FaultTexts;
import org.ngnportal.shell.MainLayout;
import org.ngnportal.shell.PageHeader;
import org.ngnportal.shell.PlatformBanner;
import org.ngnportal.shell.Section;
import org.ngnportal.shell.Texts;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.CurrentActor;
import org.ngnportal.tenancy.Needs;
import org.ngnportal.tenancy.Rights;

/** A subscriber's own balance: how much is left, redeeming a voucher, what was booked. */
@Route(value = PrepaidNavigation.OWN, layout = MainLayout.class)
@Needs(Area.MY)
@StyleSheet("context://portal/prepaid.css")
class OwnBalanceView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final transient OwnAccount accounts;
    private final transient Credits credits;
    private final transient Bookings bookings;
    private final transient Vouchers vouchers;
    private final transient List<BalancePart> parts;
    private final transient Actor actor;
    private final transient Set<BookingId> own = new HashSet<>();
    private final PageHeader header = new PageHeader(Texts.t("prepaid.own.title"), null);
    private final Div progress = new Div();
    private String currency = "";

    OwnBalanceView(
            OwnAccount accounts,
            Credits credits,
            Bookings bookings,
            Vouchers vouchers,
            List<BalancePart> parts,
            CurrentActor currentActor) {
        this.accounts = accounts;
        this.credits = credits;
        this.bookings = bookings;
        this.vouchers = vouchers;
        this.parts = parts;
        actor = currentActor.get();
        addClassNames("portal-view", "prepaid-history");
    }

    @Override
    public String getPageTitle() {
        return Texts.t("prepaid.own.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        try {
            accounts.get(actor)
                    .ifPresentOrElse(
                            found -> show(
                                    found, HistoryFilter.of(event.getLocation().getQueryParameters())),
                            this::showNone);
        } catch (NgnProException failure) {
            PlatformBanner.report(failure);
            add(EmptyState.ofPage(VaadinIcon.PLUG, Texts.t("prepaid.history.failed"), FaultTexts.of(failure)));
        }
    }

    private void show(Subscriber account, HistoryFilter filter) {
        var others = parts.stream()
                .sorted(Comparator.comparingInt(BalancePart::order))
                .flatMap(part -> part.content(actor, account).stream())
                .toList();
        boolean hasBalance = OwnBalance.matters(account);
        if (!hasBalance && others.isEmpty()) {
            showNone();
            return;
        }
        var back = new Anchor(SelfcareNavigation.HOME, Texts.t("prepaid.own.back"));
        back.getElement().setAttribute("router-link", true);
        back.addClassName("prepaid-back");
        add(back, hasBalance ? header : new PageHeader(Texts.t("prepaid.own.costs"), null));
        if (hasBalance) {
            showBalance(account.address(), others, filter);
        } else {
            add(others);
        }
    }

    private void showNone() {
        add(EmptyState.ofPage(VaadinIcon.INVOICE, Texts.t("prepaid.own.none"), Texts.t("prepaid.own.none.text")));
    }

    private void showBalance(SipAddress address, List<Component> others, HistoryFilter filter) {
        var history = new HistoryPanel(credits, actor, address, wanted -> {
            var location = new Location(PrepaidNavigation.OWN, wanted.parameters());
            getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, location));
        });
        Runnable refresh = () -> {
            showBalance(address);
            history.refresh();
        };
        showBalance(address);
        if (Rights.allows(actor, Area.MY, Action.CHANGE)) {
            var form = new RedeemForm(vouchers, actor, address, booking -> {
                own.add(booking.id());
                follow(address, refresh);
            });
            var section = new Section(Texts.t("prepaid.redeem"));
            section.addWide(form);
            add(section);
        }
        add(progress);
        add(others);
        add(history);
        follow(address, refresh);
        history.show(filter);
    }

    private void follow(SipAddress address, Runnable refresh) {
        progress.removeAll();
        progress.add(
                new BookingsPanel(bookings, actor, address, currency, own, refresh, () -> follow(address, refresh)));
    }

    private void showBalance(SipAddress address) {
        var now = credits.balance(actor, address);
        currency = now.currency();
        header.setSubtitle(Texts.t("prepaid.history.now", Words.money(now.balance(), now.currency())));
    }
}
