package org.ngnportal.ngnpro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {

    @Test
    void messagesOfATraceAreRead() {
        var messages = new SipTrace("""
                [{"id":"7","time_stamp":"2026-03-09 10:00:00","from_ip":"UDP:192.0.2.9:5062","to_ip":"198.51.100.11",
                  "to_port":5060,"to_proto":"udp","direction":"in","method":"INVITE","status":"",
                  "message":"INVITE sip:bob@example.com SIP/2.0\\r\\n","new_member":{"deep":[1]}},
                 {"id":8,"status":200,"from_ip":"[2001:db8::1]:5061","to_ip":"2001:db8::2","method":null}]
                """).messages();

        assertThat(messages)
                .containsExactly(
                        new SipTraceMessage(
                                "7",
                                new PlatformTime("2026-03-09 10:00:00"),
                                new NetworkAddress("udp", "192.0.2.9", 5062),
                                new NetworkAddress("udp", "198.51.100.11", 5060),
                                "in",
                                "INVITE",
                                "",
                                "INVITE sip:bob@example.com SIP/2.0\r\n"),
                        new SipTraceMessage(
                                "8",
                                null,
                                new NetworkAddress(null, "[2001:db8::1]", 5061),
                                new NetworkAddress(null, "2001:db8::2", null),
                                null,
                                null,
                                "200",
                                null));
    }

    @Test
    void streamsOfAMediaTraceAreRead() {
        var trace = new MediaTrace("""
                {"duration":"61","streams":[{"media_type":"audio","status":"closed","start_time":0,"end_time":61.9,
                  "timeout_wait":60,"caller_local":"203.0.113.5:50000","callee_local":"?.?.?.?:?",
                  "caller_codec":"PCMA","caller_packets":"3050","caller_bytes":4294967296,"callee_bytes":-1.5}]}
                """);

        assertThat(trace.duration()).contains(61);
        assertThat(trace.streams())
                .containsExactly(new MediaStream(
                        "audio",
                        "closed",
                        0,
                        61,
                        60,
                        new NetworkAddress(null, "203.0.113.5", 50_000),
                        null,
                        null,
                        null,
                        "PCMA",
                        3050L,
                        null,
                        4_294_967_296L,
                        -1L));
    }

    @Test
    void sessionsAndRelaysAreRead() {
        var sessions = new MediaSessions("""
                [{"from_uri":"alice@example.com:5060;transport=tls","to_uri":"bob@example.com","call_id":"x",
                  "caller_ua":"<script>","duration":12,"streams":[{"status":"active"},"no stream",null]}]
                """).sessions();
        assertThat(sessions).hasSize(1);
        assertThat(sessions.getFirst().fromUri()).isEqualTo("alice@example.com:5060;transport=tls");
        assertThat(sessions.getFirst().callerAgent()).isEqualTo("<script>");
        assertThat(sessions.getFirst().calleeAgent()).isNull();
        assertThat(sessions.getFirst().streams())
                .extracting(MediaStream::status)
                .containsExactly("active");

        assertThat(new MediaSummary("""
                [{"ip":"203.0.113.5","version":"3.0","status":"halting","uptime":86400,"session_count":2,
                  "stream_count":{"audio":2,"video":"1","odd":[]},"bps_relayed":160000.4}]
                """).relays())
                .containsExactly(new MediaRelay(
                        "203.0.113.5", "3.0", "halting", 86_400L, 2, Map.of("audio", 2L, "video", 1L), 160_000L));
    }

    @Test
    void figuresAndNodesOfTheNetworkAreRead() {
        var statistics = new NetworkStatistics("""
                {"198.51.100.11":{"sip_proxy":{"online_accounts":{"a.example":3,"b.example":"x"}}},
                 "summary":{"sip_proxy":{"online_accounts":{"a.example":"4"}},"broken":7},"odd":[[1]]}
                """);
        assertThat(statistics.figures())
                .contains(new NetworkFigure("198.51.100.11", "sip_proxy", "online_accounts", "a.example", 3));
        assertThat(statistics.summary())
                .containsExactly(new NetworkFigure("summary", "sip_proxy", "online_accounts", "a.example", 4));

        var nodes = new NetworkStatus("""
                {"n1":{"ip":"198.51.100.11","version":"5.1","roles":["sip_proxy",7,{}],"dburi":"mysql://u:secret@h/d"}}
                """).nodes();
        assertThat(nodes)
                .containsExactly(new NetworkNode(
                        "n1",
                        "198.51.100.11",
                        "5.1",
                        List.of("sip_proxy", "7"),
                        Map.of("dburi", "mysql://u:secret@h/d")));
        assertThat(nodes.getFirst()).asString().doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "null", "[]", "{}"})
    void nothingIsKnownIsNoError(String json) {
        assertThat(new SipTrace(json).messages()).isEmpty();
        assertThat(new MediaTrace(json).streams()).isEmpty();
        assertThat(new MediaTrace(json).duration()).isEmpty();
        assertThat(new MediaSessions(json).sessions()).isEmpty();
        assertThat(new MediaSummary(json).relays()).isEmpty();
        assertThat(new NetworkStatistics(json).figures()).isEmpty();
        assertThat(new NetworkStatus(json).nodes()).isEmpty();
    }

    @Test
    void aListWithGapsComesAsAnObject() {
        assertThat(new SipTrace("{\"0\":{\"id\":1},\"2\":{\"id\":3}}").messages())
                .extracting(SipTraceMessage::id)
                .containsExactly("1", "3");
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void whatCannotBeReadIsSaid(String json) {
        assertThatExceptionOfType(NgnProException.Unavailable.class)
                .isThrownBy(() -> new SipTrace(json).messages())
                .withMessageContaining("no readable SIP trace")
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(200))
                .matches(e -> !e.neverSent());
    }

    static Stream<String> unreadable() {
        return Stream.of(
                "[",
                "\"text\"",
                "7",
                "<html>502 Bad Gateway</html>",
                "[{\"id\":1}",
                "[{id:1}]",
                "[NaN]",
                "[".repeat(100_000),
                "{\"a\":".repeat(100_000),
                "[{\"id\":" + "9".repeat(10_000) + "}]",
                "[{\"message\":\"" + "x".repeat(2_000_000) + "\"}]",
                "[" + "{},".repeat(1_500_000) + "{}]");
    }

    @Test
    void numbersOutOfRangeAreNoNumbers() {
        var streams = new MediaTrace("""
                {"duration":99999999999,"streams":[{"start_time":1e999999,"end_time":-1e-999999,"caller_bytes":1e300,
                  "caller_packets":"99999999999999999999","callee_packets":true,"callee_bytes":"0x10",
                  "caller_local":"1.2.3.4:99999","callee_local":"a b","caller_remote":"::1","callee_remote":":"}]}
                """);
        assertThat(streams.duration()).isEmpty();
        assertThat(streams.streams())
                .containsExactly(new MediaStream(
                        null,
                        null,
                        null,
                        0,
                        null,
                        new NetworkAddress(null, "1.2.3.4", null),
                        null,
                        new NetworkAddress(null, "::1", null),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
    }

    @Test
    void longListsAreCut() {
        assertThat(new SipTrace("[" + "{\"id\":1},".repeat(30_000) + "{}]").messages())
                .hasSize(JsonText.MOST_ENTRIES);
    }

    @Test
    void controlCharactersAndLoneSurrogatesDoNoHarm() {
        assertThatNoException()
                .isThrownBy(() -> new SipTrace("[{\"id\":\"\\u0000\\ud800\",\"message\":\"\\u202e\"}]").messages());
    }
}
