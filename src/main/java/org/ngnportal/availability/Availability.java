package org.ngnportal.availability;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.ngnportal.accounts.AccountGroup;
import org.ngnportal.accounts.OwnLine;
import org.ngnportal.accounts.OwnLines;
import org.ngnportal.accounts.SubscriberChanges;
import org.ngnportal.availability.InvalidAvailabilityException.Field;
import org.ngnportal.journal.Actions;
import org.ngnportal.journal.FieldChange;
import org.ngnportal.ngnpro.AcceptRulePersistent;
import org.ngnportal.ngnpro.AcceptRuleTemporary;
import org.ngnportal.ngnpro.AcceptRules;
import org.ngnportal.ngnpro.AcceptRulesAnswer;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.Rights;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/**
 * Do not disturb for a while, the weekly plan, rejected and anonymous callers of a subscriber himself (contract sections 3.8,
 * 3.9 and 4.1). Every method may throw {@link org.ngnportal.ngnpro.NgnProException}, and
 * {@link org.ngnportal.tenancy.DeniedException} for who is no subscriber; changes also for who only looks or is blocked.
 */
@Service
public class Availability {

    /** The longest that a rule for a while is set for. */
    public static final Duration LONGEST = Duration.ofDays(31);

    /** More callers are not rejected by name. */
    public static final int MOST_REJECTED = 200;

    static final String REJECTED = "rejected-callers";
    static final String PLAN = "quiet-plan";

    private static final String SEPARATOR = ", ";
    private static final int MOST_INTERVALS = 40;
    private static final int LONGEST_GROUP = 64;

    private final OwnLines lines;
    private final Clock clock;

    @Autowired
    Availability(OwnLines lines) {
        this(lines, Clock.systemUTC());
    }

    Availability(OwnLines lines, Clock clock) {
        this.lines = lines;
        this.clock = clock;
    }

    public CallScreening get(Actor actor) {
        var line = lines.toSee(actor);
        var answer = answer(line);
        var rules = rules(answer);
        var subscriber = line.subscriber();
        return new CallScreening(
                zone(line),
                Rights.allows(actor, Area.MY, Action.CHANGE) && !subscriber.isIn(AccountGroup.BLOCKED),
                subscriber.isIn(AccountGroup.TRUNKING),
                temporary(rules),
                PlanOnWire.read(rules.persistent()),
                groups(answer),
                rejected(line).stream().map(RejectedCaller::new).toList(),
                subscriber.isIn(AccountGroup.ANONYMOUS_REJECT));
    }

    /** Who comes through now, rejected and anonymous callers aside. */
    public Now now(Actor actor) {
        var line = lines.toSee(actor);
        var rules = rules(answer(line));
        return CallScreening.at(clock.instant(), zone(line), temporary(rules), PlanOnWire.read(rules.persistent()));
    }

    /**
     * Lets only some come through for a while, whatever the plan says; takes the place of what was set before.
     *
     * @param duration counted in begun minutes
     * @throws InvalidAvailabilityException if it is shorter than a minute or longer than {@link #LONGEST}, or there are no such groups
     */
    public void begin(Actor actor, Admitted admitted, Duration duration) {
        var line = lines.toChange(actor);
        if (duration.compareTo(Duration.ofMinutes(1)) < 0 || duration.compareTo(LONGEST) > 0) {
            throw new InvalidAvailabilityException(Field.DURATION, "availability.error.duration", LONGEST.toDays());
        }
        var answer = answer(line);
        requireGroups(admitted, groups(answer), Admitted.NOBODY);
        int minutes = Math.toIntExact(duration.plusSeconds(59).toMinutes());
        var rules = rules(answer);
        var after = new TemporaryRule(admitted, clock.instant().plus(Duration.ofMinutes(minutes)));
        set(
                line,
                Actions.QUIET_BEGIN,
                text(line, temporary(rules)),
                text(line, Optional.of(after)),
                rules.persistent(),
                new AcceptRuleTemporary(admitted.groups(), minutes));
    }

    /** As {@link #begin(Actor, Admitted, Duration)}, until a moment. */
    public void begin(Actor actor, Admitted admitted, Instant until) {
        begin(actor, admitted, Duration.between(clock.instant(), until));
    }

    /** Ends what was begun for a while; the plan holds again. Nothing happens when there is nothing to end. */
    public void end(Actor actor) {
        var line = lines.toChange(actor);
        var rules = rules(answer(line));
        var before = temporary(rules);
        if (before.isPresent()) {
            set(
                    line,
                    Actions.QUIET_END,
                    text(line, before),
                    "",
                    rules.persistent(),
                    new AcceptRuleTemporary(Admitted.EVERYBODY.groups(), 0));
        }
    }

    /**
     * Adds an interval to the plan.
     *
     * @throws InvalidAvailabilityException if it shares time with another one, lets groups through that do not exist, or
     *     the platform can keep no more for its days
     */
    public void add(Actor actor, Interval interval) {
        changePlan(actor, plan -> plan.with(interval));
    }

    /** Puts an interval in the place of another, which may be gone; else as {@link #add}. */
    public void replace(Actor actor, Interval former, Interval interval) {
        changePlan(actor, plan -> plan.without(former).with(interval));
    }

    public void remove(Actor actor, Interval interval) {
        changePlan(actor, plan -> plan.without(interval));
    }

    /** Replaces the whole plan; refused as {@link #add}. */
    public void setPlan(Actor actor, WeekPlan plan) {
        changePlan(actor, former -> plan);
    }

    /**
     * Rejects a caller from now on: a number, an address, a domain, {@code *} for anything.
     *
     * @return as it was understood
     * @throws InvalidAvailabilityException if it is none of these, would reject everybody, or the list is full
     */
    public RejectedCaller reject(Actor actor, String typed) {
        var line = lines.toChange(actor);
        var caller = RejectedCaller.of(typed, line.address());
        var before = rejected(line);
        if (!before.contains(caller.uri())) {
            if (before.size() >= MOST_REJECTED) {
                throw new InvalidAvailabilityException(Field.CALLER, "availability.error.caller.many", MOST_REJECTED);
            }
            var after = new ArrayList<>(before);
            after.add(caller.uri());
            setRejected(line, before, after);
        }
        return caller;
    }

    /** Rejects a caller no longer. */
    public void accept(Actor actor, RejectedCaller caller) {
        var line = lines.toChange(actor);
        var before = rejected(line);
        var after = before.stream().filter(uri -> !uri.equals(caller.uri())).toList();
        if (after.size() < before.size()) {
            setRejected(line, before, after);
        }
    }

    /** Rejects those who do not show their number, or lets them through. */
    public void rejectAnonymous(Actor actor, boolean reject) {
        var line = lines.toChange(actor);
        boolean rejects = line.subscriber().isIn(AccountGroup.ANONYMOUS_REJECT);
        if (rejects != reject) {
            line.edit(
                    reject ? Actions.SUBSCRIBER_SWITCH_ON : Actions.SUBSCRIBER_SWITCH_OFF,
                    List.of(FieldChange.of(SubscriberChanges.field(AccountGroup.ANONYMOUS_REJECT), rejects, reject)),
                    edit -> edit.group(AccountGroup.ANONYMOUS_REJECT, reject));
        }
    }

    /** What takes an earlier plan back, if the present one still is as it was left. */
    Optional<Runnable> planBack(Actor actor, WeekPlan before, String after) {
        var line = lines.toChange(actor);
        var rules = rules(answer(line));
        return PlanOnWire.read(rules.persistent()).toString().equals(after)
                ? Optional.of(() -> set(
                        line,
                        Actions.QUIET_PLAN,
                        after,
                        before.toString(),
                        PlanOnWire.write(rules.persistent(), before),
                        temporaryOnWire(rules)))
                : Optional.empty();
    }

    /** What takes an earlier list of rejected callers back, if the present one still is as it was left. */
    Optional<Runnable> rejectedBack(Actor actor, String before, String after) {
        var line = lines.toChange(actor);
        var held = rejected(line);
        return String.join(SEPARATOR, held).equals(after)
                ? Optional.of(() ->
                        setRejected(line, held, before.isEmpty() ? List.of() : List.of(before.split(SEPARATOR, -1))))
                : Optional.empty();
    }

    private void changePlan(Actor actor, UnaryOperator<WeekPlan> change) {
        var line = lines.toChange(actor);
        var answer = answer(line);
        var rules = rules(answer);
        var before = PlanOnWire.read(rules.persistent());
        var after = change.apply(before);
        if (after.equals(before)) {
            return;
        }
        check(before, after, groups(answer));
        set(
                line,
                Actions.QUIET_PLAN,
                before.toString(),
                after.toString(),
                PlanOnWire.write(rules.persistent(), after),
                temporaryOnWire(rules));
    }

    private static void check(WeekPlan before, WeekPlan after, List<String> groups) {
        if (after.intervals().size() > MOST_INTERVALS) {
            throw new InvalidAvailabilityException(Field.DAYS, "availability.error.many", MOST_INTERVALS);
        }
        for (var interval : after.intervals()) {
            if (before.intervals().contains(interval)) {
                continue;
            }
            requireGroups(interval.admitted(), groups, used(before));
            after.inTheWayOf(interval).ifPresent(other -> {
                throw new InvalidAvailabilityException(Field.TIMES, "availability.error.overlap", other);
            });
        }
    }

    /** Groups that the plan names already may go on being named, though nobody is left in them. */
    private static Admitted used(WeekPlan plan) {
        return Admitted.of(plan.intervals().stream()
                .map(Interval::admitted)
                .filter(Admitted::isSome)
                .flatMap(admitted -> admitted.groups().stream())
                .toList());
    }

    private static void requireGroups(Admitted admitted, List<String> groups, Admitted used) {
        for (var group : admitted.isSome() ? admitted.groups() : List.<String>of()) {
            if (group.length() > LONGEST_GROUP
                    || (!groups.contains(group) && !used.groups().contains(group))) {
                throw new InvalidAvailabilityException(Field.GROUPS, "availability.error.group", group);
            }
        }
    }

    private static void set(
            OwnLine line,
            String action,
            String before,
            String after,
            @Nullable List<AcceptRulePersistent> plan,
            AcceptRuleTemporary temporary) {
        var field = action.equals(Actions.QUIET_PLAN) ? PLAN : "quiet";
        var kept = plan == null ? List.<AcceptRulePersistent>of() : plan;
        line.change(
                action,
                List.of(FieldChange.of(field, before, after)),
                () -> line.platform().sip().setAcceptRules(line.id(), new AcceptRules(kept, temporary)));
    }

    private void setRejected(OwnLine line, List<String> before, List<String> after) {
        line.change(
                Actions.CALLERS_REJECT,
                List.of(FieldChange.of(REJECTED, String.join(SEPARATOR, before), String.join(SEPARATOR, after))),
                () -> line.platform().sip().setRejectMembers(line.id(), after));
    }

    private Optional<TemporaryRule> temporary(AcceptRules rules) {
        var temporary = temporaryOnWire(rules);
        var groups = temporary.groups();
        if (groups == null || groups.stream().allMatch(String::isBlank)) {
            return Optional.empty();
        }
        var admitted = new Admitted(groups);
        int minutes = temporary.duration() == null ? 0 : temporary.duration();
        if (minutes <= 0) {
            return admitted.isEverybody() ? Optional.empty() : Optional.of(new TemporaryRule(admitted, null));
        }
        return Optional.of(new TemporaryRule(
                admitted, clock.instant().plus(Duration.ofMinutes(minutes)).truncatedTo(ChronoUnit.SECONDS)));
    }

    /** What other clients set goes back as it came. */
    private static AcceptRuleTemporary temporaryOnWire(AcceptRules rules) {
        var temporary = rules.temporary();
        return temporary == null || temporary.groups() == null
                ? new AcceptRuleTemporary(List.of(), 0)
                : new AcceptRuleTemporary(temporary.groups(), temporary.duration() == null ? 0 : temporary.duration());
    }

    private static String text(OwnLine line, Optional<TemporaryRule> rule) {
        return rule.map(held -> held.until() == null
                        ? held.admitted().toString()
                        : held.admitted() + " until "
                                + LocalDateTime.ofInstant(held.until(), zone(line))
                                        .truncatedTo(ChronoUnit.MINUTES)
                                        .toString()
                                        .replace('T', ' '))
                .orElse("");
    }

    private static AcceptRulesAnswer answer(OwnLine line) {
        return line.platform().sip().getAcceptRules(line.id());
    }

    private static AcceptRules rules(AcceptRulesAnswer answer) {
        return answer.rules() == null ? new AcceptRules(null, null) : answer.rules();
    }

    private static List<String> groups(AcceptRulesAnswer answer) {
        return answer.nonEmptyGroups() == null
                ? List.of()
                : answer.nonEmptyGroups().stream()
                        .map(String::strip)
                        .filter(group -> !group.isEmpty() && new Admitted(List.of(group)).isSome())
                        .distinct()
                        .sorted()
                        .toList();
    }

    private static List<String> rejected(OwnLine line) {
        return line.platform().sip().getRejectMembers(line.id()).stream()
                .filter(uri -> !uri.isBlank())
                .toList();
    }

    /** UTC when the account has none that is known. */
    private static ZoneId zone(OwnLine line) {
        try {
            return ZoneId.of(line.subscriber().identity().timeZone());
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }
}
