package org.ngnportal.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ngnportal.accounts.TestAccounts;
import org.ngnportal.journal.RememberingJournal;
import org.ngnportal.ngnpro.CallQuery;
import org.ngnportal.ngnpro.CallsQuery;
import org.ngnportal.ngnpro.NgnProClient;
import org.ngnportal.ngnpro.NgnProSettings;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.phonebook.TestPhonebook;
import org.ngnportal.sandbox.Sandbox;
import org.ngnportal.sandbox.SandboxSettings;
import org.ngnportal.shell.Texts;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.DeniedException;
import org.ngnportal.tenancy.NgnPro;
import org.ngnportal.tenancy.internal.TestTenancy;
import org.ngnportal.vault.Secret;

class CallHistoryOnSandboxTest {

    private static final Instant NOON = Instant.parse("2026-11-10T12:00:00Z");
    private static final CallPeriod MONTHS = new CallPeriod(NOON.minus(Duration.ofDays(90)), NOON);

    private static Sandbox sandbox;
    private static NgnProClient client;
    private static NgnPro ngnPro;
    private static Actor alpha;
    private static Actor alice;
    private static CallHistory history;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start(SandboxSettings.inMemory().withTraffic());
        sandbox.switches().stopTime(NOON);
        var settings = NgnProSettings.at(URI.create(sandbox.url()));
        client = new NgnProClient(settings);
        ngnPro = TestTenancy.ngnPro(client);
        alpha = ngnPro.authenticate("alpha", new Secret("alpha-demo"));
        alice = ngnPro.subscriberOf(alpha, new SipAddress("alice", "alpha.example"))
                .orElseThrow();
        var lines = TestAccounts.lines(ngnPro, new RememberingJournal());
        history = new CallHistory(lines, TestPhonebook.of(lines), TestTenancy.tenants(ngnPro, settings));
    }

    @AfterAll
    static void stop() {
        client.close();
        sandbox.close();
    }

    @Test
    void callsOfBothDirectionsAreToldNewestFirstWithNames() {
        var list = history.list(alice, MONTHS);

        assertThat(list.complete()).isTrue();
        assertThat(list.calls()).isSortedAccordingTo((a, b) -> b.start().compareTo(a.start()));
        assertThat(list.count(CallKind.PLACED)).isGreaterThan(50);
        assertThat(list.count(CallKind.RECEIVED)).isPositive();
        assertThat(list.count(CallKind.MISSED)).isPositive();
        assertThat(list.calls())
                .filteredOn(PhoneCall::inPhonebook)
                .extracting(PhoneCall::name)
                .contains("Carla Rossi");
        assertThat(list.calls()).noneMatch(call -> call.kind() == CallKind.PLACED && call.status() == 435);
        assertThat(list.price()).isPositive();
    }

    @Test
    void portionsMissNothingAndRepeatNothing() {
        var list = history.list(alice, MONTHS);
        var told = ngnPro.as(alpha).sip().getCalls(new SipId("alice", "alpha.example"), all());

        assertThat(list.calls()).doesNotHaveDuplicates();
        assertThat(list.calls())
                .extracting(PhoneCall::id)
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                told.placed().stream().filter(call -> call.status() != 435), told.received().stream())
                        .map(call -> call.sessionId().decoded())
                        .toList());
    }

    @Test
    void daysBeginWhereTheSubscriberIs() {
        var days = history.list(alice, new CallPeriod(NOON.minus(Duration.ofDays(13)), NOON))
                .days();

        assertThat(days).hasSize(14);
        assertThat(days.getLast().date()).hasToString("2026-11-10");
        assertThat(days.stream().mapToInt(CallList.Day::count).sum()).isPositive();
    }

    @Test
    void missedCallsSinceAMoment() {
        var missed = history.missedSince(alice, NOON.minus(Duration.ofDays(60)));

        assertThat(missed.calls()).isNotEmpty().allMatch(call -> call.kind() == CallKind.MISSED);
        assertThat(history.missedSince(alice, Instant.now().plusSeconds(60)).calls())
                .isEmpty();
    }

    @Test
    void theMonthIsCountedByThePlatform() {
        assertThat(history.month(alice).currency()).isEqualTo("EUR");
        assertThat(history.month(alice).price().scale()).isEqualTo(4);
    }

    @Test
    void whoIsNoSubscriberHasNoCalls() {
        assertThatThrownBy(() -> history.list(alpha, MONTHS)).isInstanceOf(DeniedException.class);
        assertThatThrownBy(() -> history.month(alpha)).isInstanceOf(DeniedException.class);
        assertThatThrownBy(() -> history.missedSince(alpha, NOON)).isInstanceOf(DeniedException.class);
    }

    @Test
    void everyOutcomeHasWords() {
        for (var outcome : CallOutcome.values()) {
            assertThat(Texts.in(Locale.ENGLISH, outcome.messageKey())).doesNotContain("!");
        }
    }

    private static CallsQuery all() {
        var query = new CallQuery(MONTHS.from(), MONTHS.to(), 1000);
        return new CallsQuery(query, query);
    }
}
