package org.ngnportal.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ngnportal.ngnpro.BalanceChange;
import org.ngnportal.ngnpro.CreditHistoryEntry;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.NgnProSession;
import org.ngnportal.ngnpro.PrepaidStatus;
import org.ngnportal.ngnpro.SipDomain;
import org.ngnportal.ngnpro.SipId;

/** Balances and their history over the socket (contract sections 2.1, 3.6 and 6.3). */
class PrepaidTest extends RunningSandbox {

    private static final String SIP = "urn:AGProjects:NGNPro:Sip";

    @BeforeAll
    static void addCustomers() {
        customer("trusted", idOf("alpha"), 0, Map.of("prepaid_changes", "1"));
    }

    @Test
    void bookingsAddUpAndAreRemembered() {
        var id = added("alpha.example");
        book(alpha(), id, "12.5", "CC transaction 42", "0", "12.5");
        book(alpha(), id, "-2.0001", "Refund 42 with 43", "12.5", "10.4999");
        book(admin(), id, "-20", "", "10.4999", "-9.5001");

        var entries = alpha().sip().getCreditHistory(id, 0).entries();
        assertThat(entries)
                .extracting(CreditHistoryEntry::description)
                .containsExactly("", "Refund 42 with 43", "CC transaction 42");
        assertThat(entries).extracting(CreditHistoryEntry::action).containsOnly("Add balance");
        assertThat(entries)
                .extracting(entry -> entry.value().toPlainString())
                .containsExactly("-20", "-2.0001", "12.5");
        assertThat(entries)
                .extracting(entry -> entry.balance().toPlainString())
                .containsExactly("-9.5001", "10.4999", "12.5");
        assertThat(entries).allMatch(entry -> entry.date().local().isPresent());
        assertThat(entries).extracting(CreditHistoryEntry::session).containsOnly("");
        assertThat(status(alpha(), id)).containsExactly("-9.5001");
    }

    @Test
    void amountsHaveFourDecimals() {
        var id = added("alpha.example");
        book(alpha(), id, "0.00005", "", "0", "0.0001");
        book(alpha(), id, "3.3333333333333", "", "0.0001", "3.3334");
        book(alpha(), id, "-0.00014", "", "3.3334", "3.3333");
    }

    @Test
    void aBalanceHasLimits() {
        var id = added("alpha.example");
        book(alpha(), id, "999999.9999", "", "0", "999999.9999");
        for (var value : List.of("0.0001", "1000000", "1E+30", "-1999999.9999")) {
            refused(FaultCode.INVALID_VALUE, id.toString(), () -> add(alpha(), id, value));
        }
        assertThat(status(alpha(), id)).containsExactly("999999.9999");
        book(alpha(), id, "-999999.9999", "", "999999.9999", "0");
        assertThat(alpha().sip().getCreditHistory(id, 9).entries()).hasSize(2);
    }

    @Test
    void nothingIsNotBooked() {
        var id = added("alpha.example");
        refused(FaultCode.INVALID_VALUE, "missing or 0", () -> add(alpha(), id, "0"));
        refused(
                FaultCode.INVALID_VALUE,
                "description",
                () -> alpha().sip().addBalance(id, BigDecimal.ONE, "x".repeat(256)));
        assertThat(status(alpha(), id)).containsExactly("0");
    }

    @Test
    void bookingNeedsTheRightToSwitchPrepaid() {
        var beta = added("beta.example");
        refused(FaultCode.NOT_ALLOWED, "prepaid_changes", () -> add(beta(), beta, "1"));
        var shop = added("shop.alpha.example");
        refused(FaultCode.NOT_ALLOWED, "prepaid_changes", () -> add(shop(), shop, "1"));
        refused(FaultCode.NOT_ALLOWED, "prepaid_changes", () -> add(impersonating(idOf("alpha-shop")), shop, "1"));
        add(alpha(), shop, "1");
        add(admin(), beta, "1");

        int trusted = idOf("trusted");
        admin().sip().addDomain(SipDomain.of("trusted.example", trusted, null));
        add(as("trusted"), added("trusted.example"), "1");
        add(impersonating(trusted), added("trusted.example"), "1");
    }

    @Test
    void strangersDoNotSeeMoney() {
        var id = added("alpha.example");
        add(alpha(), id, "5");
        for (var stranger : new NgnProSession[] {beta(), shop(), gamma()}) {
            refused(FaultCode.ACCOUNT_NOT_FOUND, id.toString(), () -> add(stranger, id, "1"));
            refused(FaultCode.ACCOUNT_NOT_FOUND, id.toString(), () -> status(stranger, id));
            refused(
                    FaultCode.ACCOUNT_NOT_FOUND,
                    id.toString(),
                    () -> stranger.sip().getCreditHistory(id, 1));
        }
    }

    @Test
    void statesComeInTheOrderOfTheRequest() {
        var one = added("alpha.example");
        var two = added("shop.alpha.example");
        var none = new SipId("Alice", "ALPHA.example");
        add(alpha(), one, "1.5");
        add(alpha(), two, "-2");

        assertThat(status(alpha(), two, one, none, one, two)).containsExactly("-2", "1.5", "0", "1.5", "-2");
        assertThat(status(alpha())).isEmpty();
        refused(
                FaultCode.ACCOUNT_NOT_FOUND,
                "nobody@alpha.example",
                () -> status(alpha(), one, new SipId("nobody", "alpha.example")));
        refused(FaultCode.ACCOUNT_NOT_FOUND, one.toString(), () -> status(shop(), two, one));
    }

    @Test
    void historiesAreCut() {
        var id = added("alpha.example");
        refused(
                FaultCode.VOICEMAIL_NOT_FOUND,
                id + " has no credit history",
                () -> alpha().sip().getCreditHistory(id, 200));
        for (int i = 1; i <= 5; i++) {
            add(alpha(), id, "" + i);
        }
        assertThat(alpha().sip().getCreditHistory(id, 2).entries())
                .extracting(entry -> entry.value().intValue())
                .containsExactly(5, 4);
        assertThat(alpha().sip().getCreditHistory(id, 200).entries()).hasSize(5);
        refused(FaultCode.INVALID_VALUE, "count", () -> alpha().sip().getCreditHistory(id, -1));
    }

    @Test
    void moneyGoesWithItsAccount() {
        var id = added("alpha.example");
        add(alpha(), id, "5");
        alpha().sip().deleteAccount(id);
        admin().sip().addAccount(account(id).build());

        assertThat(status(alpha(), id)).containsExactly("0");
        refused(
                FaultCode.VOICEMAIL_NOT_FOUND,
                id.toString(),
                () -> alpha().sip().getCreditHistory(id, 0));
    }

    @Test
    void parallelBookingsAreAllThere() throws Exception {
        var id = added("alpha.example");
        Callable<BalanceChange> add = () -> add(alpha(), id, "0.0101");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var result : threads.invokeAll(Collections.nCopies(50, add))) {
                var change = result.get();
                assertThat(change.new_balance().subtract(change.old_balance())).isEqualByComparingTo("0.0101");
            }
        }
        assertThat(status(alpha(), id)).containsExactly("0.505");
        var entries = alpha().sip().getCreditHistory(id, 0).entries();
        assertThat(entries).hasSize(50);
        var balance = new BigDecimal("0.505");
        for (var entry : entries) {
            assertThat(entry.balance()).isEqualByComparingTo(balance);
            balance = balance.subtract(entry.value());
        }
        assertThat(balance).isEqualByComparingTo("0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<value t:type='x:string' xmlns:t='http://www.w3.org/2001/XMLSchema-instance' xmlns:x='x'> 7.25 </value>",
                "<value>+7.250000</value><description/>",
                "<description></description><value>725e-2</value><note>unknown</note>"
            })
    void valuesComeAsTheyCome(String content) throws Exception {
        var id = added("alpha.example");
        var change = (BalanceChange) call(id, content).result(BalanceChange.class);
        assertThat(change.new_balance()).isEqualByComparingTo("7.25");
        assertThat(alpha().sip().getCreditHistory(id, 1).entries().getFirst().description())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<value/>", "<value></value>", "<value>0.00001</value>"})
    void aMissingValueIsRefused(String content) throws Exception {
        assertThat(call(added("alpha.example"), content).faultCode()).isEqualTo(FaultCode.INVALID_VALUE.code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ten", "7,25", "1e999999999"})
    void aValueIsANumber(String value) throws Exception {
        var answer = call(added("alpha.example"), "<value>" + value + "</value>");
        assertThat(answer.faultCode()).isEqualTo(FaultCode.MALFORMED_REQUEST.code());
    }

    @Test
    void subscribersOfTheDemoHaveMoneyAndAPast() {
        var ingrid = new SipId("ingrid.soerensen", "alpha.example");
        var entries = alpha().sip().getCreditHistory(ingrid, 1000).entries();
        assertThat(entries).hasSizeGreaterThan(50);
        assertThat(entries.getLast().action()).isEqualTo("Set balance");
        assertThat(entries)
                .anyMatch(entry -> entry.action().equals("Debit balance")
                        && entry.description().matches("Session to \\d+ for \\d+s")
                        && entry.session().contains("@"))
                .anyMatch(entry -> entry.description().matches("Refund \\d+ with \\d+"))
                .anyMatch(entry -> entry.value().signum() == 0);
        assertThat(entries).isSortedAccordingTo((one, other) -> other.date().compareTo(one.date()));
        assertThat(status(alpha(), ingrid))
                .containsExactly(entries.getFirst().balance().toPlainString());
    }

    private static Wire.Answer call(SipId id, String content) throws Exception {
        var request = "<sipId><username>%s</username><domain>%s</domain></sipId>%s"
                .formatted(id.username(), id.domain(), content);
        return Wire.post(sandbox.url(), Wire.envelope(SIP, "addBalance", request));
    }

    private static BalanceChange add(NgnProSession session, SipId id, String value) {
        return session.sip().addBalance(id, new BigDecimal(value), "test");
    }

    private static void book(
            NgnProSession session, SipId id, String value, String description, String before, String after) {
        var change = session.sip().addBalance(id, new BigDecimal(value), description);
        assertThat(change.old_balance()).isEqualByComparingTo(before);
        assertThat(change.new_balance()).isEqualByComparingTo(after);
    }

    private static List<String> status(NgnProSession session, SipId... ids) {
        return session.sip().getPrepaidStatus(List.of(ids)).stream()
                .map(PrepaidStatus::balance)
                .map(BigDecimal::toPlainString)
                .toList();
    }
}
