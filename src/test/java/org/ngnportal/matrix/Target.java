package org.ngnportal.matrix;

import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.DeniedException;

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

    /**
     * A method that is about the caller himself: who has the right may, and may yet be refused for other reasons than his
     * rights; who has it not is denied before anything else is looked at.
     */
    static Probe<Tenant> ofOneself(String method, Area area, Action action, Consumer<Actor> call) {
        var anybody = new Target<Tenant>(tenant -> tenant, tenant -> "");
        return new Probe<>(method, anybody, area, action, (who, tenant) -> true, (actor, tenant) -> {
            try {
                call.accept(actor);
            } catch (DeniedException denied) {
                throw denied;
            } catch (RuntimeException notNow) {
                return true;
            }
            return true;
        });
    }

    /** Something done to a thing. */
    @FunctionalInterface
    interface Change<T> {
        void by(Actor actor, T thing);
    }
}
