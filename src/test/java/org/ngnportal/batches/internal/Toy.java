package org.ngnportal.batches.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import org.ngnportal.batches.BatchWork;
import org.ngnportal.batches.Row;
import org.ngnportal.batches.RowId;
import org.ngnportal.batches.RowResult;
import org.ngnportal.batches.RowWords;
import org.ngnportal.batches.Session;
import org.ngnportal.batches.Settled;
import org.ngnportal.batches.UndoneRow;
import org.ngnportal.journal.Actions;
import org.ngnportal.journal.Deed;
import org.ngnportal.journal.Subject;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Creates things on a platform that is a map, and fails as tests want it. */
final class Toy implements BatchWork<Toy.Order> {

    record Order(String value, String password) {}

    /** How often each thing was created and not removed. */
    final Map<String, Integer> things = new ConcurrentHashMap<>();

    final Map<RowId, Integer> begun = new ConcurrentHashMap<>();
    final Map<RowId, Integer> settled = new ConcurrentHashMap<>();
    final Queue<Integer> undone = new ConcurrentLinkedQueue<>();
    final Queue<String> actors = new ConcurrentLinkedQueue<>();
    final Queue<Row<Order>> asked = new ConcurrentLinkedQueue<>();

    /** Comes before anything is done; may answer in the toy's place. */
    volatile Function<Row<Order>, Optional<RowResult>> before = row -> Optional.empty();

    /** Comes when something was done and not answered yet. */
    volatile Consumer<Row<Order>> after = row -> {};

    volatile Function<UndoneRow, Optional<RowResult>> beforeUndo = row -> Optional.empty();

    @Override
    public String kind() {
        return "toy";
    }

    @Override
    public Class<Order> order() {
        return Order.class;
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
    public Deed deed(Row<Order> row) {
        return Deed.of(Actions.SUBSCRIBER_CREATE, Subject.subscriber(row.subject()));
    }

    @Override
    public Deed deed(UndoneRow row) {
        return Deed.of(Actions.SUBSCRIBER_ROLL_BACK, Subject.subscriber(row.subject()));
    }

    @Override
    public boolean canUndo() {
        return true;
    }

    @Override
    public void begin(Actor actor, List<Row<Order>> rows) {
        committed(() -> rows.forEach(row -> begun.merge(row.id(), 1, Integer::sum)));
    }

    @Override
    public RowResult carryOut(Row<Order> row, Session session) {
        asked.add(row);
        actors.add(session.actor().username());
        var answer = before.apply(row);
        if (answer.isPresent()) {
            return answer.get();
        }
        if (!(row.again() && things.containsKey(row.subject()))) {
            things.merge(row.subject(), 1, Integer::sum);
        }
        after.accept(row);
        return RowResult.done(
                RowWords.of("batches.row.done"), "{\"thing\":\"" + row.order().value() + "\"}");
    }

    @Override
    public void settled(Actor actor, List<Settled<Order>> rows) {
        committed(() -> rows.forEach(one -> settled.merge(one.row().id(), 1, Integer::sum)));
    }

    @Override
    public RowResult undo(UndoneRow row, Session session) {
        var answer = beforeUndo.apply(row);
        if (answer.isPresent()) {
            return answer.get();
        }
        if (things.remove(row.subject()) == null && !row.again()) {
            return RowResult.kept(RowWords.of("batches.row.kept"));
        }
        undone.add(row.number());
        return RowResult.done(RowWords.NONE, null);
    }

    private static void committed(Runnable then) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                then.run();
            }
        });
    }
}
