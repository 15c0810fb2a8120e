package org.ngnportal.sandbox.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.AcceptRulePersistent;
import org.ngnportal.ngnpro.AcceptRuleTemporary;
import org.ngnportal.ngnpro.AcceptRules;
import org.ngnportal.ngnpro.AcceptRulesAnswer;
import org.ngnportal.sandbox.platform.ReachabilityStore.Temporary;
import org.ngnportal.sandbox.platform.ReachabilityStore.Window;

/** The do-not-disturb rules (contract section 3.8). Times are kept as sent: they mean the account's time zone. */
final class AcceptRulesOfAccount {

    static final int LONGEST_MINUTES = 366 * 24 * 60;

    private static final String EVERYBODY = "everybody";
    private static final String NOBODY = "nobody";
    private static final String MIDNIGHT = "00:00";
    private static final int MOST_GROUPS = 50;
    private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3]):[0-5]\\d");

    private final ReachabilityStore store;
    private final PhonebookStore phonebook;
    private final Stamps stamps;

    AcceptRulesOfAccount(ReachabilityStore store, PhonebookStore phonebook, Stamps stamps) {
        this.store = store;
        this.phonebook = phonebook;
        this.stamps = stamps;
    }

    AcceptRulesAnswer get(long account) {
        var plan = store.plan(account).stream().map(Window::wire).toList();
        var groups = Stream.concat(Stream.of(EVERYBODY, NOBODY), phonebook.groups(account).stream())
                .distinct()
                .toList();
        var temporary = store.temporary(account)
                .flatMap(this::remaining)
                .orElseGet(() -> new AcceptRuleTemporary(List.of(), 0));
        return new AcceptRulesAnswer(new AcceptRules(plan, temporary), groups);
    }

    /** Replaces all rules; nothing, an empty list and a missing part clear what they stand for. */
    void set(long account, @Nullable AcceptRules sent) {
        var plan = plan(sent == null ? null : sent.persistent(), store.plan(account));
        var temporary = temporary(sent == null ? null : sent.temporary());
        store.replacePlan(account, plan);
        store.putTemporary(account, temporary);
    }

    private Optional<AcceptRuleTemporary> remaining(Temporary rule) {
        if (rule.until() == null) {
            return Optional.of(new AcceptRuleTemporary(rule.groups(), 0));
        }
        long seconds = Duration.between(stamps.instant(), rule.until()).toSeconds();
        return seconds <= 0
                ? Optional.empty()
                : Optional.of(new AcceptRuleTemporary(rule.groups(), Math.toIntExact((seconds + 59) / 60)));
    }

    private Temporary temporary(@Nullable AcceptRuleTemporary sent) {
        var groups = groups(sent == null ? null : sent.groups());
        int minutes = Checked.number(sent == null ? null : sent.duration(), 0, LONGEST_MINUTES, "duration");
        // the incumbent ends its do-not-disturb so; without end it would hide the plan for good
        boolean off = minutes == 0 && groups.equals(List.of(EVERYBODY));
        Instant until =
                minutes == 0 || groups.isEmpty() ? null : stamps.instant().plus(Duration.ofMinutes(minutes));
        return new Temporary(off ? List.of() : groups, until);
    }

    private static List<Window> plan(@Nullable List<AcceptRulePersistent> sent, List<Window> held) {
        var left = new ArrayList<>(held);
        var plan = new ArrayList<Window>();
        for (var rule : sent == null ? List.<AcceptRulePersistent>of() : sent) {
            int days = rule.days() == null ? heldDays(rule, left) : rule.days().bits();
            if (rule.days() == null && days == 0) {
                continue;
            }
            var window = window(days, rule);
            if (plan.stream().anyMatch(other -> other.days() == days)) {
                throw Faults.invalid("accept rules hold two rules for the days " + days);
            }
            plan.add(window);
        }
        plan.sort(Comparator.comparingInt(Window::days));
        return plan;
    }

    /**
     * The days of the rule that is meant by one without: the incumbent leaves them out when it only switches the temporary
     * rule. 0 when there is none.
     */
    private static int heldDays(AcceptRulePersistent rule, List<Window> left) {
        var groups = groups(rule.groups());
        var meant = left.stream()
                .filter(window -> window.start().equals(padded(rule.start()))
                        && window.stop().equals(padded(rule.stop())))
                .max(Comparator.comparing(window -> window.groups().equals(groups)));
        meant.ifPresent(left::remove);
        return meant.map(Window::days).orElse(0);
    }

    private static Window window(int days, AcceptRulePersistent rule) {
        if (days < 1 || days > 127) {
            throw Faults.invalid("days of an accept rule must be between 1 and 127, not " + days);
        }
        var start = time(rule.start(), "start");
        var stop = time(rule.stop(), "stop");
        if (start.equals(MIDNIGHT) && stop.equals(MIDNIGHT)) {
            throw Faults.invalid("start and stop of an accept rule must not both be " + MIDNIGHT);
        }
        return new Window(days, start, stop, groups(rule.groups()));
    }

    private static String time(@Nullable String sent, String field) {
        var time = padded(sent);
        if (!TIME.matcher(time).matches()) {
            throw Faults.invalid(field + " of an accept rule must be HH:MM, not \""
                    + Checked.shown(sent == null ? "" : sent) + "\"");
        }
        return time;
    }

    /** Hours with two digits. */
    private static String padded(@Nullable String sent) {
        var time = sent == null ? "" : sent.strip();
        return time.indexOf(':') == 1 ? "0" + time : time;
    }

    /** Groups need not have entries: the last one may go after the rule was made. */
    private static List<String> groups(@Nullable List<String> sent) {
        return Callers.list(sent, MOST_GROUPS, "list of accepted groups", group -> {
            var name = Checked.fits(group.strip(), 64, "name of an accepted group");
            return name.equalsIgnoreCase(EVERYBODY) || name.equalsIgnoreCase(NOBODY) ? Checked.lower(name) : name;
        });
    }
}
