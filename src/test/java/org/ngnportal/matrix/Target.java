package org.ngnportal.matrix;

import java.util.function.BiPredicate;
import java.util.function.Function;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;

/**
 * A kind of things that methods of the {@link ServiceMatrixTest matrix} are about.
 *
 * @param <T> what is known of a thing: its address or id, or what is to be created
 * @param prepare makes one that belongs to the tenant
 * @param look how it stands, seen from above all rights: refused calls leave it as it is
 */
record Target<T>(Function<Tenant, T> prepare, Function<T, Object> look) {

    /** A method that reads; whether its answer shows the thing. */
    Probe<T> shown(String method, Area area, BiPredicate<Actor, T> shows) {
        return new Probe<>(method, this, area, Action.SEE, Who::sees, shows);
    }

    /** A method that changes the thing for everybody who may and sees it. */
    Probe<T> changed(String method, Area area, Action action, Change<T> change) {
        return new Probe<>(method, this, area, action, Who::sees, (actor, thing) -> {
            change.by(actor, thing);
            return true;
        });
    }

    /** A method whose effect is asked for: false is as if there were no such thing. */
    Probe<T> effective(String method, Area area, Action action, BiPredicate<Actor, T> call) {
        return new Probe<>(method, this, area, action, Who::sees, call);
    }

    /** Something done to a thing. */
    @FunctionalInterface
    interface Change<T> {
        void by(Actor actor, T thing);
    }
}
