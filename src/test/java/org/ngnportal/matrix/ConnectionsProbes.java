package org.ngnportal.matrix;

import java.util.List;
import java.util.Set;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.Connections;
import org.ngnportal.tenancy.CustomerId;

/** Logins of the platform that are kept. */
final class ConnectionsProbes {

    /** The administrator's comes from the settings here. */
    private static final Set<Who> WITH_A_LOGIN_OF_THEIR_OWN = Set.of(Who.RESELLER, Who.CUSTOMER);

    private ConnectionsProbes() {}

    static List<Probe<?>> all(World world) {
        var connections = world.bean(Connections.class);
        var kept = new Target<CustomerId>(
                tenant -> {
                    connections.keep(world.customer(tenant));
                    return world.customer(tenant).id();
                },
                id -> state(world));
        var own = new Target<Tenant>(tenant -> tenant, tenant -> state(world));
        return List.of(
                kept.shown(
                        "Connections.list()",
                        Area.CONNECTIONS,
                        (by, it) -> connections.list(by).stream()
                                .anyMatch(connection -> connection.customer().equals(it))),
                kept.shown("Connections.check(CustomerId)", Area.CONNECTIONS, connections::check),
                kept.changed("Connections.forget(CustomerId)", Area.CONNECTIONS, Action.DELETE, connections::forget),
                own.changed("Connections.keep()", Area.CONNECTIONS, Action.CREATE, (by, it) -> connections.keep(by))
                        .visibleIf((who, tenant) -> WITH_A_LOGIN_OF_THEIR_OWN.contains(who)));
    }

    private static Object state(World world) {
        return world.database()
                .sql("SELECT customer_id, stored_at FROM connection ORDER BY customer_id")
                .query()
                .listOfRows();
    }
}
