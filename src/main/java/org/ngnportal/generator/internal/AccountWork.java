package org.ngnportal.generator.internal;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.ngnportal.batches.BatchWork;
import org.ngnportal.batches.Row;
import org.ngnportal.batches.RowResult;
import org.ngnportal.batches.Session;
import org.ngnportal.batches.Settled;
import org.ngnportal.batches.UndoneRow;
import org.ngnportal.imports.SubscriberOrder;
import org.ngnportal.journal.Deed;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Makes accounts, as imports do, under a name of its own. */
@Component
class AccountWork implements BatchWork<SubscriberOrder> {

    static final String KIND = "generator";

    /** That of imports. */
    private static final String IMPORT = "import";

    private final Supplier<BatchWork<SubscriberOrder>> work;

    AccountWork(ObjectProvider<BatchWork<SubscriberOrder>> works) {
        work = SingletonSupplier.of(() -> works.stream()
                .filter(other -> other.kind().equals(IMPORT))
                .findFirst()
                .orElseThrow());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<SubscriberOrder> order() {
        return SubscriberOrder.class;
    }

    @Override
    public Area area() {
        return Area.SUBSCRIBERS;
    }

    @Override
    public Action action() {
        return Action.CREATE;
    }

    @Override
    public void require(Actor actor, Map<String, String> options) {
        work.get().require(actor, options);
    }

    @Override
    public Deed deed(Row<SubscriberOrder> row) {
        return work.get().deed(row);
    }

    @Override
    public boolean canUndo() {
        return true;
    }

    @Override
    public void begin(Actor actor, List<Row<SubscriberOrder>> rows) {
        work.get().begin(actor, rows);
    }

    @Override
    public RowResult carryOut(Row<SubscriberOrder> row, Session session) {
        return work.get().carryOut(row, session);
    }

    @Override
    public void settled(Actor actor, List<Settled<SubscriberOrder>> rows) {
        work.get().settled(actor, rows);
    }

    @Override
    public Deed deed(UndoneRow row) {
        return work.get().deed(row);
    }

    @Override
    public RowResult undo(UndoneRow row, Session session) {
        return work.get().undo(row, session);
    }

    @Override
    public void undone(Actor actor, List<UndoneRow> rows) {
        work.get().undone(actor, rows);
    }
}
