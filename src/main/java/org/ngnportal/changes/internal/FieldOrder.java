package org.ngnportal.changes.internal;

import java.util.List;
import org.ngnportal.accounts.FieldEdit;

/**
 * Fields to be changed, or to be put back.
 *
 * @param action of the journal
 */
record FieldOrder(Target target, String action, List<FieldEdit> plan) {

    FieldOrder {
        plan = List.copyOf(plan);
    }

    FieldOrder reversed() {
        return new FieldOrder(
                target, action, plan.stream().map(FieldEdit::reversed).toList());
    }
}
