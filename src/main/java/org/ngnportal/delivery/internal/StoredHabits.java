package org.ngnportal.delivery.internal;

import java.util.Optional;
import org.ngnportal.delivery.DeliveryHabits;
import org.ngnportal.delivery.DeliveryWay;
import org.ngnportal.journal.Actions;
import org.ngnportal.journal.Deed;
import org.ngnportal.journal.FieldChange;
import org.ngnportal.journal.Journal;
import org.ngnportal.journal.Subject;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.tenancy.Rights;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** The table {@code delivery_habit}. */
@Service
class StoredHabits implements DeliveryHabits {

    private final JdbcClient jdbc;
    private final Journal journal;
    private final TransactionOperations transactions;

    StoredHabits(JdbcClient jdbc, Journal journal, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.transactions = transactions;
    }

    @Override
    public DeliveryWay usual(Actor actor) {
        Rights.require(actor, Area.DELIVERIES, Action.SEE);
        return of(actor.tenant()).or(() -> of(actor.reseller())).orElse(DeliveryWay.MAIL);
    }

    private Optional<DeliveryWay> of(CustomerId tenant) {
        return jdbc.sql("SELECT way FROM delivery_habit WHERE tenant_id = :tenant")
                .param("tenant", tenant.value())
                .query(String.class)
                .optional()
                .map(DeliveryWay::valueOf);
    }

    @Override
    public void choose(Actor actor, DeliveryWay way) {
        Rights.require(actor, Area.DELIVERIES, Action.CHANGE);
        var deed = Deed.of(
                Actions.DELIVERY_WAY_SET,
                Subject.customer(actor.displayName()),
                FieldChange.of("way", name(usual(actor)), name(way)));
        journal.during(actor, deed, () -> transactions.executeWithoutResult(status -> store(actor.tenant(), way)));
    }

    private static String name(DeliveryWay way) {
        return way.name().toLowerCase(java.util.Locale.ROOT);
    }

    private void store(CustomerId tenant, DeliveryWay way) {
        int rows = jdbc.sql("UPDATE delivery_habit SET way = :way, updated_at = :at WHERE tenant_id = :tenant")
                .param("way", way.name())
                .param("at", DeliveryRow.utc(Now.instant()))
                .param("tenant", tenant.value())
                .update();
        if (rows == 0) {
            jdbc.sql("INSERT INTO delivery_habit (tenant_id, way, updated_at) VALUES (:tenant, :way, :at)")
                    .param("way", way.name())
                    .param("at", DeliveryRow.utc(Now.instant()))
                    .param("tenant", tenant.value())
                    .update();
        }
    }
}
