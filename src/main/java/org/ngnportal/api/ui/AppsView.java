package org.ngnportal.api.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import org.ngnportal.api.ApiNavigation;
import org.ngnportal.api.AppToken;
import org.ngnportal.api.AppTokens;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.shell.EmptyState;
import org.ngnportal.shell.MainLayout;
import org.ngnportal.shell.Notices;
import org.ngnportal.shell.PageHeader;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.CurrentActor;
import org.ngnportal.tenancy.Needs;
import org.ngnportal.tenancy.Rights;

/** The subscriber's apps: which tokens there are, and making and revoking them. */
@Route(value = ApiNavigation.APPS, layout = MainLayout.class)
@Needs(Area.MY)
@StyleSheet("context://portal/apps.css")
class AppsView extends Div implements HasDynamicTitle {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final transient AppTokens tokens;
    private final transient Actor actor;
    private final Div list = new Div();

    AppsView(AppTokens tokens, CurrentActor currentActor) {
        this.tokens = tokens;
        actor = currentActor.get();
        addClassName("portal-view");
        add(new PageHeader(Texts.t("api.title"), Texts.t("api.subtitle")));
        if (tokens.mayCreate(actor)) {
            var create =
                    new Button(Texts.t("api.create"), click -> new NewTokenDialog(tokens, actor, this::refresh).open());
            create.addThemeVariants(ButtonVariant.PRIMARY);
            create.addClassName("apps-create");
            add(create);
        }
        add(list);
        refresh();
    }

    private void refresh() {
        list.removeAll();
        var all = tokens.list(actor);
        if (all.isEmpty()) {
            list.add(EmptyState.ofPage(VaadinIcon.CONNECT_O, Texts.t("api.none"), Texts.t("api.none.text")));
            return;
        }
        boolean revocable = Rights.allows(actor, Area.MY, Action.CHANGE);
        var items = new UnorderedList();
        items.addClassNames("portal-card", "apps-list");
        all.forEach(token -> items.add(new TokenItem(
                token, revocable ? () -> new RevokeDialog(token, () -> revoke(token)).open() : null)));
        list.add(items);
    }

    private void revoke(AppToken token) {
        try {
            tokens.revoke(actor, token.id());
            Notices.success(Texts.t("api.revoked", token.name()));
        } catch (NgnProException failure) {
            Notices.problem(failure, Texts.t("api.doing.revoke"));
        }
        refresh();
    }

    @Override
    public String getPageTitle() {
        return Texts.t("api.title");
    }
}
