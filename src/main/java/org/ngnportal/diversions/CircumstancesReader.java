package org.ngnportal.diversions;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ngnportal.accounts.AccountGroup;
import org.ngnportal.accounts.OwnLine;
import org.ngnportal.diversions.Acceptance.Temporary;
import org.ngnportal.diversions.Acceptance.Window;
import org.ngnportal.ngnpro.AcceptRulePersistent;
import org.ngnportal.ngnpro.AcceptRuleTemporary;
import org.ngnportal.ngnpro.AcceptRules;
import org.ngnportal.ngnpro.DayMask;

/** Asks the platform what decides what becomes of a call. */
final class CircumstancesReader {

    private CircumstancesReader() {}

    static Circumstances read(OwnLine line, DiversionState state, Instant now) {
        var sip = line.platform().sip();
        var answer = sip.getAcceptRules(line.id());
        boolean online = sip.getSipDeviceLocations(List.of(line.id())).stream()
                .findFirst()
                .map(found -> found.locations() != null && !found.locations().isEmpty())
                .orElse(false);
        var account = line.subscriber();
        return new Circumstances(
                account.isIn(AccountGroup.BLOCKED),
                account.isIn(AccountGroup.ANONYMOUS_REJECT),
                online,
                acceptance(answer.rules()),
                state,
                zone(account.identity().timeZone()),
                Objects.requireNonNullElse(answer.nonEmptyGroups(), List.<String>of()).stream()
                        .filter(group -> !group.equals(Acceptance.EVERYBODY) && !group.equals(Acceptance.NOBODY))
                        .toList(),
                now);
    }

    private static Acceptance acceptance(@Nullable AcceptRules rules) {
        return rules == null
                ? Acceptance.ALWAYS
                : new Acceptance(
                        Optional.ofNullable(rules.temporary()).flatMap(CircumstancesReader::temporary),
                        Objects.requireNonNullElse(rules.persistent(), List.<AcceptRulePersistent>of()).stream()
                                .flatMap(rule -> window(rule).stream())
                                .toList());
    }

    /** Everybody without end is what others write for none. */
    private static Optional<Temporary> temporary(AcceptRuleTemporary rule) {
        var groups = groups(rule.groups());
        int minutes = rule.duration() == null ? 0 : rule.duration();
        boolean none = groups.isEmpty() || (minutes <= 0 && groups.contains(Acceptance.EVERYBODY));
        return none
                ? Optional.empty()
                : Optional.of(new Temporary(
                        groups, minutes <= 0 ? Optional.empty() : Optional.of(Duration.ofMinutes(minutes))));
    }

    private static Optional<Window> window(AcceptRulePersistent rule) {
        if (!rule.hasValidTimes()
                || rule.start() == null
                || rule.stop() == null
                || rule.start().equals(rule.stop())) {
            return Optional.empty();
        }
        var days = Objects.requireNonNullElse(rule.days(), new DayMask(0)).days();
        return Optional.of(
                new Window(days, LocalTime.parse(rule.start()), LocalTime.parse(rule.stop()), groups(rule.groups())));
    }

    private static Set<String> groups(@Nullable List<String> groups) {
        return groups == null
                ? Set.of()
                : groups.stream()
                        .map(String::strip)
                        .filter(group -> !group.isEmpty())
                        .map(group -> group.equalsIgnoreCase(Acceptance.EVERYBODY) ? Acceptance.EVERYBODY : group)
                        .collect(Collectors.toUnmodifiableSet());
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }
}
