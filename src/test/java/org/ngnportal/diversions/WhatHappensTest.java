package org.ngnportal.diversions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ngnportal.diversions.Condition.ALL;
import static org.ngnportal.diversions.Condition.BUSY;
import static org.ngnportal.diversions.Condition.NO_ANSWER;
import static org.ngnportal.diversions.Condition.OFFLINE;
import static org.ngnportal.diversions.Condition.UNAVAILABLE;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ngnportal.diversions.Acceptance.Temporary;
import org.ngnportal.diversions.Acceptance.Window;
import org.ngnportal.diversions.Happening.Rule;
import org.ngnportal.sip.SipAddress;

class WhatHappensTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** A Wednesday. */
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 7, 15, 10, 30);

    private static final Target BOB = Target.address("bob");
    private static final Target CAROL = Target.address("carol");
    private static final Set<String> NOBODY = Set.of("nobody");
    private static final Set<String> FAMILY = Set.of("family");

    private final Map<Condition, Target> targets = new EnumMap<>(Condition.class);
    private final List<Window> plan = new ArrayList<>();
    private Optional<Temporary> temporary = Optional.empty();
    private boolean blocked;
    private boolean rejectsAnonymous;
    private boolean online = true;

    @Test
    void telephonesRingAndThenNothingElseHappens() {
        var happening = now(Caller.ANYBODY);

        assertThat(happening.rule()).isEqualTo(Rule.RINGS);
        assertThat(happening.ringing()).isEqualTo(Duration.ofSeconds(25));
        assertThat(happening.then()).isEqualTo(Map.of(BUSY, Target.NONE, NO_ANSWER, Target.NONE));
    }

    @Test
    void whoIsBusyOrDoesNotAnswerDivertsToWhatHeChose() {
        targets.put(BUSY, BOB);
        targets.put(NO_ANSWER, Target.VOICEMAIL);

        assertThat(now(Caller.ANYBODY).then()).isEqualTo(Map.of(BUSY, BOB, NO_ANSWER, Target.VOICEMAIL));
    }

    @Test
    void whatTheOthersLeaveOverGoesWhereTheUnavailableGo() {
        targets.put(BUSY, BOB);
        targets.put(UNAVAILABLE, CAROL);

        assertThat(now(Caller.ANYBODY).then()).isEqualTo(Map.of(BUSY, BOB, NO_ANSWER, CAROL));
        online = false;
        assertThat(now(Caller.ANYBODY)).returns(Rule.OFFLINE, Happening::rule).returns(CAROL, Happening::target);
    }

    @Test
    void withoutTelephoneTheCallGoesWhereTheOfflineGo() {
        online = false;
        targets.put(OFFLINE, Target.VOICEMAIL);
        targets.put(UNAVAILABLE, CAROL);

        assertThat(now(Caller.ANYBODY))
                .returns(Rule.OFFLINE, Happening::rule)
                .returns(Target.VOICEMAIL, Happening::target);
    }

    @Test
    void withoutTelephoneAndDiversionTheCallIsTurnedAway() {
        online = false;

        assertThat(now(Caller.ANYBODY)).returns(Rule.OFFLINE, Happening::rule).returns(Target.NONE, Happening::target);
    }

    @Test
    void nobodyKnowsWhetherATelephoneWillBeOnline() {
        online = false;
        targets.put(OFFLINE, Target.VOICEMAIL);

        var later = at(NOW.plusDays(1), Caller.ANYBODY);

        assertThat(later.rule()).isEqualTo(Rule.RINGS);
        assertThat(later.then())
                .isEqualTo(Map.of(OFFLINE, Target.VOICEMAIL, BUSY, Target.NONE, NO_ANSWER, Target.NONE));
    }

    @Test
    void allCallsGoesBeforeWhetherSomebodyIsThere() {
        targets.put(ALL, BOB);
        targets.put(OFFLINE, CAROL);
        online = false;

        assertThat(now(Caller.ANYBODY)).returns(Rule.ALL_CALLS, Happening::rule).returns(BOB, Happening::target);
    }

    @Test
    void nothingHelpsWhoIsBlocked() {
        blocked = true;
        targets.put(ALL, BOB);
        targets.put(UNAVAILABLE, CAROL);

        assertThat(now(Caller.ANYBODY)).returns(Rule.BLOCKED, Happening::rule).returns(Target.NONE, Happening::target);
    }

    @Test
    void whoHidesHisNumberIsTurnedAwayIfThatIsWanted() {
        targets.put(ALL, BOB);
        assertThat(now(Caller.ANONYMOUS).rule()).isEqualTo(Rule.ALL_CALLS);

        rejectsAnonymous = true;

        assertThat(now(Caller.ANONYMOUS))
                .returns(Rule.ANONYMOUS, Happening::rule)
                .returns(Target.NONE, Happening::target);
        assertThat(now(Caller.ANYBODY).rule()).isEqualTo(Rule.ALL_CALLS);
    }

    @Test
    void doNotDisturbGoesBeforeTheDiversionOfAllCallsAndSendsThemWhereTheUnavailableGo() {
        temporary = Optional.of(new Temporary(NOBODY, Optional.of(Duration.ofMinutes(30))));
        targets.put(ALL, BOB);
        targets.put(UNAVAILABLE, Target.VOICEMAIL);

        assertThat(now(Caller.ANYBODY))
                .returns(Rule.TEMPORARY, Happening::rule)
                .returns(Target.VOICEMAIL, Happening::target)
                .returns(Optional.of(NOW.plusMinutes(30).atZone(BERLIN)), Happening::until);
    }

    @Test
    void doNotDisturbTurnsAwayWhereNothingElseIsSaid() {
        temporary = Optional.of(new Temporary(NOBODY, Optional.of(Duration.ofMinutes(30))));

        assertThat(now(Caller.ANYBODY))
                .returns(Rule.TEMPORARY, Happening::rule)
                .returns(Target.NONE, Happening::target);
    }

    @ParameterizedTest
    @CsvSource({"0, TEMPORARY", "29, TEMPORARY", "30, RINGS", "600, RINGS"})
    void doNotDisturbEndsAfterItsTime(int minutes, Rule rule) {
        temporary = Optional.of(new Temporary(NOBODY, Optional.of(Duration.ofMinutes(30))));

        assertThat(at(NOW.plusMinutes(minutes), Caller.ANYBODY).rule()).isEqualTo(rule);
    }

    @Test
    void doNotDisturbWithoutEndHoldsOn() {
        temporary = Optional.of(new Temporary(NOBODY, Optional.empty()));

        assertThat(at(NOW.plusYears(1), Caller.ANYBODY))
                .returns(Rule.TEMPORARY, Happening::rule)
                .returns(Optional.empty(), Happening::until);
    }

    @Test
    void groupsOfThePhonebookAreLetThrough() {
        temporary = Optional.of(new Temporary(FAMILY, Optional.of(Duration.ofMinutes(30))));

        assertThat(now(Caller.of("family")).rule()).isEqualTo(Rule.RINGS);
        assertThat(now(Caller.of("business")).rule()).isEqualTo(Rule.TEMPORARY);
        assertThat(now(Caller.ANYBODY).rule()).isEqualTo(Rule.TEMPORARY);
        assertThat(now(Caller.ANONYMOUS).rule()).isEqualTo(Rule.TEMPORARY);
    }

    @Test
    void aGroupThatIsCalledNobodyIsNotLetThrough() {
        temporary = Optional.of(new Temporary(NOBODY, Optional.empty()));

        assertThat(now(Caller.of("family")).rule()).isEqualTo(Rule.TEMPORARY);
    }

    @Test
    void aTemporaryRuleTakesThePlaceOfThePlan() {
        plan.add(window(EnumSet.allOf(DayOfWeek.class), "00:01", "00:00", NOBODY));
        assertThat(now(Caller.ANYBODY).rule()).isEqualTo(Rule.PLAN);

        temporary = Optional.of(new Temporary(Set.of("everybody"), Optional.of(Duration.ofMinutes(30))));

        assertThat(now(Caller.ANYBODY).rule()).isEqualTo(Rule.RINGS);
        assertThat(at(NOW.plusMinutes(31), Caller.ANYBODY).rule()).isEqualTo(Rule.PLAN);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-15T08:59, RINGS",
        "2026-07-15T09:00, PLAN",
        "2026-07-15T16:59, PLAN",
        "2026-07-15T17:00, RINGS",
        "2026-07-18T10:00, RINGS"
    })
    void thePlanHoldsFromItsStartUntilItsStopOnItsDays(LocalDateTime time, Rule rule) {
        plan.add(window(weekdays(), "09:00", "17:00", FAMILY));

        assertThat(at(time, Caller.ANYBODY).rule()).isEqualTo(rule);
        assertThat(at(time, Caller.of("family")).rule()).isEqualTo(Rule.RINGS);
    }

    @Test
    void thePlanSaysWhenItEnds() {
        plan.add(window(weekdays(), "09:00", "17:00", NOBODY));
        targets.put(UNAVAILABLE, BOB);

        assertThat(now(Caller.ANYBODY))
                .returns(Rule.PLAN, Happening::rule)
                .returns(BOB, Happening::target)
                .returns(Optional.of(NOW.toLocalDate().atTime(17, 0).atZone(BERLIN)), Happening::until);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-15T21:59, RINGS",
        "2026-07-15T22:00, PLAN",
        "2026-07-16T06:59, PLAN",
        "2026-07-16T07:00, RINGS",
        "2026-07-16T23:00, RINGS"
    })
    void aNightEndsOnTheNextDay(LocalDateTime time, Rule rule) {
        plan.add(window(EnumSet.of(DayOfWeek.WEDNESDAY), "22:00", "07:00", NOBODY));

        assertThat(at(time, Caller.ANYBODY).rule()).isEqualTo(rule);
    }

    @ParameterizedTest
    @CsvSource({"00:00", "23:59"})
    void theEndOfTheDayBelongsToTheDay(LocalTime stop) {
        plan.add(new Window(EnumSet.of(DayOfWeek.WEDNESDAY), LocalTime.of(18, 0), stop, NOBODY));

        assertThat(at(NOW.toLocalDate().atTime(23, 59, 30), Caller.ANYBODY))
                .returns(Rule.PLAN, Happening::rule)
                .returns(Optional.of(NOW.toLocalDate().plusDays(1).atStartOfDay(BERLIN)), Happening::until);
        assertThat(at(NOW.toLocalDate().plusDays(1).atTime(0, 0), Caller.ANYBODY)
                        .rule())
                .isEqualTo(Rule.RINGS);
    }

    @Test
    void whatIsSaidOfADayGoesBeforeWhatIsSaidOfAllDays() {
        plan.add(window(EnumSet.allOf(DayOfWeek.class), "08:00", "20:00", NOBODY));
        plan.add(window(EnumSet.of(DayOfWeek.WEDNESDAY), "10:00", "11:00", Set.of("everybody")));

        assertThat(now(Caller.ANYBODY).rule()).isEqualTo(Rule.RINGS);
        assertThat(at(NOW.plusHours(1), Caller.ANYBODY).rule()).isEqualTo(Rule.PLAN);
    }

    @Test
    void thePlanIsReadInTheTimeZoneOfTheAccount() {
        plan.add(window(weekdays(), "10:00", "11:00", NOBODY));

        var tenInBerlin = Instant.parse("2026-07-15T08:00:00Z");

        assertThat(WhatHappens.of(circumstances(), Caller.ANYBODY, tenInBerlin).rule())
                .isEqualTo(Rule.PLAN);
    }

    @Test
    void aRuleThatNamesNoGroupIsNone() {
        plan.add(window(weekdays(), "09:00", "17:00", Set.of()));
        temporary = Optional.of(new Temporary(Set.of(), Optional.of(Duration.ofMinutes(30))));

        assertThat(now(Caller.ANYBODY).rule()).isEqualTo(Rule.RINGS);
    }

    @Test
    void callersWhoAreLetThroughMeetTheDiversions() {
        temporary = Optional.of(new Temporary(FAMILY, Optional.empty()));
        targets.put(ALL, BOB);

        assertThat(now(Caller.of("family")))
                .returns(Rule.ALL_CALLS, Happening::rule)
                .returns(BOB, Happening::target);
    }

    private Happening now(Caller caller) {
        return WhatHappens.of(circumstances(), caller, null);
    }

    private Happening at(LocalDateTime time, Caller caller) {
        return WhatHappens.of(circumstances(), caller, time.atZone(BERLIN).toInstant());
    }

    private Circumstances circumstances() {
        var state = new DiversionState(
                new SipAddress("alice", "alpha.example"),
                targets,
                Duration.ofSeconds(25),
                new Choices(true, Optional.empty(), List.of()),
                Map.of(),
                Map.of());
        return new Circumstances(
                blocked,
                rejectsAnonymous,
                online,
                new Acceptance(temporary, plan),
                state,
                BERLIN,
                List.of("family", "business"),
                NOW.atZone(BERLIN).toInstant());
    }

    private static Window window(Set<DayOfWeek> days, String start, String stop, Set<String> groups) {
        return new Window(days, LocalTime.parse(start), LocalTime.parse(stop), groups);
    }

    private static Set<DayOfWeek> weekdays() {
        return EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    }
}
