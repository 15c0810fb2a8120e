package org.ngnportal.ngnpro;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ngnportal.ngnpro.soap.Recordings;

/** What SOAPpy answered, read through a session as the portal reads it. */
class RecordedAnswersTest {

    private static final SipId ALICE = new SipId("alice", "example.com");

    @Test
    void balances() {
        var booked = answer(
                "15-sip-addBalance.xml", session -> session.sip().addBalance(ALICE, new BigDecimal("12.5"), "top-up"));
        var status =
                answer("17-sip-getPrepaidStatus.xml", session -> session.sip().getPrepaidStatus(List.of(ALICE, ALICE)));

        assertThat(booked).isEqualTo(new BalanceChange(new BigDecimal("1.25"), new BigDecimal("13.75")));
        assertThat(status)
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.balance()).isEqualByComparingTo("12.5"));
    }

    @Test
    void creditHistory() {
        var history =
                answer("18-sip-getCreditHistory.xml", session -> session.sip().getCreditHistory(ALICE, 200));

        assertThat(history.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.date().local()).contains(LocalDateTime.of(2026, 11, 21, 19, 22, 51));
            assertThat(entry.action()).isEqualTo("Set balance");
            assertThat(entry.value()).isEqualByComparingTo("10");
            assertThat(entry.balance()).isEqualByComparingTo("10");
            assertThat(entry.session()).isNull();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"19-sip-getCalls.xml", "19-sip-getCalls.plain.xml"})
    void calls(String recording) {
        var calls = answer(recording, session -> session.sip().getCalls(ALICE, new CallsQuery(null, null)));

        assertThat(calls.received()).isEmpty();
        assertThat(calls.placed()).hasSize(2).first().satisfies(call -> {
            assertThat(call.fromHeader().decoded()).isEqualTo("\"Alice\" <sip:alice@example.com>");
            assertThat(call.toURI().decoded()).isEqualTo("31201234567@example.com");
            assertThat(call.startTime()).isEqualTo(Instant.ofEpochSecond(1748736000));
            assertThat(call.stopTime()).isEqualTo(Instant.ofEpochSecond(1748736060));
            assertThat(call.price()).isEqualByComparingTo("0.25");
            assertThat(call.applicationTypes()).containsExactly("audio");
            assertThat(call.toTag()).isNull();
        });
        assertThat(calls.placed().getLast().stopTime()).isNull();
    }

    @Test
    void registeredDevices() {
        var devices = answer(
                "20-sip-getSipDeviceLocations.xml", session -> session.sip().getSipDeviceLocations(List.of(ALICE)));

        assertThat(devices)
                .singleElement()
                .satisfies(found -> assertThat(found.locations())
                        .singleElement()
                        .satisfies(device -> {
                            assertThat(device.userAgent()).isEqualTo("Blink Pro");
                            assertThat(device.transport()).isEqualTo("tls");
                            assertThat(device.publicAddress()).isEmpty();
                        }));
    }

    @Test
    void acceptRules() {
        var answer =
                answer("21b-sip-getAcceptRules.xml", session -> session.sip().getAcceptRules(ALICE));

        assertThat(answer.nonEmptyGroups()).isEmpty();
        assertThat(answer.rules().temporary()).isEqualTo(new AcceptRuleTemporary(List.of(), 0));
        assertThat(answer.rules().persistent())
                .containsExactly(
                        new AcceptRulePersistent("08:00", "18:00", DayMask.WEEKDAYS, List.of("everybody")),
                        new AcceptRulePersistent("10:00", "12:00", DayMask.WEEKEND, List.of("family", "coworkers")));
    }

    @Test
    void customers() {
        var list = answer(
                "24-customer-getCustomers.xml",
                session -> session.customer()
                        .getCustomers(new CustomerQuery(CustomerQuery.Filter.byUsername("jane.doe"), null, null)));

        assertThat(list.accounts()).singleElement().satisfies(jane -> {
            assertThat(jane.id()).isEqualTo(17453);
            assertThat(jane.isReseller()).isFalse();
            assertThat(jane.credit()).isEqualByComparingTo("100.25");
            assertThat(jane.address()).isEqualTo("Main street 1\nfloor 2");
            assertThat(jane.properties()).isEmpty();
        });
    }

    @Test
    void noNumbers() {
        var list = answer(
                "30-enum-getNumbers.xml",
                session ->
                        session.enumeration().getNumbers(new EnumNumberQuery(EnumNumberQuery.Filter.ALL, null, null)));

        assertThat(list).isEqualTo(new EnumNumberList(List.of(), 0));
    }

    private static <T> T answer(String recording, Function<NgnProSession, T> call) {
        try (var server = ScriptedServer.answering(200, Recordings.responseText(recording));
                var client = new NgnProClient(NgnProSettings.at(server.url()))) {
            return call.apply(client.open(Credentials.administrator("admin", "passwd", 0)));
        }
    }
}
