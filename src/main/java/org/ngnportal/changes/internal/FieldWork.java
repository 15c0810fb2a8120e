package org.ngnportal.changes.internal;

import java.util.Map;
import java.util.Objects;
import org.ngnportal.accounts.AccountGroup.Need;
import org.ngnportal.accounts.FieldEdit;
import org.ngnportal.accounts.NotPermittedException;
import org.ngnportal.accounts.NotPermittedException.Reason;
import org.ngnportal.accounts.StaffLine;
import org.ngnportal.accounts.StaffLine.Standing;
import org.ngnportal.accounts.StaffLines;
import org.ngnportal.batches.BatchWork;
import org.ngnportal.batches.Row;
import org.ngnportal.batches.RowResult;
import org.ngnportal.batches.RowWords;
import org.ngnportal.batches.Session;
import org.ngnportal.batches.UndoneRow;
import org.ngnportal.changes.internal.Target.Found;
import org.ngnportal.journal.Actions;
import org.ngnportal.journal.Deed;
import org.ngnportal.journal.Subject;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.Rights;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Changes fields of accounts. A row knows what the fields were when it was previewed: what is so still is changed, what is as
 * wanted already is left, and what somebody else changed meanwhile is not overwritten. Taking it back is the same the other
 * way round.
 */
@Component
class FieldWork implements BatchWork<FieldOrder> {

    static final String KIND = "change";

    /** What must be delegated, among the options of a batch. */
    static final String NEED = "need";

    private final StaffLines lines;
    private final JsonMapper json = JsonMapper.builder().build();

    FieldWork(StaffLines lines) {
        this.lines = lines;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<FieldOrder> order() {
        return FieldOrder.class;
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
    public void require(Actor actor, Map<String, String> options) {
        Rights.require(actor, area(), action());
        var need = Need.valueOf(options.getOrDefault(NEED, Need.NOTHING.name()));
        if (need != Need.NOTHING && !need.isMetBy(lines.delegation(actor))) {
            throw new NotPermittedException(Reason.PSTN_CHANGES_NOT_DELEGATED);
        }
    }

    @Override
    public Deed deed(Row<FieldOrder> row) {
        return deed(row.order());
    }

    private static Deed deed(FieldOrder order) {
        var changes = order.plan().stream()
                .filter(FieldEdit::shown)
                .map(FieldEdit::journalled)
                .toList();
        return order.target()
                .owned(Deed.of(order.action(), Subject.subscriber(order.target().address()), changes));
    }

    @Override
    public boolean canUndo() {
        return true;
    }

    @Override
    public RowResult carryOut(Row<FieldOrder> row, Session session) {
        return carryOut(row.order(), row.again(), session);
    }

    private RowResult carryOut(FieldOrder order, boolean again, Session session) {
        return switch (order.target().find(lines, session)) {
            case Found.Gone gone -> RowResult.refused(RowWords.of("changes.row.gone"));
            case Found.Another another -> RowResult.refused(RowWords.of("changes.row.another"));
            case Found.Same same -> carryOut(order, again, same.line());
        };
    }

    private RowResult carryOut(FieldOrder order, boolean again, StaffLine line) {
        var standing = line.standing(order.plan());
        if (standing == Standing.AS_BEFORE) {
            line.carryOut(order.plan());
        }
        return switch (standing) {
            case AS_BEFORE -> done(order);
            case AS_AFTER -> again ? done(order) : RowResult.unchanged(RowWords.NONE);
            case OTHERWISE -> RowResult.refused(changedSince(order, line));
        };
    }

    private RowResult done(FieldOrder order) {
        return RowResult.done(RowWords.NONE, json.writeValueAsString(order));
    }

    private static RowWords changedSince(FieldOrder order, StaffLine line) {
        return order.plan().stream()
                .filter(edit -> !line.value(edit).equals(edit.before()))
                .filter(FieldEdit::shown)
                .findFirst()
                .map(edit -> RowWords.of("changes.row.changed-since", line.value(edit)))
                .orElseGet(() -> RowWords.of("changes.row.changed"));
    }

    @Override
    public Deed deed(UndoneRow row) {
        var order = back(row);
        var action = switch (order.action()) {
            case Actions.SUBSCRIBER_SWITCH_ON -> Actions.SUBSCRIBER_SWITCH_OFF;
            case Actions.SUBSCRIBER_SWITCH_OFF -> Actions.SUBSCRIBER_SWITCH_ON;
            default -> order.action();
        };
        return deed(new FieldOrder(order.target(), action, order.plan()));
    }

    @Override
    public RowResult undo(UndoneRow row, Session session) {
        return carryOut(back(row), row.again(), session);
    }

    private FieldOrder back(UndoneRow row) {
        return Objects.requireNonNull(json.readValue(row.memory(), FieldOrder.class))
                .reversed();
    }
}
