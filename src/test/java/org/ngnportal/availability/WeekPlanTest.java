package org.ngnportal.availability;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ngnportal.availability.Now.Why;
import org.ngnportal.ngnpro.AcceptRulePersistent;
import org.ngnportal.ngnpro.DayMask;

class WeekPlanTest {

    private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(MONDAY, FRIDAY);
    private static final Set<DayOfWeek> DAILY = EnumSet.allOf(DayOfWeek.class);
    private static final Interval NIGHT = interval(DAILY, "22:00", "07:00", "family");
    private static final Interval LUNCH = interval(WEEKDAYS, "12:30", "13:15", "nobody");

    @Test
    void anIntervalOverMidnightBelongsToTheDayOnWhichItBegins() {
        var night = new WeekPlan(List.of(interval(Set.of(SUNDAY), "22:00", "07:00", "nobody")));

        assertThat(night.at(LocalDateTime.parse("2026-11-22T23:00"))).isPresent();
        assertThat(night.at(LocalDateTime.parse("2026-11-23T06:59"))).isPresent();
        assertThat(night.at(LocalDateTime.parse("2026-11-23T07:00"))).isEmpty();
        assertThat(night.at(LocalDateTime.parse("2026-11-22T06:00"))).isEmpty();
        assertThat(night.intervals().getFirst().slices())
                .extracting(Interval.Slice::day, Interval.Slice::from, Interval.Slice::to)
                .containsExactly(tuple(SUNDAY, 1320, 1440), tuple(MONDAY, 0, 420));
    }

    @Test
    void wholeDaysEndAtMidnight() {
        var sunday = interval(Set.of(SUNDAY), "00:00", "00:00", "nobody");
        assertThat(sunday.isWholeDay()).isTrue();
        assertThat(sunday.minutes()).isEqualTo(1440);
        assertThat(sunday.covers(LocalDateTime.parse("2026-11-22T23:59"))).isTrue();
        assertThat(sunday.covers(LocalDateTime.parse("2026-11-23T00:00"))).isFalse();
        assertThatThrownBy(() -> interval(Set.of(SUNDAY), "08:00", "08:00", "nobody"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void intervalsOverlapAcrossTheEndOfTheWeek() {
        var sundayNight = interval(Set.of(SUNDAY), "22:00", "07:00", "nobody");
        assertThat(sundayNight.overlaps(interval(Set.of(MONDAY), "06:00", "08:00", "nobody")))
                .isTrue();
        assertThat(sundayNight.overlaps(interval(Set.of(MONDAY), "07:00", "08:00", "nobody")))
                .isFalse();
        assertThat(NIGHT.overlaps(LUNCH)).isFalse();
    }

    @Test
    void fewerDaysGoBeforeMore() {
        var plan = new WeekPlan(List.of(
                interval(DAILY, "00:00", "00:00", "everybody"), interval(WEEKDAYS, "18:00", "20:00", "nobody")));
        assertThat(plan.at(LocalDateTime.parse("2026-11-23T19:00"))
                        .orElseThrow()
                        .admitted())
                .isEqualTo(Admitted.NOBODY);
        assertThat(plan.at(LocalDateTime.parse("2026-11-23T20:00"))
                        .orElseThrow()
                        .admitted())
                .isEqualTo(Admitted.EVERYBODY);
    }

    @Test
    void nowTellsUntilWhenItHoldsInTheAccountsTimeZone() {
        var zone = ZoneId.of("Europe/London");
        var screening = screening(zone, Optional.empty(), LUNCH, interval(WEEKDAYS, "13:15", "14:00", "nobody"));

        assertThat(screening.at(Instant.parse("2026-11-23T12:45:00Z")))
                .isEqualTo(new Now(Admitted.NOBODY, Why.PLAN, Instant.parse("2026-11-23T14:00:00Z")));
        assertThat(screening.at(Instant.parse("2026-07-20T11:45:00Z")).until())
                .isEqualTo(Instant.parse("2026-07-20T13:00:00Z"));
        assertThat(screening.at(Instant.parse("2026-11-21T12:45:00Z")))
                .isEqualTo(new Now(Admitted.EVERYBODY, Why.NOTHING, Instant.parse("2026-11-23T12:30:00Z")));
    }

    @Test
    void theRuleForAWhileGoesBeforeThePlan() {
        var until = Instant.parse("2026-11-23T13:00:00Z");
        var screening =
                screening(ZoneId.of("Europe/London"), Optional.of(new TemporaryRule(Admitted.EVERYBODY, until)), LUNCH);

        assertThat(screening.at(Instant.parse("2026-11-23T12:45:00Z")))
                .isEqualTo(new Now(Admitted.EVERYBODY, Why.TEMPORARY, until));
        assertThat(screening.at(until).why()).isEqualTo(Why.PLAN);
    }

    @Test
    void aPlanThatNeverChangesHasNoEnd() {
        var screening = screening(ZoneId.of("UTC"), Optional.empty(), interval(DAILY, "00:00", "00:00", "nobody"));
        assertThat(screening.at(Instant.parse("2026-11-23T12:45:00Z")))
                .isEqualTo(new Now(Admitted.NOBODY, Why.PLAN, null));
        assertThat(screening(ZoneId.of("UTC"), Optional.empty()).at(Instant.EPOCH))
                .isEqualTo(new Now(Admitted.EVERYBODY, Why.NOTHING, null));
    }

    @Test
    void thePlanIsReadAgainFromTheWordsOfTheJournal() {
        var plan = new WeekPlan(
                List.of(NIGHT, LUNCH, interval(Set.of(TUESDAY, SUNDAY), "14:00", "00:00", "family", "vip")));
        assertThat(plan)
                .hasToString("Mon-Fri 12:30-13:15 nobody; daily 22:00-07:00 family; Tue+Sun 14:00-00:00 family, vip");
        assertThat(PlanText.parse(plan.toString())).contains(plan.intervals());
        assertThat(PlanText.parse("")).contains(List.of());
        assertThat(PlanText.parse("Mon 25:00-26:00 vip")).isEmpty();
        assertThat(PlanText.parse(new WeekPlan(List.of(interval(DAILY, "08:00", "09:00", "a; b"))).toString()))
                .isEmpty();
    }

    @Test
    void twoIntervalsOfADayBecomeRulesOfDifferentDays() {
        var plan = new WeekPlan(List.of(LUNCH, interval(WEEKDAYS, "18:00", "19:00", "nobody")));
        var rules = PlanOnWire.write(List.of(), plan);

        assertThat(rules.stream().map(AcceptRulePersistent::days)).doesNotHaveDuplicates();
        assertThat(rules).contains(rule("12:30", "13:15", 31, "nobody"));
        assertThat(PlanOnWire.read(rules)).isEqualTo(plan);
    }

    @Test
    void manyIntervalsOfAllDaysFind() {
        var plan = WeekPlan.EMPTY;
        for (int hour = 0; hour < 24; hour++) {
            plan = plan.with(new Interval(
                    DAILY,
                    LocalTime.of(hour, 0),
                    LocalTime.of(hour, 30),
                    hour % 2 == 0 ? Admitted.NOBODY : new Admitted(List.of("vip"))));
        }
        var rules = PlanOnWire.write(List.of(), plan);
        assertThat(rules.stream().map(AcceptRulePersistent::days)).doesNotHaveDuplicates();
        assertThat(PlanOnWire.read(rules)).isEqualTo(plan);
    }

    @Test
    void moreThanThePlatformKeepsForSomeDaysIsRefused() {
        var plan = new WeekPlan(List.of(
                interval(Set.of(MONDAY), "08:00", "09:00", "nobody"),
                interval(Set.of(MONDAY), "10:00", "11:00", "nobody")));
        assertThatThrownBy(() -> PlanOnWire.write(List.of(), plan))
                .isInstanceOfSatisfying(InvalidAvailabilityException.class, refused -> {
                    assertThat(refused.messageKey()).isEqualTo("availability.error.crowded");
                    assertThat(refused.arguments()).containsExactly(List.of(MONDAY));
                });
        var shared = new WeekPlan(List.of(
                interval(Set.of(MONDAY), "08:00", "09:00", "nobody"),
                interval(Set.of(MONDAY, WEDNESDAY), "10:00", "11:00", "nobody")));
        assertThat(PlanOnWire.read(PlanOnWire.write(List.of(), shared))).isEqualTo(shared);
    }

    @Test
    void rulesOfOtherClientsGoBackAsTheyCame() {
        var office = rule("08:00", "00:00", 31, "everybody");
        var nonsense = new AcceptRulePersistent("x", "y", new DayMask(4), List.of("vip"));
        var nameless = new AcceptRulePersistent("01:00", "02:00", null, List.of("vip"));
        var silent = new AcceptRulePersistent("01:00", "02:00", new DayMask(64), List.of());
        var held = List.of(office, nonsense, nameless, silent);
        assertThat(PlanOnWire.read(held).intervals()).hasSize(1);

        var rules = PlanOnWire.write(held, PlanOnWire.read(held).with(interval(WEEKDAYS, "06:00", "07:00", "vip")));
        assertThat(rules).contains(office, nonsense, nameless, silent);
        assertThat(rules.stream().map(AcceptRulePersistent::days)).doesNotHaveDuplicates();
    }

    @Test
    void keptRulesMakeRoomWhenOthersNeedTheirDays() {
        var held = List.of(rule("12:30", "13:15", 1, "nobody"), rule("12:30", "13:15", 30, "nobody"));
        var plan = PlanOnWire.read(held).with(interval(Set.of(MONDAY), "20:00", "21:00", "nobody"));
        var rules = PlanOnWire.write(held, plan);
        assertThat(PlanOnWire.read(rules)).isEqualTo(plan);
        assertThat(rules.stream().map(AcceptRulePersistent::days)).doesNotHaveDuplicates();
    }

    @Test
    void namesOfWhoComesThroughAreTidied() {
        assertThat(new Admitted(List.of(" vip", "Everybody"))).isEqualTo(Admitted.EVERYBODY);
        assertThat(new Admitted(List.of("NOBODY", "vip", ""))).isEqualTo(new Admitted(List.of("vip")));
        assertThat(new Admitted(List.of())).isEqualTo(Admitted.NOBODY);
    }

    private static CallScreening screening(ZoneId zone, Optional<TemporaryRule> temporary, Interval... intervals) {
        return new CallScreening(
                zone, true, false, temporary, new WeekPlan(List.of(intervals)), List.of(), List.of(), false);
    }

    private static Interval interval(Set<DayOfWeek> days, String start, String stop, String... groups) {
        return new Interval(days, LocalTime.parse(start), LocalTime.parse(stop), new Admitted(Arrays.asList(groups)));
    }

    private static AcceptRulePersistent rule(String start, String stop, int days, String group) {
        return new AcceptRulePersistent(start, stop, new DayMask(days), List.of(group));
    }
}
