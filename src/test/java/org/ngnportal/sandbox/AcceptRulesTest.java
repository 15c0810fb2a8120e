package org.ngnportal.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ngnportal.ngnpro.AcceptRulePersistent;
import org.ngnportal.ngnpro.AcceptRuleTemporary;
import org.ngnportal.ngnpro.AcceptRules;
import org.ngnportal.ngnpro.DayMask;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.PhonebookEntry;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.ngnpro.SipPort;

class AcceptRulesTest extends RunningSandbox {

    private static final AcceptRuleTemporary OFF = new AcceptRuleTemporary(List.of(), 0);
    private static final AcceptRulePersistent OFFICE = rule("08:00", "18:00", DayMask.WEEKDAYS, "everybody");
    private static final AcceptRulePersistent SATURDAY = rule("10:00", "12:00", DayMask.WEEKEND, "family", "vip");

    @Test
    void aNewAccountHasNoRules() {
        var answer = alpha().sip().getAcceptRules(added("alpha.example"));
        assertThat(answer.rules()).isEqualTo(new AcceptRules(List.of(), OFF));
        assertThat(answer.nonEmptyGroups()).containsExactly("everybody", "nobody");
    }

    @Test
    void rulesReplaceThoseBefore() {
        var id = added("alpha.example");
        set(id, SATURDAY, OFFICE);
        assertThat(plan(id)).containsExactly(OFFICE, SATURDAY);
        set(id, SATURDAY);
        assertThat(plan(id)).containsExactly(SATURDAY);
        alpha().sip().setAcceptRules(id, new AcceptRules(null, null));
        assertThat(plan(id)).isEmpty();
    }

    @Test
    void groupsWithEntriesCanBeChosen() {
        var id = added("alpha.example");
        alpha().sip().addPhonebookEntry(id, new PhonebookEntry("a@example.org", "A", "vip", null, null));
        alpha().sip().addPhonebookEntry(id, new PhonebookEntry("b@example.org", "B", "family", null, null));
        alpha().sip().addPhonebookEntry(id, new PhonebookEntry("c@example.org", "C", "vip", null, null));
        alpha().sip().addPhonebookEntry(id, new PhonebookEntry("d@example.org", "D", "", null, null));
        assertThat(alpha().sip().getAcceptRules(id).nonEmptyGroups())
                .containsExactly("everybody", "nobody", "family", "vip");

        alpha().sip().deletePhonebookEntry(id, "b@example.org");
        assertThat(alpha().sip().getAcceptRules(id).nonEmptyGroups()).containsExactly("everybody", "nobody", "vip");
    }

    @Test
    void acceptedGroupsAreTidiedAndNeedNoEntries() {
        var id = added("alpha.example");
        set(id, rule("9:30", " 17:00 ", new DayMask(1), "Everybody", "", "Chess club", "Chess club"));
        assertThat(plan(id)).containsExactly(rule("09:30", "17:00", new DayMask(1), "everybody", "Chess club"));
    }

    @ParameterizedTest
    @CsvSource({
        "00:00, 00:00",
        "24:00, 10:00",
        "10:60, 12:00",
        "ten, 12:00",
        "10:00, ''",
        ", 10:00",
        "10:00, 1:2",
        "-1:00, 1:00"
    })
    void timesAreHoursAndMinutesAndNotBothMidnight(String start, String stop) {
        var id = added("alpha.example");
        set(id, OFFICE);
        refused(
                FaultCode.INVALID_VALUE,
                "of an accept rule",
                () -> set(id, rule(start, stop, new DayMask(64), "everybody")));
        assertThat(plan(id)).containsExactly(OFFICE);
    }

    @Test
    void aRuleMayRunOverMidnightOrToIt() {
        var id = added("alpha.example");
        set(id, rule("22:00", "06:00", new DayMask(1), "vip"), rule("18:00", "00:00", new DayMask(2), "vip"));
        assertThat(plan(id)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 128, 255})
    void daysAreAMaskOfSeven(int days) {
        var id = added("alpha.example");
        refused(
                FaultCode.INVALID_VALUE,
                "days of an accept rule",
                () -> set(id, rule("08:00", "18:00", new DayMask(days), "everybody")));
    }

    @Test
    void thereIsOneRuleForAMask() {
        var id = added("alpha.example");
        refused(
                FaultCode.INVALID_VALUE,
                "two rules for the days 31",
                () -> set(id, OFFICE, rule("20:00", "21:00", DayMask.WEEKDAYS, "vip")));
        set(id, OFFICE, rule("08:00", "18:00", DayMask.EVERY_DAY, "vip"));
        assertThat(plan(id)).hasSize(2);
    }

    @Test
    void rulesWithoutDaysKeepThem() {
        var id = added("alpha.example");
        var evening = rule("08:00", "18:00", new DayMask(64), "vip");
        set(id, OFFICE, SATURDAY, evening);
        set(id, without(SATURDAY), without(OFFICE), without(evening));
        assertThat(plan(id)).containsExactly(OFFICE, evening, SATURDAY);
    }

    @Test
    void rulesWithoutDaysTakeTheGroupsSentAndAreIgnoredWhereNoneIsMeant() {
        var id = added("alpha.example");
        set(id, OFFICE);
        set(id, rule("08:00", "18:00", null, "family"), rule("01:00", "02:00", null, "vip"), rule("x", "y", null));
        assertThat(plan(id)).containsExactly(rule("08:00", "18:00", DayMask.WEEKDAYS, "family"));
    }

    @Test
    void theIncumbentsWayToSwitchDoNotDisturbKeepsThePlan() throws Exception {
        var id = added("alpha.example");
        set(id, OFFICE, SATURDAY);
        var on = dnd(id, "nobody", 30);
        assertThat(on.status()).as(on.text()).isEqualTo(200);
        var rules = alpha().sip().getAcceptRules(id).rules();
        assertThat(rules.persistent()).containsExactly(OFFICE, SATURDAY);
        assertThat(rules.temporary()).isEqualTo(new AcceptRuleTemporary(List.of("nobody"), 30));

        assertThat(dnd(id, "everybody", 0).status()).isEqualTo(200);
        assertThat(alpha().sip().getAcceptRules(id).rules()).isEqualTo(new AcceptRules(List.of(OFFICE, SATURDAY), OFF));
    }

    @Test
    void aTemporaryRuleWithoutEndStaysUntilItIsReplaced() {
        var id = added("alpha.example");
        var rule = new AcceptRuleTemporary(List.of("vip"), 0);
        alpha().sip().setAcceptRules(id, new AcceptRules(List.of(OFFICE), rule));
        assertThat(alpha().sip().getAcceptRules(id).rules().temporary()).isEqualTo(rule);
        alpha().sip().setAcceptRules(id, new AcceptRules(List.of(OFFICE), new AcceptRuleTemporary(null, 60)));
        assertThat(alpha().sip().getAcceptRules(id).rules().temporary()).isEqualTo(OFF);
    }

    @Test
    void whatMakesNoSenseOfATemporaryRuleIsRefused() {
        var id = added("alpha.example");
        for (int minutes : new int[] {-1, 600_000}) {
            refused(
                    FaultCode.INVALID_VALUE,
                    "duration",
                    () -> alpha().sip()
                            .setAcceptRules(
                                    id, new AcceptRules(null, new AcceptRuleTemporary(List.of("nobody"), minutes))));
        }
        refused(
                FaultCode.INVALID_VALUE,
                "accepted group",
                () -> alpha().sip()
                        .setAcceptRules(
                                id, new AcceptRules(null, new AcceptRuleTemporary(List.of("g".repeat(65)), 1))));
    }

    @Test
    void parallelSetsLeaveTheWholeOfOne() throws Exception {
        var id = added("alpha.example");
        try (var threads = Executors.newFixedThreadPool(8)) {
            var sets = IntStream.range(0, 24)
                    .mapToObj(i -> threads.submit(() -> alpha().sip().setAcceptRules(id, rulesFor("group " + i))))
                    .toList();
            for (var set : sets) {
                set.get();
            }
        }
        var rules = alpha().sip().getAcceptRules(id).rules();
        assertThat(rules).isEqualTo(rulesFor(rules.temporary().groups().getFirst()));
    }

    private static AcceptRules rulesFor(String group) {
        var plan = IntStream.rangeClosed(1, 7)
                .mapToObj(days -> rule("08:00", "18:00", new DayMask(days), group))
                .toList();
        return new AcceptRules(plan, new AcceptRuleTemporary(List.of(group), 0));
    }

    @Test
    void emptyArraysStandForNothing() throws Exception {
        var id = added("alpha.example");
        set(id, OFFICE);
        var empty = " xmlns:S=\"http://schemas.xmlsoap.org/soap/encoding/\" S:arrayType=\"xsd:anyType[0]\"/>";
        var half = call(id, "<rules><persistent" + empty + "<temporary" + empty + "</rules>");
        assertThat(half.status()).as(half.text()).isEqualTo(200);
        assertThat(plan(id)).isEmpty();

        set(id, OFFICE);
        assertThat(call(id, "<rules" + empty).status()).isEqualTo(200);
        assertThat(plan(id)).isEmpty();
        set(id, OFFICE);
        assertThat(call(id, "").status()).isEqualTo(200);
        assertThat(plan(id)).isEmpty();
    }

    @Test
    void numbersMayBeTexts() throws Exception {
        var id = added("alpha.example");
        var answer = call(
                id,
                "<rules><persistent><item><days>127</days><stop>20:00</stop><start>10:00</start><extra>1</extra>"
                        + "<groups><item>vip</item></groups></item></persistent>"
                        + "<temporary><duration>5</duration><groups><item>nobody</item></groups></temporary></rules>");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(plan(id)).containsExactly(rule("10:00", "20:00", DayMask.EVERY_DAY, "vip"));
        assertThat(call(id, "<rules><persistent><item><days>weekdays</days></item></persistent></rules>")
                        .faultCode())
                .isEqualTo(FaultCode.MALFORMED_REQUEST.code());
    }

    /** As the incumbent sends it: rules without days, and a member that does not belong there. */
    private static Wire.Answer dnd(SipId id, String group, int minutes) throws Exception {
        return call(id, """
                <rules><persistent xmlns:S="http://schemas.xmlsoap.org/soap/encoding/" S:arrayType="Struct[2]" S:offset="[0]">
                <item><start>08:00</start><stop>18:00</stop><groups><item>everybody</item></groups></item>
                <item><start>10:00</start><stop>12:00</stop><groups><item>family</item><item>vip</item></groups></item>
                </persistent><temporary><groups><item>%s</item></groups><duration>%d</duration></temporary>
                <groups><item>family</item></groups></rules>""".formatted(group, minutes));
    }

    private static Wire.Answer call(SipId id, String rules) throws Exception {
        var key = "<sipId><username>" + id.username() + "</username><domain>" + id.domain() + "</domain></sipId>";
        return Wire.post(sandbox.url(), Wire.envelope(SipPort.NAMESPACE, "setAcceptRules", key + rules));
    }

    private static void set(SipId id, AcceptRulePersistent... plan) {
        alpha().sip().setAcceptRules(id, new AcceptRules(List.of(plan), null));
    }

    private static List<AcceptRulePersistent> plan(SipId id) {
        return alpha().sip().getAcceptRules(id).rules().persistent();
    }

    private static AcceptRulePersistent rule(String start, String stop, DayMask days, String... groups) {
        return new AcceptRulePersistent(start, stop, days, Arrays.asList(groups));
    }

    private static AcceptRulePersistent without(AcceptRulePersistent rule) {
        return new AcceptRulePersistent(rule.start(), rule.stop(), null, rule.groups());
    }
}
