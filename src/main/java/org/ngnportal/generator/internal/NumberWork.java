package org.ngnportal.generator.internal;

import org.ngnportal.batches.BatchWork;
import org.ngnportal.batches.Row;
import org.ngnportal.batches.RowResult;
import org.ngnportal.batches.RowWords;
import org.ngnportal.batches.Session;
import org.ngnportal.batches.UndoneRow;
import org.ngnportal.journal.Actions;
import org.ngnportal.journal.Deed;
import org.ngnportal.journal.FieldChange;
import org.ngnportal.journal.Subject;
import org.ngnportal.ngnpro.EnumPort;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Area;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Adds numbers to ENUM that lead somewhere else than to accounts made with them. */
@Component
class NumberWork implements BatchWork<NumberOrder> {

    static final String KIND = "generator-numbers";

    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<NumberOrder> order() {
        return NumberOrder.class;
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
    public Deed deed(Row<NumberOrder> row) {
        return Deed.of(
                Actions.NUMBER_ADD,
                Subject.number("+" + row.order().number()),
                FieldChange.to("number-target", row.order().mapto()));
    }

    @Override
    public boolean canUndo() {
        return true;
    }

    @Override
    public RowResult carryOut(Row<NumberOrder> row, Session session) {
        var order = row.order();
        var port = session.enumeration();
        if (row.again() && isThere(port, order)) {
            return done(order);
        }
        try {
            port.addNumber(order.fresh());
            return done(order);
        } catch (NgnProException.Fault fault) {
            if (fault.is(FaultCode.ENUM_NUMBER_EXISTS)) {
                return RowResult.refused(RowWords.of("generator.row.exists"));
            }
            throw fault;
        }
    }

    /** An earlier try may have got through: then the number is there, and leads where it is to lead. */
    private static boolean isThere(EnumPort port, NumberOrder order) {
        return port.findNumber(order.id()).filter(order::isLike).isPresent();
    }

    private static RowResult done(NumberOrder order) {
        return RowResult.done(RowWords.NONE, JSON.writeValueAsString(order));
    }

    @Override
    public Deed deed(UndoneRow row) {
        return Deed.of(Actions.NUMBER_REMOVE, Subject.number(row.subject()));
    }

    @Override
    public RowResult undo(UndoneRow row, Session session) {
        var order = JSON.readValue(row.memory(), NumberOrder.class);
        var port = session.enumeration();
        var held = port.findNumber(order.id());
        if (held.isEmpty()) {
            return RowResult.done(RowWords.of("generator.row.gone"), null);
        }
        if (!order.isLike(held.get())) {
            return RowResult.kept(RowWords.of("generator.row.changed"));
        }
        try {
            port.deleteNumber(order.id());
        } catch (NgnProException.Fault fault) {
            if (!fault.is(FaultCode.ENUM_NUMBER_NOT_FOUND)) {
                throw fault;
            }
        }
        return RowResult.done(RowWords.NONE, null);
    }
}
