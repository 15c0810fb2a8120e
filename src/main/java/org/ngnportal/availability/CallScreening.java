package org.ngnportal.availability;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.ngnportal.availability.Now.Why;

/**
 * Everything that decides whose calls come through to a subscriber.
 *
 * @param zone the account's time zone, in which the plan is meant
 * @param changeable whether he who asks may change it: he does not only look, and the account is not blocked
 * @param trunk whether it is a PBX, for which none of this is meant (contract section 4.1)
 * @param groups groups of the phonebook with somebody in them, in the order of their names: hostile text
 */
public record CallScreening(
        ZoneId zone,
        boolean changeable,
        boolean trunk,
        Optional<TemporaryRule> temporary,
        WeekPlan plan,
        List<String> groups,
        List<RejectedCaller> rejected,
        boolean rejectsAnonymous) {

    public CallScreening {
        groups = List.copyOf(groups);
        rejected = List.copyOf(rejected);
    }

    /** Who comes through at a time, rejected and anonymous callers aside. */
    public Now at(Instant time) {
        return at(time, zone, temporary, plan);
    }

    static Now at(Instant time, ZoneId zone, Optional<TemporaryRule> temporary, WeekPlan plan) {
        var rule = temporary
                .filter(held -> held.until() == null || time.isBefore(held.until()))
                .orElse(null);
        if (rule != null) {
            return new Now(rule.admitted(), Why.TEMPORARY, rule.until());
        }
        var local = LocalDateTime.ofInstant(time, zone);
        var interval = plan.at(local);
        var admitted = interval.map(Interval::admitted).orElse(Admitted.EVERYBODY);
        return new Now(
                admitted,
                interval.isPresent() ? Why.PLAN : Why.NOTHING,
                end(plan, local, admitted)
                        .map(end -> end.atZone(zone).toInstant())
                        .orElse(null));
    }

    /** Neighbouring intervals that let the same ones through are as one. */
    private static Optional<LocalDateTime> end(WeekPlan plan, LocalDateTime from, Admitted admitted) {
        var limit = from.plusDays(7);
        var next = plan.nextChange(from);
        while (next.isPresent() && !next.get().isAfter(limit)) {
            var then = plan.at(next.get()).map(Interval::admitted).orElse(Admitted.EVERYBODY);
            if (!then.equals(admitted)) {
                return next;
            }
            next = plan.nextChange(next.get());
        }
        return Optional.empty();
    }
}
