package org.ngnportal.ngnpro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ngnportal.FreePorts;
import org.ngnportal.ngnpro.soap.Recordings;
import org.springframework.util.unit.DataSize;

@Timeout(30)
class NgnProClientFailuresTest {

    private static final SipId ALICE = new SipId("alice", "example.com");
    private static final Duration SHORT = Duration.ofMillis(700);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "500 | text/xml  | ''",
                "200 | text/xml  | ''",
                "500 | text/html | <html><body>Internal server error</body></html>",
                "502 | text/html | <html><body>Bad gateway</body></html>",
                "503 | text/plain | maintenance",
                "404 | text/html | <html/>",
                "302 | text/html | <html/>",
                "200 | text/html | <html><body>please sign in</body></html>",
                "200 | text/xml  | <not-soap/>",
                "200 | text/xml  | <broken",
                "200 | text/xml  | <!DOCTYPE x SYSTEM 'file:///etc/passwd'><e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Body><r/></e:Body></e:Envelope>",
                "200 | text/xml  | <!DOCTYPE x [<!ENTITY a 'b'>]><e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Body><r><x>&a;</x></r></e:Body></e:Envelope>",
                "200 | text/xml  | <e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Body/></e:Envelope>"
            })
    void anAnswerThatIsNoneLeavesTheOutcomeUnknown(int status, String type, String body) {
        try (var server =
                new ScriptedServer((exchange, request) -> ScriptedServer.send(exchange, status, type, body))) {
            assertThat(unavailable(NgnProSettings.at(server.url())).neverSent()).isFalse();
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void aRecordIsNotMadeUpFromNothing() {
        try (var server = ScriptedServer.answering(200, Recordings.responseText("08-sip-addToGroup.xml"))) {
            assertThat(unavailable(NgnProSettings.at(server.url())).neverSent()).isFalse();
        }
    }

    @Test
    void aServerThatDoesNotListenWasNeverSentAnything() {
        int port = FreePorts.next();
        assertThat(unavailable(NgnProSettings.at(URI.create("http://localhost:" + port + "/")))
                        .neverSent())
                .isTrue();
    }

    @Test
    void anUnknownHostWasNeverSentAnything() {
        assertThat(unavailable(NgnProSettings.at(URI.create("http://ngnpro.invalid/")))
                        .neverSent())
                .isTrue();
    }

    @Test
    void aConnectionThatIsNotAcceptedEndsAfterTheConnectTimeout() throws Exception {
        try (var full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var first = new java.net.Socket(full.getInetAddress(), full.getLocalPort());
                var second = new java.net.Socket(full.getInetAddress(), full.getLocalPort())) {
            assertThat(first.isConnected() && second.isConnected()).isTrue();
            var settings = NgnProSettings.at(
                            URI.create("http://" + full.getInetAddress().getHostAddress() + ":" + full.getLocalPort()))
                    .withTimeouts(SHORT, Duration.ofSeconds(10));

            var start = System.nanoTime();
            var failure = unavailable(settings);

            assertThat(failure.neverSent()).isTrue();
            assertThat(elapsed(start)).isBetween(SHORT.dividedBy(2), Duration.ofSeconds(5));
        }
    }

    @Test
    void aSilentServerEndsAfterTheReadTimeout() {
        var end = new CountDownLatch(1);
        try (var server = new ScriptedServer((exchange, request) -> await(end))) {
            var start = System.nanoTime();
            var failure = unavailable(NgnProSettings.at(server.url()).withTimeouts(SHORT, SHORT));

            assertThat(failure.neverSent()).isFalse();
            assertThat(elapsed(start)).isBetween(SHORT.dividedBy(2), Duration.ofSeconds(5));
            assertThat(server.requests()).hasSize(1);
            end.countDown();
        }
    }

    @Test
    void aBodyThatStallsEndsAfterTheReadTimeout() {
        var end = new CountDownLatch(1);
        try (var server = new ScriptedServer((exchange, request) -> {
            exchange.getResponseHeaders().add("Content-Type", "text/xml");
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write("<e:Envelope ".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            await(end);
        })) {
            var start = System.nanoTime();
            var failure = unavailable(NgnProSettings.at(server.url()).withTimeouts(SHORT, SHORT));

            assertThat(failure.neverSent()).isFalse();
            assertThat(failure).hasMessageContaining("not complete");
            assertThat(elapsed(start)).isBetween(SHORT.dividedBy(2), Duration.ofSeconds(5));
            end.countDown();
        }
    }

    @Test
    void anEndlessBodyIsCutOffAtTheLimit() {
        var sent = new AtomicInteger();
        try (var server = new ScriptedServer((exchange, request) -> {
            exchange.getResponseHeaders().add("Content-Type", "text/xml");
            exchange.sendResponseHeaders(200, 0);
            var chunk = new byte[8192];
            for (int i = 0; i < 100_000; i++) {
                exchange.getResponseBody().write(chunk);
                sent.addAndGet(chunk.length);
            }
        })) {
            var failure = unavailable(NgnProSettings.at(server.url()).withLimits(DataSize.ofKilobytes(100), 4));

            assertThat(failure).hasMessageContaining("102400");
            assertThat(sent.get()).isLessThan(100_000 * 8192);
        }
    }

    @Test
    void aDroppedConnectionIsNotTriedAgain() throws Exception {
        var seen = new AtomicInteger();
        try (var socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            var accepting = Thread.startVirtualThread(() -> {
                while (!socket.isClosed()) {
                    try (var connection = socket.accept()) {
                        if (connection.getInputStream().read(new byte[8192]) > 0) {
                            seen.incrementAndGet();
                        }
                    } catch (IOException e) {
                        return;
                    }
                }
            });
            var settings = NgnProSettings.at(
                    URI.create("http://" + socket.getInetAddress().getHostAddress() + ":" + socket.getLocalPort()));
            try (var client = new NgnProClient(settings)) {
                var failure = catchThrowableOfType(
                        NgnProException.Unavailable.class,
                        () -> client.open(Credentials.customer("a", "b")).sip().deleteAccount(ALICE));

                assertThat(failure.neverSent()).isFalse();
            }
            socket.close();
            accepting.join();
        }
        assertThat(seen).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vertical\u000Btab", "nul\u0000", "half a pair \uD83D", "\uFFFE"})
    void aTextThatXmlCannotCarryIsRefusedBeforeItIsSent(String text) {
        try (var server = ScriptedServer.answering(200, Recordings.responseText("08-sip-addToGroup.xml"));
                var client = new NgnProClient(NgnProSettings.at(server.url()))) {
            var account = SipAccount.builder(ALICE).name(text, "Liddell").build();
            var fault = catchThrowableOfType(
                    NgnProException.Fault.class,
                    () -> client.open(Credentials.customer("a", "b")).sip().updateAccount(account));

            assertThat(fault.is(FaultCode.INVALID_VALUE)).isTrue();
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void noFailureShowsThePassword() {
        try (var server = ScriptedServer.answering(500, "");
                var client = new NgnProClient(NgnProSettings.at(server.url()))) {
            var failure = catchThrowable(() -> client.open(Credentials.customer("alpha", "very-secret"))
                    .sip()
                    .getAccount(ALICE));

            var trace = new java.io.StringWriter();
            failure.printStackTrace(new java.io.PrintWriter(trace));
            assertThat(trace.toString()).doesNotContain("very-secret");
        }
    }

    private static NgnProException.Unavailable unavailable(NgnProSettings settings) {
        try (var client = new NgnProClient(settings.withReadRetries(0))) {
            var failure = catchThrowableOfType(
                    NgnProException.Unavailable.class,
                    () -> client.open(Credentials.customer("a", "b")).sip().getAccount(ALICE));
            assertThat(failure).as("failure").isNotNull();
            return failure;
        }
    }

    private static Duration elapsed(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
