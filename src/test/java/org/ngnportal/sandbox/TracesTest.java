package org.ngnportal.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ngnportal.ngnpro.Call;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.MediaRelay;
import org.ngnportal.ngnpro.MediaSession;
import org.ngnportal.ngnpro.MediaTraceFilter;
import org.ngnportal.ngnpro.NetworkFigure;
import org.ngnportal.ngnpro.NetworkNode;
import org.ngnportal.ngnpro.SipTraceFilter;
import org.ngnportal.ngnpro.SipTraceMessage;

class TracesTest extends CallingSandbox {

    private static final SipTraceFilter NONE = new SipTraceFilter(null, "x", null, null);
    private static final MediaTraceFilter NO_MEDIA = new MediaTraceFilter(null, "x", null, null);

    @BeforeEach
    void stopTime() {
        sandbox.switches().stopTime(NOON);
    }

    @Test
    void signallingOfACallIsFound() {
        for (var call : List.of(
                placed(found -> isPstn(found) && found.status() == 200),
                placed(found -> !isPstn(found) && found.status() == 200),
                placed(found -> found.status() == 487),
                received(found -> found.fromURI().decoded().startsWith("+")))) {
            var messages = admin().sip().getSipTrace(trace(call)).messages();

            assertThat(messages).hasSizeGreaterThan(6);
            assertThat(messages.getFirst().method()).isEqualTo("INVITE");
            assertThat(messages.getFirst().to().host()).isEqualTo(call.proxyIP());
            assertThat(messages.getFirst().message())
                    .contains(
                            "From: " + call.fromHeader().decoded(),
                            "Call-ID: " + call.sessionId().decoded());
            assertThat(messages).extracting(SipTraceMessage::status).contains(String.valueOf(call.status()));
            assertThat(messages).allMatch(message -> message.time().local().isPresent());
            assertThat(messages)
                    .extracting(SipTraceMessage::direction)
                    .contains("in", "out")
                    .containsOnly("in", "out");
        }
    }

    @Test
    void whatIsToldOfACallMustBeRight() {
        var call = placed(found -> found.status() == 200);
        var id = call.sessionId().decoded();

        assertThat(messages(new SipTraceFilter(null, id, null, null))).isNotEmpty();
        assertThat(messages(new SipTraceFilter("", id, "", ""))).isNotEmpty();
        assertThat(messages(new SipTraceFilter("192.0.2.1", id, null, null))).isEmpty();
        assertThat(messages(new SipTraceFilter(null, id, "other", null))).isEmpty();
        assertThat(messages(new SipTraceFilter(null, id, null, "other"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "00000000-0000-0000-0000-000000000000", "%", "' or ''='"})
    void anUnknownCallHasNoMessages(String callId) {
        assertThat(messages(new SipTraceFilter(null, callId, null, null))).isEmpty();
        refused(
                FaultCode.MEDIA_TRACE_NOT_FOUND,
                "no media",
                () -> admin().sip().getMediaTrace(new MediaTraceFilter(null, callId, null, null)));
    }

    @Test
    void mediaOfACallAreFound() {
        var call = placed(found -> isPstn(found) && found.status() == 200);
        var trace = admin().sip().getMediaTrace(media(call));

        assertThat(trace.duration()).contains(call.duration());
        assertThat(trace.streams()).hasSize(1);
        var stream = trace.streams().getFirst();
        assertThat(stream.type()).isEqualTo("audio");
        assertThat(stream.status()).isEqualTo("closed");
        assertThat(stream.callerLocal().port()).isPositive();
        assertThat(stream.callerPackets()).isGreaterThan(call.duration() * 45L);
    }

    @Test
    void callsNobodyAnsweredHaveNoMedia() {
        var call = placed(found -> found.status() == 487);
        refused(
                FaultCode.MEDIA_TRACE_NOT_FOUND,
                call.sessionId().decoded(),
                () -> admin().sip().getMediaTrace(media(call)));
    }

    @Test
    void relaysCarryTheSessionsThatGoOn() {
        var sessions = new ArrayList<MediaSession>();
        for (int i = 0; i < 60 && sessions.isEmpty(); i++) {
            sandbox.switches().passTime(Duration.ofMinutes(3));
            sessions.addAll(admin().sip().getMediaSessions().sessions());
        }
        assertThat(sessions).isNotEmpty();
        assertThat(sessions)
                .allMatch(
                        session -> session.duration() >= 0 && !session.streams().isEmpty())
                .allMatch(session -> session.callerAgent() != null && session.calleeAgent() != null)
                .allMatch(
                        session -> "active".equals(session.streams().getFirst().status()));

        var relays = admin().sip().getMediaSummary().relays();
        assertThat(relays).hasSize(2).allMatch(relay -> "active".equals(relay.status()) && relay.uptime() > 0);
        assertThat(relays.stream().mapToInt(MediaRelay::sessions).sum()).isEqualTo(sessions.size());
        assertThat(messages(new SipTraceFilter(null, sessions.getFirst().callId(), null, null)))
                .isNotEmpty()
                .noneMatch(message -> "BYE".equals(message.method()));
    }

    @Test
    void networkCountsAccountsOfEachDomain() {
        var figures = admin().network().getStatistics().figures();
        var total = admin().network().getStatistics().summary().stream()
                .filter(figure -> figure.section().equals("total_accounts"))
                .collect(Collectors.toMap(NetworkFigure::domain, NetworkFigure::value));

        assertThat(total)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "alpha.example", (long) accounts("alpha.example").size(),
                        "voice.alpha.example",
                                (long) accounts("voice.alpha.example").size(),
                        "shop.alpha.example", 6L,
                        "beta.example", 25L,
                        "gamma.example", 2L));
        long online = online(figures, figure -> figure.node().equals("summary"));
        assertThat(online).isBetween(10L, 67L);
        assertThat(online(figures, figure -> !figure.node().equals("summary"))).isEqualTo(online);
    }

    @Test
    void networkTellsItsNodes() {
        var nodes = admin().network().getStatus().nodes();
        assertThat(nodes).extracting(NetworkNode::id).doesNotHaveDuplicates().hasSizeGreaterThan(5);
        assertThat(nodes.stream().flatMap(node -> node.roles().stream()))
                .contains("sip_proxy", "media_relay", "provisioning_server", "voicemail_server");
    }

    @Test
    void tracesAndStatesAreForAdministratorsWhoImpersonateNobody() {
        for (var session : List.of(alpha(), shop(), impersonating(idOf("alpha")))) {
            refused(FaultCode.NOT_ALLOWED, "getSipTrace", () -> session.sip().getSipTrace(NONE));
            refused(FaultCode.NOT_ALLOWED, "getMediaTrace", () -> session.sip().getMediaTrace(NO_MEDIA));
            refused(
                    FaultCode.NOT_ALLOWED,
                    "getMediaSummary",
                    () -> session.sip().getMediaSummary());
            refused(
                    FaultCode.NOT_ALLOWED,
                    "getMediaSessions",
                    () -> session.sip().getMediaSessions());
            refused(
                    FaultCode.NOT_ALLOWED,
                    "getStatistics",
                    () -> session.network().getStatistics());
            refused(FaultCode.NOT_ALLOWED, "getStatus", () -> session.network().getStatus());
        }
    }

    private static List<SipTraceMessage> messages(SipTraceFilter filter) {
        return admin().sip().getSipTrace(filter).messages();
    }

    private static SipTraceFilter trace(Call call) {
        return new SipTraceFilter(
                call.proxyIP(),
                call.sessionId().decoded(),
                call.fromTag().decoded(),
                call.toTag().decoded());
    }

    private static MediaTraceFilter media(Call call) {
        return new MediaTraceFilter(
                call.proxyIP(),
                call.sessionId().decoded(),
                call.fromTag().decoded(),
                call.toTag().decoded());
    }

    /** One that is over. */
    private static Call placed(Predicate<Call> wanted) {
        return accounts("alpha.example").stream()
                .flatMap(id -> calls(id).placed().stream())
                .filter(call -> call.stopTime() != null)
                .filter(wanted)
                .findFirst()
                .orElseThrow();
    }

    private static Call received(Predicate<Call> wanted) {
        return accounts("alpha.example").stream()
                .flatMap(id -> calls(id).received().stream())
                .filter(call -> call.stopTime() != null)
                .filter(wanted)
                .findFirst()
                .orElseThrow();
    }

    private static long online(List<NetworkFigure> figures, Predicate<NetworkFigure> wanted) {
        return figures.stream()
                .filter(figure -> figure.section().equals("online_accounts"))
                .filter(wanted)
                .mapToLong(NetworkFigure::value)
                .sum();
    }
}
