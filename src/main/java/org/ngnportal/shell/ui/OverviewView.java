package org.ngnportal.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.util.Comparator;
import java.util.List;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.ngnpro.NgnProException.Unavailable;
import org.ngnportal.shell.FaultTexts;
import org.ngnportal.shell.Icons;
import org.ngnportal.shell.MainLayout;
import org.ngnportal.shell.OverviewCard;
import org.ngnportal.shell.PageHeader;
import org.ngnportal.shell.PlatformBanner;
import org.ngnportal.shell.QuickAction;
import org.ngnportal.shell.Section;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.CurrentActor;
import org.ngnportal.tenancy.Needs;
import org.ngnportal.tenancy.Rights;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where one lands: what there is, and what one most often wants to do. */
@Route(value = "", layout = MainLayout.class)
@Needs(Area.OVERVIEW)
class OverviewView extends Div implements HasDynamicTitle {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private static final Logger log = LoggerFactory.getLogger(OverviewView.class);

    OverviewView(CurrentActor currentActor, List<OverviewCard> allCards, List<QuickAction> allActions) {
        Actor actor = currentActor.get();
        List<OverviewCard> cards = allCards.stream()
                .filter(card -> Rights.allows(actor, card.area(), Action.SEE))
                .toList();
        List<QuickAction> actions = allActions.stream()
                .filter(quick -> Rights.allows(actor, quick.area(), quick.action()))
                .toList();
        addClassName("portal-view");
        add(new PageHeader(
                Texts.t("shell.overview.greeting", actor.displayName()), Texts.t("shell.overview.subtitle")));
        if (!cards.isEmpty()) {
            Div figures = new Div();
            figures.addClassName("portal-cards");
            cards.stream()
                    .sorted(Comparator.comparingInt(OverviewCard::order))
                    .map(card -> content(card, actor))
                    .forEach(figures::add);
            add(figures);
        }
        if (!actions.isEmpty()) {
            add(quickActions(actions));
        }
    }

    private static Component content(OverviewCard card, Actor actor) {
        try {
            return card.content(actor);
        } catch (NgnProException e) {
            log.warn("An overview card cannot be shown: {}", e.getMessage());
            PlatformBanner.report(e);
            Div missing = new Div(Icons.decorative(VaadinIcon.WARNING), new Paragraph(reason(e)));
            missing.addClassNames("portal-card", "portal-card-missing");
            return missing;
        }
    }

    private static String reason(NgnProException failure) {
        return failure instanceof Unavailable ? Texts.t("shell.overview.missing") : FaultTexts.of(failure);
    }

    private static Section quickActions(List<QuickAction> actions) {
        Section section = new Section(Texts.t("shell.overview.actions"));
        actions.stream()
                .sorted(Comparator.comparingInt(QuickAction::order))
                .map(QuickActionLink::new)
                .forEach(section::add);
        return section;
    }

    @Override
    public String getPageTitle() {
        return Texts.t("shell.overview.title");
    }
}
