package org.ngnportal.operators.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.util.List;
import org.ngnportal.operators.Operator;
import org.ngnportal.operators.Operators;
import org.ngnportal.shell.EmptyState;
import org.ngnportal.shell.Icons;
import org.ngnportal.shell.MainLayout;
import org.ngnportal.shell.PageHeader;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.CurrentActor;
import org.ngnportal.tenancy.Needs;
import org.ngnportal.tenancy.Rights;

/** The tenant's staff. */
@Route(value = OperatorsView.PATH, layout = MainLayout.class)
@Needs(Area.OPERATORS)
@StyleSheet("context://portal/operators.css")
class OperatorsView extends Div implements HasDynamicTitle {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    static final String PATH = "operators";

    private final transient Actor actor;

    OperatorsView(Operators operators, CurrentActor currentActor) {
        actor = currentActor.get();
        addClassNames("portal-view", "operators");
        var found = operators.list(actor);
        var title = found.isEmpty() ? Texts.t("operators.title") : Texts.t("operators.title-count", found.size());
        var actions = found.isEmpty() ? new Component[0] : invite();
        add(new PageHeader(title, Texts.t("operators.subtitle"), actions));
        if (!found.isEmpty() && !actor.tenant().isPlatform() && !operators.isConnected(actor)) {
            add(notConnected());
        }
        add(found.isEmpty() ? nobody() : list(found));
    }

    private Component[] invite() {
        if (!Rights.allows(actor, Area.OPERATORS, Action.CREATE)) {
            return new Component[0];
        }
        var button = new Button(
                Texts.t("operators.invite"),
                Icons.decorative(VaadinIcon.PLUS),
                click -> UI.getCurrent().navigate(NewOperatorView.PATH));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return new Component[] {button};
    }

    private static Component notConnected() {
        var box = new Div(Icons.decorative(VaadinIcon.WARNING), new Span(Texts.t("operators.not-connected")));
        box.addClassName("operators-warning");
        box.getElement().setAttribute("role", "status");
        return box;
    }

    private Component nobody() {
        return new EmptyState(
                VaadinIcon.USER_CARD, Texts.t("operators.none.title"), Texts.t("operators.none.text"), invite());
    }

    private Component list(List<Operator> found) {
        var list = new UnorderedList();
        list.addClassNames("portal-card", "operators-list");
        list.getElement().setAttribute("aria-label", Texts.t("operators.title"));
        boolean ofAll = actor.tenant().isPlatform();
        found.stream().map(operator -> new OperatorItem(operator, ofAll)).forEach(list::add);
        return list;
    }

    @Override
    public String getPageTitle() {
        return Texts.t("operators.title");
    }
}
