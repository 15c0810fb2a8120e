package org.ngnportal.sandbox.traffic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrafficTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final Instant LONG_AGO = Instant.parse("2025-01-01T00:00:00Z");
    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");

    private final CallGenerator calls = new CallGenerator(7);
    private final Devices devices = new Devices(7);

    @Test
    void aDayIsTheSameWheneverAndWhoeverIsAsked() {
        for (long neighbour : calls.neighbours(500)) {
            assertThat(calls.between(line(500), line(neighbour), DAY))
                    .isEqualTo(calls.between(line(neighbour), line(500), DAY));
            assertThat(calls.neighbours(neighbour)).contains(500L);
        }
        assertThat(days(calls, 500)).isEqualTo(days(new CallGenerator(7), 500));
        assertThat(days(calls, 500)).isNotEqualTo(days(new CallGenerator(8), 500));
        assertThat(calls.between(line(500), line(900), DAY)).isEmpty();
    }

    @Test
    void everybodyCallsDifferently() {
        var counts = Stream.iterate(1L, key -> key + 1)
                .limit(200)
                .map(key -> days(calls, key).size())
                .toList();
        assertThat(counts).allMatch(count -> count < 600);
        assertThat(counts.stream().mapToInt(count -> count).average().orElseThrow())
                .isBetween(60.0, 250.0);
        assertThat(counts.stream().distinct().count()).isGreaterThan(40);
    }

    @Test
    void callsEndInAllWaysThereAre() {
        var many = Stream.iterate(1L, key -> key + 1)
                .limit(40)
                .flatMap(key -> days(calls, key).stream())
                .toList();

        assertThat(many).extracting(SimulatedCall::status).contains(200, 404, 408, 435, 480, 486, 487);
        assertThat(many).allMatch(call -> call.isAnswered() ? call.duration() > 0 : call.duration() == 0);
        assertThat(many)
                .allMatch(call -> Duration.between(call.start(), call.end()).toSeconds() <= CallGenerator.LONGEST);
        assertThat(many)
                .allMatch(call -> LocalDate.ofInstant(call.start(), zone()).toEpochDay()
                        == call.ref().day());
        assertThat(many).extracting(SimulatedCall::id).doesNotHaveDuplicates();
        assertThat(many)
                .filteredOn(call -> call.start().atZone(zone()).getHour() < 6)
                .hasSizeLessThan(many.size() / 20);
        assertThat(many).anyMatch(SimulatedCall::video).anyMatch(call -> !call.video());
    }

    @Test
    void callIdsLeadBackToTheirCalls() {
        for (var call : days(calls, 0xF_FFFF_0000L)) {
            assertThat(calls.read(call.id())).contains(call.ref());
            assertThat(new CallGenerator(8).read(call.id())).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "00000000-0000-0000-0000-000000000000",
                "3f2a91c0-1111-2222-3333-444455556666",
                "' or 1=1"
            })
    void otherCallIdsLeadNowhere(String callId) {
        assertThat(calls.read(callId)).isEmpty();
    }

    @Test
    void nobodyCallsBeforeTheAccountExists() {
        var young = new Line(500, "u500", "a.example", "U", zone(), "31205550000", NOON);
        var seen = new ArrayList<>(calls.placed(young, DAY));
        seen.addAll(calls.received(young, DAY));
        seen.addAll(calls.between(young, line(501), DAY));
        assertThat(seen).allMatch(call -> !call.invited().isBefore(NOON));
        assertThat(calls.placed(young, DAY.minusDays(1))).isEmpty();
    }

    @Test
    void withoutNumberNobodyCallsFromOutside() {
        var line = new Line(500, "u500", "a.example", "U", zone(), "", LONG_AGO);
        for (int i = 0; i < 30; i++) {
            assertThat(calls.received(line, DAY.plusDays(i))).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"+31205550000, 60, 0.0380", "+31655501234, 60, 0.0950", "+99912, 1, 0.0275", "+49302, 0, 0.0000"})
    void callsCostByLongestPrefixAndSecond(String number, int seconds, BigDecimal price) {
        assertThat(Tariff.price(number, seconds)).isEqualTo(price);
    }

    @Test
    void oneTalksForTheMoneyThereIsAndNoLonger() {
        for (var rate : Tariff.rates()) {
            for (var money : List.of("0", "0.02", "0.0201", "0.0333", "0.5", "12.3456")) {
                var number = rate.prefix().isEmpty() ? "+999" : rate.prefix();
                int seconds = Tariff.seconds(number, new BigDecimal(money));
                assertThat(seconds).isNotNegative();
                if (seconds > 0) {
                    assertThat(Tariff.price(number, seconds)).isLessThanOrEqualTo(new BigDecimal(money));
                }
                assertThat(Tariff.price(number, seconds + 2)).isGreaterThan(new BigDecimal(money));
            }
        }
    }

    @Test
    void devicesAreRegisteredAgainBeforeTheyExpire() {
        int registered = 0;
        for (long key = 1; key <= 200; key++) {
            var now = devices.registered(line(key), NOON);
            registered += now.size();
            assertThat(now).hasSizeLessThan(4).allMatch(device -> device.expires() > 0 && device.expires() <= 3600);
            for (var device : now) {
                var later = devices.registered(line(key), NOON.plusSeconds(1)).stream()
                        .filter(other ->
                                other.port() == device.port() && other.address().equals(device.address()))
                        .findFirst()
                        .orElseThrow();
                assertThat(later.expires() == device.expires() - 1 || device.expires() == 1)
                        .isTrue();
            }
        }
        assertThat(registered).isBetween(100, 300);
    }

    @Test
    void messagesTellTheCall() {
        var later = NOON.plus(Duration.ofDays(1));
        for (var call : days(calls, 77)) {
            var messages = Signalling.of(call, devices, call.end().plus(Duration.ofMinutes(1)));
            assertThat(messages)
                    .isNotEmpty()
                    .isSortedAccordingTo((a, b) -> a.time().compareTo(b.time()));
            assertThat(messages.getFirst().method()).isEqualTo("INVITE");
            assertThat(messages.getFirst().inbound()).isTrue();
            assertThat(messages).allMatch(message -> message.text().contains("\r\nCall-ID: " + call.id() + "\r\n"));
            assertThat(messages).allMatch(TrafficTest::hasRightLength);
            assertThat(messages)
                    .allMatch(message -> (message.inbound() ? message.to() : message.from())
                            .ip()
                            .equals(call.proxy()));
            assertThat(messages)
                    .filteredOn(message -> message.method().equals("INVITE") && message.status() >= 200)
                    .extracting(TracedMessage::status)
                    .isNotEmpty()
                    .containsOnly(call.status());
            assertThat(messages.stream().anyMatch(message -> message.method().equals("BYE")))
                    .isEqualTo(call.isAnswered());
            assertThat(MediaFlows.of(call, devices, later.plus(Duration.ofDays(60)))
                            .isEmpty())
                    .isEqualTo(call.relay() == null);
        }
    }

    @Test
    void whatHasNotHappenedYetIsNotTold() {
        var call = days(calls, 77).stream()
                .filter(found -> found.isAnswered() && found.relay() != null && found.duration() > 60)
                .findFirst()
                .orElseThrow();
        var now = call.start().plusSeconds(30);

        assertThat(Signalling.of(call, devices, now))
                .noneMatch(message -> message.method().equals("BYE"))
                .anyMatch(message -> message.method().equals("ACK"));
        assertThat(Signalling.of(call, devices, call.invited().minusSeconds(1))).isEmpty();
        assertThat(MediaFlows.of(call, devices, now))
                .allMatch(flow -> flow.status().equals("active") && flow.end() == 30);
        assertThat(MediaFlows.of(call, devices, call.end()))
                .allMatch(flow -> flow.status().equals("closed") && flow.end() == call.duration());
    }

    private static boolean hasRightLength(TracedMessage message) {
        int end = message.text().indexOf("\r\n\r\n");
        int length = message.text().substring(end + 4).getBytes(UTF_8).length;
        return message.text().substring(0, end).endsWith("\r\nContent-Length: " + length);
    }

    /** All calls of an account in a month. */
    private static List<SimulatedCall> days(CallGenerator calls, long key) {
        var all = new ArrayList<SimulatedCall>();
        for (int i = 0; i < 30; i++) {
            var day = DAY.plusDays(i);
            all.addAll(calls.placed(line(key), day));
            all.addAll(calls.received(line(key), day));
            calls.neighbours(key).stream()
                    .filter(other -> other > key)
                    .forEach(other -> all.addAll(calls.between(line(key), line(other), day)));
        }
        return all;
    }

    private static ZoneId zone() {
        return ZoneId.of("Europe/Amsterdam");
    }

    private static Line line(long key) {
        return new Line(key, "u" + key, "a.example", "User \"" + key + "\"", zone(), "31205550000", LONG_AGO);
    }
}
