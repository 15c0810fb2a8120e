package org.ngnportal.operators.internal;

import java.util.Arrays;
import org.ngnportal.operators.Operator;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.DeniedException;
import org.ngnportal.tenancy.Grants;
import org.ngnportal.tenancy.Rights;

/** Who among the staff is above whom: whoever may do all that the other may. An operator is never above himself. */
final class Hierarchy {

    private Hierarchy() {}

    static boolean mayGrant(Actor actor, Grants grants) {
        return !(actor.responsible() instanceof Actor.Operator operator) || covers(operator, grants);
    }

    static boolean mayChange(Actor actor, Operator operator) {
        return !actor.user().equals(operator.id().user()) && mayGrant(actor, operator.grants());
    }

    static void requireMayGrant(Actor actor, Grants grants) {
        if (!mayGrant(actor, grants)) {
            throw new DeniedException("an operator grants nobody more than he has himself");
        }
    }

    static void requireMayChange(Actor actor, Operator operator) {
        if (!mayChange(actor, operator)) {
            throw new DeniedException("an operator changes neither himself nor somebody who may do more");
        }
    }

    /** One's own account is everybody's own. */
    private static boolean covers(Actor.Operator operator, Grants grants) {
        var other = new Actor.Operator("", "", "", grants, operator.employer());
        return Arrays.stream(Area.values())
                .filter(area -> area != Area.ACCOUNT)
                .allMatch(area -> Arrays.stream(Action.values())
                        .allMatch(action ->
                                !Rights.allows(other, area, action) || Rights.allows(operator, area, action)));
    }
}
