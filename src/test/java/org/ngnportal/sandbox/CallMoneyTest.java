package org.ngnportal.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ngnportal.ngnpro.BarringPrefix;
import org.ngnportal.ngnpro.Call;
import org.ngnportal.ngnpro.Credentials;
import org.ngnportal.ngnpro.CreditHistoryEntry;
import org.ngnportal.ngnpro.NgnProSession;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.ngnpro.SipQuery;

class CallMoneyTest extends CallingSandbox {

    private static final Credentials ADMIN = Credentials.administrator("admin", "sandbox-admin", 0);
    private static final int ALL = 1000;

    @TempDir
    private Path data;

    @Test
    void withoutTheGroupNobodyCallsThePstn() {
        stopTime(NOON);
        var ids = IntStream.range(0, 8).mapToObj(i -> added("alpha.example")).toList();
        pass(Duration.ofDays(6));

        assertThat(ids).allMatch(id -> calls(id).placed().stream().noneMatch(CallingSandbox::isPstn));
        admin().sip().addToGroup(ids.getFirst(), "free-pstn");
        pass(Duration.ofDays(6));
        assertThat(calls(ids.getFirst()).placed())
                .filteredOn(CallingSandbox::isPstn)
                .isNotEmpty()
                .allMatch(call -> call.startTime().isAfter(NOON.plus(Duration.ofDays(5))));
    }

    @Test
    void whoHasUsedUpItsQuotaCallsAgainNextMonth() {
        stopTime(NOON);
        var ids = callers(1);
        pass(Duration.ofDays(19));
        var id = ids.stream()
                .filter(one -> groups(one).contains("quota"))
                .findFirst()
                .orElseThrow();

        var month = pstn(id, "2026-11-01T00:00:00Z", "2026-12-01T00:00:00Z");
        assertThat(cost(month)).isGreaterThanOrEqualTo(BigDecimal.ONE);
        // the call that reached it was the last one
        assertThat(cost(month.subList(1, month.size()))).isLessThan(BigDecimal.ONE);
        assertThat(month.getFirst().startTime()).isBefore(NOON.plus(Duration.ofDays(18)));

        stopTime(Instant.parse("2026-12-01T23:00:00Z"));
        sandbox.platform().settleCalls(ALL);
        assertThat(groups(id)).doesNotContain("quota");
        pass(Duration.ofDays(4));
        assertThat(pstn(id, "2026-12-01T00:00:00Z", "2026-12-31T00:00:00Z")).isNotEmpty();
    }

    @Test
    void whoIsPutOverQuotaCallsNoMore() {
        stopTime(NOON);
        var ids = callers(0);
        pass(Duration.ofDays(1));
        ids.forEach(id -> admin().sip().addToGroup(id, "quota"));
        pass(Duration.ofDays(8));
        assertThat(ids)
                .allMatch(id ->
                        pstn(id, "2026-11-11T12:00:01Z", "2026-12-01T00:00:00Z").isEmpty());

        ids.forEach(id -> admin().sip().removeFromGroup(id, "quota"));
        pass(Duration.ofDays(8));
        assertThat(ids)
                .anyMatch(id -> !pstn(id, "2026-11-19T12:00:00Z", "2026-12-01T00:00:00Z")
                        .isEmpty());
    }

    @Test
    void barredPrefixesAreNotCalled() {
        stopTime(NOON);
        var ids = callers(0);
        var barred = List.of(new BarringPrefix("+3"), new BarringPrefix("+44"), new BarringPrefix("+49"));
        ids.forEach(id -> admin().sip().setBarringPrefixes(id, barred));
        pass(Duration.ofDays(10));

        var called = ids.stream()
                .flatMap(id -> calls(id).placed().stream())
                .filter(CallingSandbox::isPstn)
                .map(call -> call.toURI().decoded())
                .toList();
        assertThat(called).isNotEmpty().noneMatch(to -> to.startsWith("+3") || to.matches("\\+4[49].*"));
    }

    @Test
    void prepaidAccountsCallForTheMoneyTheyHave() {
        stopTime(NOON);
        var money = new BigDecimal("0.6000");
        var ids = IntStream.range(0, 10)
                .mapToObj(i -> {
                    var id = fresh("alpha.example");
                    admin().sip()
                            .addAccount(account(id)
                                    .groups(List.of("free-pstn"))
                                    .prepaid(true)
                                    .build());
                    return id;
                })
                .toList();
        pass(Duration.ofDays(3));
        assertThat(ids)
                .allMatch(id ->
                        pstn(id, "2026-11-01T00:00:00Z", "2026-12-31T00:00:00Z").isEmpty());

        ids.forEach(id -> admin().sip().addBalance(id, money, "top-up"));
        pass(Duration.ofDays(12));
        for (var id : ids) {
            var calls = pstn(id, "2026-11-13T12:00:00Z", "2026-12-31T00:00:00Z");
            assertThat(balance(id)).isNotNegative().isEqualByComparingTo(money.subtract(cost(calls)));
            var debits = debits(id);
            assertThat(debits)
                    .extracting(CreditHistoryEntry::session)
                    .containsExactlyInAnyOrderElementsOf(calls.stream()
                            .filter(call -> call.price().signum() > 0)
                            .map(call -> call.sessionId().decoded())
                            .toList());
            assertThat(debits).allMatch(debit -> debit.description().matches("Session to 00[1-9]\\d+ for [1-9]\\d*s"));
        }
        var poor = ids.stream()
                .filter(id -> balance(id).compareTo(new BigDecimal("0.0210")) < 0)
                .toList();
        assertThat(poor).isNotEmpty();
        var spent = poor.stream().map(id -> debits(id).size()).toList();
        pass(Duration.ofDays(6));
        assertThat(poor.stream().map(id -> debits(id).size()).toList()).isEqualTo(spent);
    }

    @Test
    void whatOftenIsSettledComesToTheSame() {
        try (var often = sandboxAt(NOON);
                var once = sandboxAt(NOON)) {
            for (int i = 0; i < 15; i++) {
                often.switches().passTime(Duration.ofHours(16).plusSeconds(17));
                often.platform().settleCalls(ALL);
            }
            once.switches().passTime(Duration.ofHours(240).plusSeconds(15 * 17));

            assertThat(ledger(often)).isEqualTo(ledger(once));
            assertThat(ledger(often)).hasSizeGreaterThan(200);
        }
    }

    @Test
    void everybodyAtOnceSettlesEachCallOnce() throws Exception {
        try (var busy = sandboxAt(NOON);
                var calm = sandboxAt(NOON);
                var threads = Executors.newFixedThreadPool(8)) {
            busy.switches().passTime(Duration.ofDays(20));
            calm.switches().passTime(Duration.ofDays(20));
            var ids = accountsOf(busy).stream().map(SipAccount::id).toList();
            var tasks = IntStream.range(0, 8)
                    .mapToObj(i -> threads.submit(() -> {
                        busy.platform().settleCalls(ALL);
                        ids.forEach(id -> call(busy, session -> session.sip().getCallStatistics(id, ANY)));
                    }))
                    .toList();
            calm.platform().settleCalls(ALL);
            for (var task : tasks) {
                task.get();
            }
            assertThat(ledger(busy)).isEqualTo(ledger(calm));
        }
    }

    @Test
    void aSweepThatWasKilledIsMadeUpFor() throws Exception {
        var killed = Files.createDirectory(data.resolve("killed"));
        List<String> expected;
        try (var sandbox =
                Sandbox.start(SandboxSettings.inMemory().withTraffic().withData(data))) {
            sandbox.switches().stopTime(NOON);
            sandbox.platform().settleCalls(ALL);
            sandbox.switches().passTime(Duration.ofDays(9));
            assertThat(sandbox.platform().settleCalls(25)).isEqualTo(25);
            // a copy of the open file is what a killed process leaves
            Files.copy(data.resolve("sandbox.mv.db"), killed.resolve("sandbox.mv.db"));
            sandbox.platform().settleCalls(ALL);
            expected = ledger(sandbox);
        }
        try (var sandbox =
                Sandbox.start(SandboxSettings.inMemory().withTraffic().withData(killed))) {
            sandbox.switches().stopTime(NOON.plus(Duration.ofDays(9)));
            sandbox.platform().settleCalls(ALL);
            assertThat(ledger(sandbox)).isEqualTo(expected);
        }
    }

    @Test
    void sweepsGoOnWhereTheLastOneStopped() {
        try (var sandbox = sandboxAt(NOON)) {
            int total = accountsOf(sandbox).size();
            int seen = 0;
            for (int i = 0; i < total / 20; i++) {
                assertThat(sandbox.platform().settleCalls(20)).isEqualTo(20);
                seen += 20;
            }
            assertThat(sandbox.platform().settleCalls(20)).isEqualTo(total - seen);
            assertThat(sandbox.platform().settleCalls(20)).isEqualTo(20);
        }
    }

    @Test
    void withoutTrafficNothingHappens() {
        try (var silent = Sandbox.start(SandboxSettings.inMemory())) {
            assertThat(silent.platform().settleCalls(ALL)).isZero();
            assertThat(ledger(silent)).hasSameSizeAs(accountsOf(silent));
            call(silent, session -> {
                assertThat(session.sip()
                                .getSipDeviceLocations(List.of(ALICE))
                                .getFirst()
                                .locations())
                        .isEmpty();
                assertThat(session.sip().getCallStatistics(ALICE, ANY).placed().calls())
                        .isZero();
                assertThat(session.sip().getMediaSessions().sessions()).isEmpty();
                assertThat(session.network().getStatistics().summary())
                        .filteredOn(figure -> figure.section().equals("online_accounts"))
                        .allMatch(figure -> figure.value() == 0);
                return ALICE;
            });
        }
    }

    /** Some of them call a lot. */
    private static List<SipId> callers(int quota) {
        return IntStream.range(0, 12)
                .mapToObj(i -> {
                    var id = fresh("alpha.example");
                    admin().sip()
                            .addAccount(account(id)
                                    .groups(List.of("free-pstn"))
                                    .quota(quota)
                                    .build());
                    return id;
                })
                .toList();
    }

    private static List<Call> pstn(SipId id, String from, String to) {
        return admin().sip().getCalls(id, between(Instant.parse(from), Instant.parse(to))).placed().stream()
                .filter(CallingSandbox::isPstn)
                .toList();
    }

    private static BigDecimal balance(SipId id) {
        return admin().sip().getPrepaidStatus(List.of(id)).getFirst().balance();
    }

    private static List<CreditHistoryEntry> debits(SipId id) {
        return admin().sip().getCreditHistory(id, 1000).entries().stream()
                .filter(entry -> entry.action().equals("Debit balance"))
                .toList();
    }

    private static List<String> groups(SipId id) {
        return admin().sip().getGroups(id);
    }

    private static void stopTime(Instant moment) {
        sandbox.switches().stopTime(moment);
    }

    private static void pass(Duration time) {
        sandbox.switches().passTime(time);
        sandbox.platform().settleCalls(ALL);
    }

    private static Sandbox sandboxAt(Instant moment) {
        var other = Sandbox.start(SandboxSettings.inMemory().withTraffic());
        other.switches().stopTime(moment);
        other.platform().settleCalls(ALL);
        return other;
    }

    private static List<SipAccount> accountsOf(Sandbox other) {
        return call(
                other,
                session -> session.sip()
                        .getAccounts(new SipQuery(SipQuery.Filter.ALL, null, null))
                        .accounts());
    }

    /** All that was paid, who is over quota and what is left to those who pay in advance, as text. */
    private static List<String> ledger(Sandbox other) {
        var lines = new ArrayList<String>();
        for (var account : accountsOf(other)) {
            var calls = call(
                    other,
                    session -> session.sip()
                            .getCalls(account.id(), between(Instant.EPOCH, Instant.ofEpochSecond(Integer.MAX_VALUE))));
            calls.placed().stream()
                    .filter(CallingSandbox::isPstn)
                    .filter(call -> call.stopTime() != null)
                    .map(call -> account.id() + " " + call.sessionId() + " " + call.price() + " " + call.duration())
                    .forEach(lines::add);
            var stored = call(other, session -> session.sip().getAccount(account.id()));
            var status = call(other, session -> session.sip().getPrepaidStatus(List.of(account.id())));
            lines.add(account.id() + " " + stored.groups() + " "
                    + status.getFirst().balance());
        }
        // the order of accounts is that of their changes
        lines.sort(null);
        return lines;
    }

    private static <T> T call(Sandbox other, Function<NgnProSession, T> work) {
        return other.platform().call(ADMIN, work);
    }
}
