package org.ngnportal.api.rest;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ngnportal.api.internal.ApiBody;
import org.ngnportal.api.internal.Caller;
import org.ngnportal.api.internal.EntityTags;
import org.ngnportal.api.internal.ProblemException;
import org.ngnportal.api.internal.Summary;
import org.ngnportal.availability.Admitted;
import org.ngnportal.availability.Availability;
import org.ngnportal.availability.CallScreening;
import org.ngnportal.availability.Interval;
import org.ngnportal.availability.WeekPlan;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Do not disturb for a while, and the weekly plan of who comes through. */
@RestController
class AvailabilityController {

    private final Availability availability;
    private final EntityTags tags;

    AvailabilityController(Availability availability, EntityTags tags) {
        this.availability = availability;
        this.tags = tags;
    }

    /**
     * @param admit who comes through now: everybody, nobody, or groups of the phonebook
     * @param why temporary, plan, or neither
     * @param until absent when that does not end by itself within a week
     * @param temporary what was begun for a while; absent when nothing was
     * @param groups those of the phonebook that can be named
     */
    record QuietBody(
            List<String> admit,
            String why,
            @Nullable Instant until,
            @Nullable TemporaryBody temporary,
            List<String> groups)
            implements ApiBody {}

    /** @param until absent for one without end, such as other programs set */
    record TemporaryBody(List<String> admit, @Nullable Instant until) {}

    /**
     * For how many minutes, or until when: one of both.
     *
     * @param admit absent for nobody
     */
    record BeginBody(
            @Nullable List<String> admit,
            @Nullable Integer minutes,
            @Nullable String until) implements ApiBody {}

    /** @param timeZone in which the times are meant; absent when it is given */
    record PlanBody(List<IntervalBody> intervals, @Nullable String timeZone) implements ApiBody {}

    /**
     * @param days on which it begins: monday to sunday
     * @param start such as 22:00
     * @param stop first minute after it; not later than the start is the next day, 00:00 the end of the day
     */
    record IntervalBody(List<String> days, String start, String stop, List<String> admit) {}

    @Summary("Who comes through now")
    @GetMapping("/api/my/do-not-disturb")
    QuietBody quiet(@AuthenticationPrincipal Caller caller) {
        var screening = availability.get(caller.actor());
        var now = screening.at(Instant.now());
        return new QuietBody(
                now.admitted().groups(),
                Given.key(now.why()),
                now.until(),
                screening
                        .temporary()
                        .map(rule -> new TemporaryBody(rule.admitted().groups(), rule.until()))
                        .orElse(null),
                screening.groups());
    }

    @Summary("Do not disturb for a while")
    @PutMapping("/api/my/do-not-disturb")
    QuietBody begin(@AuthenticationPrincipal Caller caller, @RequestBody BeginBody body) {
        if ((body.minutes() == null) == (body.until() == null)) {
            throw ProblemException.invalid("minutes", "api.field.one-of-both");
        }
        var admitted = body.admit() == null ? Admitted.NOBODY : Admitted.of(body.admit());
        if (body.minutes() != null) {
            availability.begin(caller.actor(), admitted, Duration.ofMinutes(body.minutes()));
        } else if (body.until() != null) {
            availability.begin(caller.actor(), admitted, Given.moment("until", body.until()));
        }
        return quiet(caller);
    }

    @Summary("Ends what was begun for a while")
    @DeleteMapping("/api/my/do-not-disturb")
    QuietBody end(@AuthenticationPrincipal Caller caller) {
        availability.end(caller.actor());
        return quiet(caller);
    }

    @Summary("Who comes through at which times of the week")
    @GetMapping("/api/my/accept-plan")
    ResponseEntity<PlanBody> plan(@AuthenticationPrincipal Caller caller) {
        return tags.tagged(body(availability.get(caller.actor())));
    }

    /** The whole plan in place of the former one. */
    @Summary("Replaces the weekly plan")
    @PutMapping("/api/my/accept-plan")
    ResponseEntity<PlanBody> replace(
            @AuthenticationPrincipal Caller caller,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody PlanBody body) {
        tags.require(ifMatch, () -> body(availability.get(caller.actor())));
        if (body.timeZone() != null) {
            throw ProblemException.invalid("timeZone", "api.field.unknown");
        }
        var intervals = new ArrayList<Interval>();
        for (int i = 0; i < body.intervals().size(); i++) {
            intervals.add(interval("intervals[" + i + "]", body.intervals().get(i)));
        }
        availability.setPlan(caller.actor(), new WeekPlan(intervals));
        return plan(caller);
    }

    private static Interval interval(String field, IntervalBody given) {
        var days = new LinkedHashSet<DayOfWeek>();
        given.days().forEach(day -> days.add(Given.one(field + ".days", day, DayOfWeek.class)));
        try {
            return new Interval(
                    days,
                    time(field + ".start", given.start()),
                    time(field + ".stop", given.stop()),
                    Admitted.of(given.admit()));
        } catch (IllegalArgumentException unfit) {
            throw ProblemException.invalid(field, "api.field.unfit");
        }
    }

    private static LocalTime time(String field, String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException garbage) {
            throw ProblemException.invalid(field, "api.field.unfit");
        }
    }

    private static PlanBody body(CallScreening screening) {
        return new PlanBody(
                screening.plan().intervals().stream()
                        .map(interval -> new IntervalBody(
                                interval.sortedDays().stream().map(Given::key).toList(),
                                interval.start().toString(),
                                interval.stop().toString(),
                                interval.admitted().groups()))
                        .toList(),
                screening.zone().getId());
    }
}
