package org.ngnportal.changes.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.ngnportal.accounts.StaffLines;
import org.ngnportal.batches.BatchWork;
import org.ngnportal.batches.Row;
import org.ngnportal.batches.RowId;
import org.ngnportal.batches.RowResult;
import org.ngnportal.batches.RowWords;
import org.ngnportal.batches.Session;
import org.ngnportal.batches.Settled;
import org.ngnportal.changes.internal.Target.Found;
import org.ngnportal.delivery.Deliveries;
import org.ngnportal.delivery.DeliveryId;
import org.ngnportal.journal.Deed;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.springframework.stereotype.Component;

/**
 * Gives accounts new passwords and delivers them: the deliveries are stored with the passwords before the platform is asked,
 * released once it has them, and dropped where it refused. Asking twice sets the same passwords. Cannot be taken back: the
 * former ones are nowhere.
 */
@Component
class PasswordWork implements BatchWork<PasswordOrder> {

    static final String KIND = "passwords";

    private final StaffLines lines;
    private final Deliveries deliveries;

    PasswordWork(StaffLines lines, Deliveries deliveries) {
        this.lines = lines;
        this.deliveries = deliveries;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<PasswordOrder> order() {
        return PasswordOrder.class;
    }

    @Override
    public Area area() {
        return Area.SUBSCRIBERS;
    }

    @Override
    public Action action() {
        return Action.CHANGE;
    }

    @Override
    public Deed deed(Row<PasswordOrder> row) {
        return row.order().deed();
    }

    @Override
    public boolean canUndo() {
        return false;
    }

    @Override
    public void begin(Actor actor, List<Row<PasswordOrder>> rows) {
        deliveries.prepareAll(
                actor,
                rows.stream()
                        .map(row -> row.order().delivery(delivery(row.id())))
                        .toList());
    }

    @Override
    public RowResult carryOut(Row<PasswordOrder> row, Session session) {
        return switch (row.order().target().find(lines, session)) {
            case Found.Gone gone -> RowResult.refused(RowWords.of("changes.row.gone"));
            case Found.Another another -> RowResult.refused(RowWords.of("changes.row.another"));
            case Found.Same same -> {
                row.order().carryOut(same.line());
                yield RowResult.done(RowWords.NONE, null);
            }
        };
    }

    /** What nobody can tell is sent all the same: who was locked out needs it, and nobody else gets it. */
    @Override
    public void settled(Actor actor, List<Settled<PasswordOrder>> rows) {
        var ready = new HashMap<DeliveryId, SipAddress>();
        var dropped = new HashSet<DeliveryId>();
        for (var settled : rows) {
            var id = delivery(settled.row().id());
            var kind = settled.result().kind();
            if (!settled.cancelled() && (kind == RowResult.Kind.DONE || kind == RowResult.Kind.UNCERTAIN)) {
                ready.put(id, settled.row().order().target().sip());
            } else {
                dropped.add(id);
            }
        }
        deliveries.readyAll(ready);
        deliveries.dropAll(dropped, "the passwords were not changed");
    }

    static DeliveryId delivery(RowId row) {
        return new DeliveryId(row.value());
    }
}
