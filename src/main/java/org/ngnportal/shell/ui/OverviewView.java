package org.ngnportal.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.ngnportal.shell.MainLayout;
import org.ngnportal.shell.OverviewCard;
import org.ngnportal.shell.OverviewFigure;
import org.ngnportal.shell.PageHeader;
import org.ngnportal.shell.QuickAction;
import org.ngnportal.shell.Reads;
import org.ngnportal.shell.Section;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.CurrentActor;
import org.ngnportal.tenancy.Needs;
import org.ngnportal.tenancy.Rights;

/** Where one lands: what there is, and what one most often wants to do. */
@Route(value = "", layout = MainLayout.class)
@Needs(Area.OVERVIEW)
class OverviewView extends Div implements HasDynamicTitle {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private record Place(int order, Component content) {}

    OverviewView(
            CurrentActor currentActor,
            List<OverviewCard> cards,
            List<OverviewFigure> figures,
            List<QuickAction> allActions) {
        Actor actor = currentActor.get();
        List<QuickAction> actions = allActions.stream()
                .filter(quick -> Rights.allows(actor, quick.area(), quick.action()))
                .toList();
        addClassName("portal-view");
        add(new PageHeader(Texts.t("shell.overview.greeting", actor.displayName()), subtitle(actor)));
        add(panels(cards, figures, actor));
        if (!actions.isEmpty()) {
            add(quickActions(actions));
        }
    }

    private static String subtitle(Actor actor) {
        return Texts.t(actor.tenant().isPlatform() ? "shell.overview.subtitle-platform" : "shell.overview.subtitle");
    }

    private Div panels(List<OverviewCard> cards, List<OverviewFigure> figures, Actor actor) {
        Reads reads = new Reads(this);
        List<Place> places = new ArrayList<>();
        figures.stream()
                .filter(figure -> Rights.allows(actor, figure.area(), Action.SEE))
                .collect(Collectors.groupingBy(OverviewFigure::group))
                .forEach((group, members) ->
                        places.add(new Place(group.order(), new FigurePanel(group, members, actor, reads))));
        cards.stream()
                .filter(card -> Rights.allows(actor, card.area(), Action.SEE))
                .forEach(card -> places.add(new Place(card.order(), new CardPlace(card, actor, reads))));
        Div panels = new Div();
        panels.addClassName("portal-panels");
        places.stream()
                .sorted(Comparator.comparingInt(Place::order))
                .map(Place::content)
                .forEach(panels::add);
        return panels;
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
