package org.ngnportal.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ngnportal.ngnpro.Call;
import org.ngnportal.ngnpro.CallQuery;
import org.ngnportal.ngnpro.CallsQuery;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.SipDeviceLocation;
import org.ngnportal.ngnpro.SipId;

class CallsTest extends CallingSandbox {

    @BeforeEach
    void stopTime() {
        sandbox.switches().stopTime(NOON);
    }

    @Test
    void callsOfTheLastTwoWeeksComeNewestFirst() {
        var calls = alpha().sip().getCalls(ALICE, ANY);

        for (var list : List.of(calls.placed(), calls.received())) {
            assertThat(list).hasSizeBetween(5, 200);
            assertThat(list)
                    .isSortedAccordingTo(Comparator.comparing(Call::startTime).reversed());
            assertThat(list)
                    .allMatch(call -> !call.startTime().isAfter(NOON)
                            && !call.startTime().isBefore(NOON.minus(Duration.ofDays(14))));
        }
        assertThat(calls.placed()).allMatch(call -> call.fromURI().decoded().equals(ALICE.toString()));
        assertThat(calls.placed())
                .allMatch(call -> call.fromHeader()
                        .decoded()
                        .startsWith("\"Alice Liddell\" <sip:alice@alpha.example>;tag="
                                + call.fromTag().decoded()));
        assertThat(calls.received()).allMatch(call -> call.toURI().decoded().equals(ALICE.toString()));
        assertThat(calls.placed()).anyMatch(CallingSandbox::isPstn);
        assertThat(Stream.of(calls.placed(), calls.received()).flatMap(List::stream))
                .allMatch(call -> call.proxyIP().startsWith("198.51.100."))
                .allMatch(call -> call.applicationTypes().size() == 1)
                .allMatch(call -> call.status() == 200
                        || call.duration() == 0 && call.price().signum() == 0)
                .allMatch(call -> call.status() != 200
                        || call.stopTime() == null
                        || call.stopTime().equals(call.startTime().plusSeconds(call.duration())));
        assertThat(calls.placed())
                .filteredOn(call -> call.price().signum() > 0)
                .isNotEmpty()
                .allMatch(CallingSandbox::isPstn);
    }

    @Test
    void textsAreQuotedPrintable() {
        var names = new ArrayList<String>();
        for (var id : accounts("alpha.example")) {
            calls(id).placed().forEach(call -> names.add(call.fromHeader().encoded()));
        }
        assertThat(names).anyMatch(name -> name.contains("=C3=AD")).allMatch(name -> name.matches("[ -~]*"));
    }

    @Test
    void bothEndsTellTheSameCall() {
        var placed = new HashMap<String, Call>();
        var received = new HashMap<String, Call>();
        for (var id : accounts("alpha.example")) {
            var calls = calls(id);
            calls.placed().forEach(call -> placed.put(call.sessionId().decoded(), call));
            calls.received().forEach(call -> received.put(call.sessionId().decoded(), call));
        }
        var both = new HashSet<>(placed.keySet());
        both.retainAll(received.keySet());

        assertThat(both).hasSizeGreaterThan(50);
        assertThat(both).allMatch(id -> placed.get(id).equals(received.get(id)));
    }

    @Test
    void datesAndLimitsNarrow() {
        var all = calls(ALICE).placed();
        var from = all.get(8).startTime();
        var to = all.get(3).startTime();

        var calls = admin().sip()
                .getCalls(ALICE, new CallsQuery(new CallQuery(from, to, null), new CallQuery(null, null, 2)));
        assertThat(calls.placed()).isEqualTo(all.subList(3, 9));
        assertThat(calls.received()).isEqualTo(calls(ALICE).received().subList(0, 2));
        assertThat(admin().sip()
                        .getCalls(ALICE, between(to, from.minusSeconds(1)))
                        .placed())
                .isEmpty();
        assertThat(admin().sip()
                        .getCalls(ALICE, between(NOON.plusSeconds(1), NOON.plusSeconds(9999)))
                        .placed())
                .isEmpty();
        assertThat(admin().sip()
                        .getCalls(ALICE, between(Instant.EPOCH, Instant.ofEpochSecond(Integer.MAX_VALUE)))
                        .placed())
                .startsWith(all.getFirst());
    }

    @Test
    void callsAppearAsTimePassesAndStayAsTheyAre() {
        var before = admin().sip().getCalls(ALICE, between(NOON.minus(Duration.ofDays(7)), NOON));
        sandbox.switches().passTime(Duration.ofDays(2));
        var after =
                admin().sip().getCalls(ALICE, between(NOON.minus(Duration.ofDays(7)), NOON.plus(Duration.ofDays(2))));

        assertThat(after.placed()).hasSizeGreaterThan(before.placed().size()).containsAll(over(before.placed()));
        assertThat(after.received()).containsAll(over(before.received()));
    }

    @Test
    void callsThatGoOnHaveNoEnd() {
        var going = new ArrayList<Call>();
        for (int i = 0; i < 40 && going.isEmpty(); i++) {
            sandbox.switches().passTime(Duration.ofMinutes(7));
            for (var id : accounts("alpha.example")) {
                calls(id).placed().stream()
                        .filter(call -> call.stopTime() == null)
                        .forEach(going::add);
            }
        }
        assertThat(going).isNotEmpty().allMatch(call -> call.duration() == 0 && call.status() == 200);
    }

    @Test
    void statisticsAreThoseOfTheMonthWhateverTheLimit() {
        var month = Instant.parse("2026-11-01T00:00:00Z");
        var calls = admin().sip().getCalls(ALICE, between(month, NOON));
        var one = new CallQuery(null, null, 1);

        var statistics = alpha().sip().getCallStatistics(ALICE, new CallsQuery(one, one));
        assertThat(statistics.placed().calls()).isEqualTo(calls.placed().size());
        assertThat(statistics.placed().price()).isEqualByComparingTo(cost(calls.placed()));
        assertThat(statistics.received().calls()).isEqualTo(calls.received().size());
        assertThat(statistics.received().price()).isEqualByComparingTo(BigDecimal.ZERO);

        var day = new CallQuery(NOON.minus(Duration.ofDays(1)), NOON, null);
        assertThat(alpha().sip()
                        .getCallStatistics(ALICE, new CallsQuery(day, null))
                        .placed()
                        .calls())
                .isLessThan(statistics.placed().calls());
    }

    @Test
    void callsOfOthersDoNotExist() {
        refused(
                FaultCode.ACCOUNT_NOT_FOUND,
                ALICE.toString(),
                () -> beta().sip().getCalls(ALICE, ANY));
        refused(
                FaultCode.ACCOUNT_NOT_FOUND,
                ALICE.toString(),
                () -> shop().sip().getCallStatistics(ALICE, ANY));
        refused(
                FaultCode.INVALID_VALUE,
                "limit -1",
                () -> alpha().sip().getCalls(ALICE, new CallsQuery(new CallQuery(null, null, -1), null)));
    }

    @Test
    void whoIsBlockedNeitherCallsNorRegistersFromThenOn() {
        var busy = accounts("alpha.example").stream()
                .filter(id ->
                        !calls(id).placed().isEmpty() && calls(id).received().size() > 5)
                .skip(3)
                .findFirst()
                .orElseThrow();
        var history = over(calls(busy).received());
        admin().sip().addToGroup(busy, "blocked");

        sandbox.switches().passTime(Duration.ofDays(5));
        var since = between(NOON.plusSeconds(1), NOON.plus(Duration.ofDays(5)));
        assertThat(admin().sip().getCalls(busy, since).placed()).isEmpty();
        assertThat(admin().sip().getCalls(busy, since).received()).isEmpty();
        assertThat(admin().sip().getSipDeviceLocations(List.of(busy)).getFirst().locations())
                .isEmpty();

        admin().sip().removeFromGroup(busy, "blocked");
        sandbox.switches().passTime(Duration.ofDays(5));
        assertThat(admin().sip().getCalls(busy, since).received()).isEmpty();
        assertThat(calls(busy).received()).isNotEmpty();
        assertThat(admin().sip()
                        .getCalls(busy, between(NOON.minus(Duration.ofDays(14)), NOON))
                        .received())
                .containsAll(history);
    }

    @Test
    void devicesComeInTheOrderOfTheRequest() {
        var ids = accounts("alpha.example");
        var blocked = new SipId("katarzyna.wojcik", "alpha.example");
        var asked = Stream.concat(Stream.of(blocked), Stream.concat(ids.stream(), ids.reversed().stream()))
                .toList();
        var locations = alpha().sip().getSipDeviceLocations(asked);

        assertThat(locations).hasSameSizeAs(asked);
        assertThat(locations.getFirst().locations()).isEmpty();
        var forth = locations.subList(1, 1 + ids.size());
        assertThat(locations.subList(1 + ids.size(), asked.size())).isEqualTo(forth.reversed());
        assertThat(forth)
                .anyMatch(one -> one.locations().isEmpty())
                .anyMatch(one -> one.locations().size() > 1);
        var devices = forth.stream().flatMap(one -> one.locations().stream()).toList();
        assertThat(devices)
                .allMatch(device -> List.of("udp", "tcp", "tls", "wss").contains(device.transport()))
                .allMatch(device -> Integer.parseInt(device.expires()) > 0
                        && !device.userAgent().isBlank())
                .anyMatch(device -> device.publicAddress() != null);

        sandbox.switches().passTime(Duration.ofSeconds(10));
        assertThat(alpha().sip().getSipDeviceLocations(ids).stream()
                        .flatMap(one -> one.locations().stream())
                        .map(SipDeviceLocation::expires))
                .isNotEqualTo(devices.stream().map(SipDeviceLocation::expires).toList());
    }

    @Test
    void devicesOfOthersDoNotExist() {
        assertThat(alpha().sip().getSipDeviceLocations(List.of())).isEmpty();
        refused(
                FaultCode.ACCOUNT_NOT_FOUND,
                "eva@beta.example",
                () -> alpha().sip().getSipDeviceLocations(List.of(ALICE, new SipId("eva", "beta.example"))));
    }

    private static List<Call> over(List<Call> calls) {
        return calls.stream().filter(call -> call.stopTime() != null).toList();
    }
}
