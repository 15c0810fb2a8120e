package org.ngnportal.selfcare.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.util.Comparator;
import java.util.List;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.selfcare.Home;
import org.ngnportal.selfcare.HomePart;
import org.ngnportal.selfcare.MyTelephone;
import org.ngnportal.selfcare.SelfcareNavigation;
import org.ngnportal.shell.EmptyState;
import org.ngnportal.shell.FaultTexts;
import org.ngnportal.shell.MainLayout;
import org.ngnportal.shell.PageHeader;
import org.ngnportal.shell.PlatformBanner;
import org.ngnportal.shell.Reads;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.CurrentActor;
import org.ngnportal.tenancy.Needs;

/** Where a subscriber lands: who he is on the telephone, how it stands, and whom to ask. */
@Route(value = SelfcareNavigation.HOME, layout = MainLayout.class)
@StyleSheet("context://portal/selfcare.css")
@Needs(Area.MY)
class HomeView extends Div implements HasDynamicTitle {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    HomeView(MyTelephone telephone, CurrentActor currentActor, List<HomePart> parts) {
        Actor actor = currentActor.get();
        addClassNames("portal-view", "selfcare-home");
        try {
            telephone.home(actor).ifPresentOrElse(home -> show(home, actor, parts), this::showGone);
        } catch (NgnProException failure) {
            PlatformBanner.report(failure);
            showMissing(failure);
        }
    }

    private void show(Home home, Actor actor, List<HomePart> parts) {
        add(
                new PageHeader(Texts.t("selfcare.home.greeting", home.name()), null),
                new AddressCard(home.address()),
                new StateCard(home.state()));
        var reads = new Reads(this);
        var cards = new Div();
        cards.addClassName("selfcare-cards");
        parts.stream()
                .sorted(Comparator.comparingInt(HomePart::order))
                .map(part -> new PartPlace(part, actor, reads))
                .forEach(cards::add);
        add(cards);
        if (home.support().isKnown()) {
            add(new SupportSection(home.support()));
        }
    }

    private void showGone() {
        add(EmptyState.ofPage(
                VaadinIcon.PHONE, Texts.t("selfcare.home.gone.title"), Texts.t("selfcare.home.gone.text")));
    }

    private void showMissing(NgnProException failure) {
        String reason = failure instanceof NgnProException.Unavailable
                ? Texts.t("selfcare.home.missing.text")
                : FaultTexts.of(failure);
        add(EmptyState.ofPage(VaadinIcon.WARNING, Texts.t("selfcare.home.missing.title"), reason));
    }

    @Override
    public String getPageTitle() {
        return Texts.t("selfcare.home.title");
    }
}
