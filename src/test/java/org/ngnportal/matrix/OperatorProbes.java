package org.ngnportal.matrix;

import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import org.ngnportal.delivery.MailAddress;
import org.ngnportal.operators.NewOperator;
import org.ngnportal.operators.Operator;
import org.ngnportal.operators.OperatorId;
import org.ngnportal.operators.Operators;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.Connections;
import org.ngnportal.tenancy.Grants;
import org.ngnportal.tenancy.Role;

/** Staff. */
final class OperatorProbes {

    /** Resellers see their own, not their customers'; who works for the platform sees all. */
    private static final BiPredicate<Who, Tenant> EMPLOYER =
            (who, tenant) -> who.isOf(tenant) || who == Who.ADMINISTRATOR || who == Who.STAFF_OF_THE_PLATFORM;

    private final World world;
    private final Operators operators;

    private OperatorProbes(World world) {
        this.world = world;
        operators = world.bean(Operators.class);
    }

    static List<Probe<?>> all(World world) {
        return new OperatorProbes(world).probes();
    }

    private List<Probe<?>> probes() {
        var invited = new Target<>(tenant -> operator(tenant, "INVITED"), this::row);
        var active = new Target<>(tenant -> operator(tenant, "ACTIVE"), this::row);
        var disabled = new Target<>(tenant -> operator(tenant, "DISABLED"), this::row);
        var nobody = new Target<Tenant>(tenant -> tenant, tenant -> count());
        return List.of(
                active.shown(
                                "Operators.list()",
                                Area.OPERATORS,
                                (by, it) -> operators.list(by).stream()
                                        .anyMatch(operator -> operator.id().equals(it)))
                        .visibleIf(EMPLOYER),
                active.shown(
                                "Operators.find(OperatorId)",
                                Area.OPERATORS,
                                (by, it) -> operators.find(by, it).isPresent())
                        .visibleIf(EMPLOYER),
                active.changed(
                                "Operators.change(Operator)",
                                Area.OPERATORS,
                                Action.CHANGE,
                                (by, it) -> operators.change(by, read(it)))
                        .visibleIf(EMPLOYER),
                active.changed("Operators.disable(OperatorId)", Area.OPERATORS, Action.CHANGE, operators::disable)
                        .visibleIf(EMPLOYER),
                disabled.changed("Operators.enable(OperatorId)", Area.OPERATORS, Action.CHANGE, operators::enable)
                        .visibleIf(EMPLOYER),
                active.changed("Operators.remove(OperatorId)", Area.OPERATORS, Action.DELETE, operators::remove)
                        .visibleIf(EMPLOYER),
                active.changed("Operators.sendReset(OperatorId)", Area.OPERATORS, Action.CHANGE, operators::sendReset)
                        .visibleIf(EMPLOYER),
                invited.changed(
                                "Operators.inviteAgain(OperatorId)",
                                Area.OPERATORS,
                                Action.CHANGE,
                                operators::inviteAgain)
                        .visibleIf(EMPLOYER),
                // whom one invites is one's own staff: nothing of a tenant is read
                nobody.changed(
                                "Operators.invite(NewOperator)",
                                Area.OPERATORS,
                                Action.CREATE,
                                (by, it) -> operators.invite(by, somebody()))
                        .visibleIf((who, tenant) -> true));
    }

    private static NewOperator somebody() {
        return new NewOperator(
                new MailAddress("staff" + World.unused() + "@mail.example"),
                "Test Person",
                Locale.ENGLISH,
                Grants.of(Role.READ_ONLY));
    }

    private OperatorId operator(Tenant tenant, String state) {
        var connections = world.bean(Connections.class);
        for (var each : Tenant.values()) {
            connections.keep(world.customer(each));
        }
        var id = OperatorId.random();
        world.database()
                .sql("""
                        INSERT INTO portal_operator (id, tenant_id, reseller_id, email, name, employer, invited_by,
                            language, role, exceptions, state, password, created_at, version)
                        VALUES (:id, :tenant, :reseller, :email, 'Test Person', 'x', 'x', 'en', 'READ_ONLY', '', :state,
                            'not a hash', CURRENT_TIMESTAMP, 0)
                        """)
                .param("id", id.value())
                .param("tenant", world.customer(tenant).id().value())
                .param("reseller", world.customer(tenant).reseller().value())
                .param("email", somebody().email().value())
                .param("state", state)
                .update();
        return id;
    }

    private Operator read(OperatorId id) {
        return operators.find(world.administrator(), id).orElseThrow().with("Another name", Grants.of(Role.READ_ONLY));
    }

    private Object row(OperatorId id) {
        return world.database()
                .sql("SELECT name, state, version FROM portal_operator WHERE id = :id")
                .param("id", id.value())
                .query()
                .listOfRows();
    }

    private Object count() {
        return world.database()
                .sql("SELECT count(*) FROM portal_operator")
                .query()
                .singleRow();
    }
}
