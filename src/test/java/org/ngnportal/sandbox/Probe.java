package org.ngnportal.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.ngnportal.ngnpro.NgnProException;

/**
 * One operation of the {@link TenancyMatrixTest matrix}: what it is about, how it is called, and who may.
 *
 * @param operation as in {@code Sip.getAccount}; words in brackets behind it tell several probes of one apart
 * @param call what it does; false when a list does not show the object, which counts as "does not exist"
 */
record Probe<T>(String operation, Target<T> target, Rule rule, BiPredicate<Who, T> call) {

    /** The name of the operation alone. */
    String name() {
        return operation.split(" ", 2)[0];
    }

    private boolean reads() {
        return name().contains(".get");
    }

    /** Calls as everybody about an object of each tenant; returns what came out otherwise than the rule says. */
    List<String> surprises() {
        var surprises = new ArrayList<String>();
        for (var tenant : Tenant.values()) {
            var object = target.prepare().apply(tenant);
            var before = target.state(object);
            for (var who : Who.values()) {
                var expected = rule.outcome(who, tenant, target.missing());
                var actual = outcome(who, object);
                var call = operation + " by " + who + " on an object of " + tenant;
                if (!expected.covers(actual)) {
                    surprises.add(call + " was " + actual + ", not " + expected);
                }
                if (reads()) {
                    continue;
                }
                if (actual.isAllowed()) {
                    object = target.prepare().apply(tenant);
                    before = target.state(object);
                } else if (!before.equals(target.state(object))) {
                    surprises.add(call + " was " + actual + " and has changed it nevertheless");
                }
            }
        }
        return surprises;
    }

    private Outcome outcome(Who who, T object) {
        try {
            return call.test(who, object) ? Outcome.ALLOWED : Outcome.refused(target.missing());
        } catch (NgnProException.Fault e) {
            return Outcome.refused(e.code());
        }
    }
}
