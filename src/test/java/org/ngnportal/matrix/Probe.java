package org.ngnportal.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.Rights;

/**
 * A method of the {@link ServiceMatrixTest matrix}: what it is about, what one needs for it, and how it is called.
 *
 * @param method as {@link Services} writes it; words behind a colon tell several probes of one method apart
 * @param area and {@code action}: what {@link Rights} must allow
 * @param visibility whose things he who may is shown
 * @param call whether it did what it is for; false is as if there were no such thing
 */
record Probe<T>(
        String method,
        Target<T> target,
        Area area,
        Action action,
        BiPredicate<Who, Tenant> visibility,
        BiPredicate<Actor, T> call) {

    /** The same for those only whose own things they are. */
    Probe<T> forOwnersOnly() {
        return new Probe<>(method, target, area, action, Who::isOf, call);
    }

    /** The same for those whom a rule of its own allows it. */
    Probe<T> visibleIf(BiPredicate<Who, Tenant> rule) {
        return new Probe<>(method, target, area, action, rule, call);
    }

    /** The method alone. */
    String name() {
        return method.split(":", 2)[0];
    }

    /** Calls as everybody about things of each tenant; returns what came out otherwise than expected. */
    List<String> surprises(World world) {
        var surprises = new ArrayList<String>();
        for (var tenant : Tenant.values()) {
            var thing = target.prepare().apply(tenant);
            var before = target.look().apply(thing);
            for (var who : Who.values()) {
                var expected = expected(who.in(world), who, tenant);
                var actual = outcome(who.in(world), thing);
                var called = method + " by " + who + " about what is " + tenant + "'s";
                if (!actual.satisfies(expected)) {
                    surprises.add(called + " was " + actual + ", not " + expected);
                }
                if (action.isHarmless()) {
                    continue;
                }
                if (actual == Outcome.ALLOWED) {
                    thing = target.prepare().apply(tenant);
                    before = target.look().apply(thing);
                } else if (!before.equals(target.look().apply(thing))) {
                    surprises.add(called + " was " + actual + " and has changed it nevertheless");
                }
            }
        }
        return surprises;
    }

    private Outcome expected(Actor actor, Who who, Tenant tenant) {
        if (!Rights.allows(actor, area, action)) {
            return Outcome.DENIED;
        }
        return visibility.test(who, tenant) ? Outcome.ALLOWED : Outcome.HIDDEN;
    }

    private Outcome outcome(Actor actor, T thing) {
        try {
            return call.test(actor, thing) ? Outcome.ALLOWED : Outcome.HIDDEN;
        } catch (RuntimeException refusal) {
            return Outcome.of(refusal);
        }
    }
}
