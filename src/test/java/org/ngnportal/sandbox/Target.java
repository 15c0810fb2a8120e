package org.ngnportal.sandbox;

import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.ngnpro.NgnProSession;

/**
 * A kind of objects that operations of the {@link TenancyMatrixTest matrix} are about.
 *
 * @param <T> what is known of an object: its id, or what is to be added
 * @param missing the fault of an object that does not exist, or is not seen
 * @param prepare makes an object of the tenant, as the administrator
 * @param look reads it as the administrator: refused calls leave it as it is
 */
record Target<T>(FaultCode missing, Function<Tenant, T> prepare, Function<T, Object> look) {

    /** The object as it is, or the code of the fault when there is none. */
    Object state(T object) {
        try {
            return look.apply(object);
        } catch (NgnProException.Fault e) {
            return e.code();
        }
    }

    /** An operation for whoever sees the object. */
    Probe<T> probe(String operation, BiConsumer<NgnProSession, T> call) {
        return probe(operation, Rule.SEEN, call);
    }

    Probe<T> probe(String operation, Rule rule, BiConsumer<NgnProSession, T> call) {
        return probeBy(operation, rule, (who, object) -> call.accept(who.session(), object));
    }

    /** An operation that takes something of the caller's own besides the object. */
    Probe<T> probeBy(String operation, Rule rule, BiConsumer<Who, T> call) {
        return new Probe<>(operation, this, rule, (who, object) -> {
            call.accept(who, object);
            return true;
        });
    }

    /** An operation that never refuses, but shows the object to those only who see it. */
    Probe<T> list(String operation, BiPredicate<NgnProSession, T> shows) {
        return list(operation, Rule.SEEN, shows);
    }

    Probe<T> list(String operation, Rule rule, BiPredicate<NgnProSession, T> shows) {
        return new Probe<>(operation, this, rule, (who, object) -> shows.test(who.session(), object));
    }
}
