package org.ngnportal.prepaid.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import org.ngnportal.accounts.AccountsNavigation;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.prepaid.BalanceNow;
import org.ngnportal.prepaid.Credits;
import org.ngnportal.prepaid.PrepaidNavigation;
import org.ngnportal.shell.EmptyState;
import org.ngnportal.shell.FaultTexts;
import org.ngnportal.shell.MainLayout;
import org.ngnportal.shell.PageHeader;
import org.ngnportal.shell.PlatformBanner;
import org.ngnportal.shell.Texts;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.CurrentActor;
import org.ngnportal.tenancy.Needs;

/** What was booked on the balance of a subscriber. Its address holds search and period. */
@Route(value = "subscribers/:address/balance", layout = MainLayout.class)
@Needs(Area.PREPAID)
class HistoryView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final transient Credits credits;
    private final transient Actor actor;

    HistoryView(Credits credits, CurrentActor currentActor) {
        this.credits = credits;
        actor = currentActor.get();
        addClassName("portal-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var address = event.getRouteParameters().get("address").flatMap(AccountsNavigation::addressIn);
        var filter = HistoryFilter.of(event.getLocation().getQueryParameters());
        if (address.isEmpty() || !open(address.get(), filter)) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    @Override
    public String getPageTitle() {
        return Texts.t("prepaid.history.title");
    }

    /** Whether there is such a subscriber, as far as can be told. */
    private boolean open(SipAddress address, HistoryFilter filter) {
        removeAll();
        try {
            show(address, credits.balance(actor, address), filter);
            return true;
        } catch (NgnProException.Fault fault) {
            if (fault.is(FaultCode.ACCOUNT_NOT_FOUND) || fault.is(FaultCode.NOT_ALLOWED)) {
                return false;
            }
            failed(fault);
            return true;
        } catch (NgnProException failure) {
            failed(failure);
            return true;
        }
    }

    private void failed(NgnProException failure) {
        PlatformBanner.report(failure);
        add(EmptyState.ofPage(VaadinIcon.PLUG, Texts.t("prepaid.history.failed"), FaultTexts.of(failure)));
    }

    private void show(SipAddress address, BalanceNow now, HistoryFilter filter) {
        var back = new Anchor(AccountsNavigation.pathOf(address), address.toString());
        back.getElement().setAttribute("router-link", true);
        back.addClassName("prepaid-back");
        var header = new PageHeader(
                Texts.t("prepaid.history.title"),
                Texts.t("prepaid.history.now", Words.money(now.balance(), now.currency())));
        var panel = new HistoryPanel(credits, actor, address, wanted -> {
            var location = new Location(PrepaidNavigation.historyOf(address), wanted.parameters());
            getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, location));
        });
        add(back, header, panel);
        panel.show(filter);
    }
}
