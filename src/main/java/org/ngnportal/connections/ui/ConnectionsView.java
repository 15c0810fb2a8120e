package org.ngnportal.connections.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.shell.MainLayout;
import org.ngnportal.shell.Notices;
import org.ngnportal.shell.PageHeader;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.Connections;
import org.ngnportal.tenancy.CurrentActor;
import org.ngnportal.tenancy.Needs;
import org.ngnportal.tenancy.Rights;
import org.ngnportal.tenancy.StoredConnection;

/** One's own connection, and those of the customers below. */
@Route(value = ConnectionsView.PATH, layout = MainLayout.class)
@StyleSheet("context://portal/connections.css")
@Needs(Area.CONNECTIONS)
class ConnectionsView extends Div implements HasDynamicTitle {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    static final String PATH = "connections";

    private final transient Connections connections;
    private final transient Actor actor;
    private final Div own = new Div();
    private final Div others = new Div();

    ConnectionsView(Connections connections, CurrentActor currentActor) {
        this.connections = connections;
        this.actor = currentActor.get();
        addClassName("portal-view");
        add(new PageHeader(Texts.t("connections.title"), Texts.t("connections.subtitle")), own, others);
        refresh();
    }

    private void refresh() {
        var all = connections.list(actor);
        own.removeAll();
        own.add(all.stream()
                .filter(this::isOwn)
                .findFirst()
                .map(stored -> OwnConnection.stored(stored, actions(stored)))
                .orElseGet(() -> OwnConnection.none(actor.tenant().isPlatform(), keeping())));
        others.removeAll();
        showOthers(all.stream().filter(one -> !isOwn(one)).toList());
    }

    private void showOthers(List<StoredConnection> below) {
        boolean platform = actor.tenant().isPlatform();
        if (below.isEmpty() && !platform) {
            return;
        }
        others.add(new H2(Texts.t(platform ? "connections.all" : "connections.below")));
        if (below.isEmpty()) {
            others.add(new Div(Texts.t("connections.all.none")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassNames("portal-card", "connections-list");
        below.stream().map(one -> new ConnectionItem(one, actions(one))).forEach(list::add);
        others.add(list);
    }

    private boolean isOwn(StoredConnection connection) {
        return connection.customer().equals(actor.tenant());
    }

    private ConnectionActions actions(StoredConnection connection) {
        boolean forgettable = !connection.fromSettings() && Rights.allows(actor, Area.CONNECTIONS, Action.DELETE);
        return new ConnectionActions(
                () -> check(connection),
                isOwn(connection) ? keeping() : null,
                forgettable ? () -> new ForgetDialog(connection, () -> forget(connection)).open() : null);
    }

    private @Nullable Runnable keeping() {
        return connections.mayKeep(actor) ? this::keep : null;
    }

    private void keep() {
        connections.keep(actor);
        Notices.success(Texts.t("connections.kept"));
        refresh();
    }

    private void check(StoredConnection connection) {
        try {
            if (connections.check(actor, connection.customer())) {
                Notices.success(Texts.t("connections.accepted", connection.displayName()));
            } else {
                Notices.problem(Texts.t("connections.refused", connection.displayName()));
            }
        } catch (NgnProException failure) {
            Notices.problem(failure, Texts.t("connections.doing.check", connection.displayName()));
        }
        refresh();
    }

    private void forget(StoredConnection connection) {
        connections.forget(actor, connection.customer());
        Notices.success(Texts.t("connections.forgotten", connection.displayName()));
        refresh();
    }

    @Override
    public String getPageTitle() {
        return Texts.t("connections.title");
    }
}
