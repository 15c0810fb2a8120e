package org.ngnportal.changes.internal;

import java.util.List;
import org.ngnportal.accounts.StaffLine;
import org.ngnportal.accounts.StaffLines;
import org.ngnportal.batches.BatchWork;
import org.ngnportal.batches.Row;
import org.ngnportal.batches.RowResult;
import org.ngnportal.batches.RowWords;
import org.ngnportal.batches.Session;
import org.ngnportal.changes.internal.Target.Found;
import org.ngnportal.journal.Actions;
import org.ngnportal.journal.Deed;
import org.ngnportal.journal.FieldChange;
import org.ngnportal.journal.Subject;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Area;
import org.springframework.stereotype.Component;

/** Deletes accounts with all that is theirs; whoever got an address afterwards is safe. Cannot be taken back. */
@Component
class DeletionWork implements BatchWork<DeletionWork.Order> {

    static final String KIND = "deletion";

    private final StaffLines lines;

    DeletionWork(StaffLines lines) {
        this.lines = lines;
    }

    /** @param lost what is lost with the account, for the journal */
    record Order(Target target, List<FieldChange> lost) {

        Order {
            lost = List.copyOf(lost);
        }

        static Order of(StaffLine line) {
            return new Order(Target.of(line), line.lost());
        }
    }

    @Override
    public String kind() {
        return KIND;
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
        return Action.DELETE;
    }

    @Override
    public Deed deed(Row<Order> row) {
        var target = row.order().target();
        return target.owned(Deed.of(
                Actions.SUBSCRIBER_DELETE,
                Subject.subscriber(target.address()),
                row.order().lost()));
    }

    @Override
    public boolean canUndo() {
        return false;
    }

    @Override
    public RowResult carryOut(Row<Order> row, Session session) {
        return switch (row.order().target().find(lines, session)) {
            case Found.Gone gone when row.again() -> done();
            case Found.Another another when row.again() -> done();
            case Found.Gone gone -> RowResult.unchanged(RowWords.of("changes.row.gone-already"));
            case Found.Another another -> RowResult.refused(RowWords.of("changes.row.another"));
            case Found.Same same -> delete(same.line());
        };
    }

    private static RowResult delete(StaffLine line) {
        try {
            line.delete();
        } catch (NgnProException.Fault fault) {
            if (!fault.is(FaultCode.ACCOUNT_NOT_FOUND)) {
                throw fault;
            }
        }
        return done();
    }

    private static RowResult done() {
        return RowResult.done(RowWords.NONE, null);
    }
}
