package org.ngnportal.sandbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.SipPort;

/**
 * Bytes that no honest client sends: each gets a fault or a closed connection soon, and the sandbox goes on. What is wrong in
 * the XML alone is in {@link WireTest}.
 */
@Timeout(90)
class HostileRequestsTest {

    private static final String ALICE = "<sipId><username>alice</username><domain>alpha.example</domain></sipId>";
    private static final String VALID = Wire.envelope(SipPort.NAMESPACE, "getAccount", ALICE);
    private static final Duration SOON = Duration.ofSeconds(10);

    private static Sandbox sandbox;

    @BeforeAll
    static void start() {
        // long enough for whatever is sent here, and not long to wait until slow senders are cut off
        sandbox = Sandbox.start(SandboxSettings.inMemory().withPatience(Duration.ofSeconds(8)));
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @AfterEach
    void itGoesOn() throws Exception {
        assertThat(exchange(post(VALID.getBytes(UTF_8)))).startsWith("HTTP/1.1 200");
    }

    static Stream<byte[]> wrongEncodings() {
        var umlaut = VALID.replace("alice", "\u00e4lice");
        return Stream.of(
                ("<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + VALID).getBytes(UTF_8),
                ("<?xml version=\"1.0\" encoding=\"klingon\"?>" + VALID).getBytes(UTF_8),
                umlaut.getBytes(ISO_8859_1),
                broken(0xc0, 0x80),
                broken(0xed, 0xa0, 0x80),
                broken(0xff, 0xfe),
                broken(0xf8, 0x88, 0x80, 0x80, 0x80),
                VALID.replace("alice", "al\0ice").getBytes(UTF_8),
                VALID.replace("alice", "&#0;").getBytes(UTF_8),
                VALID.replace("alice", "&#xffff;").getBytes(UTF_8),
                cut(VALID.getBytes(UTF_16), 101));
    }

    @ParameterizedTest
    @MethodSource("wrongEncodings")
    void wrongEncodingsAreFaults(byte[] body) throws IOException {
        assertThat(exchange(post(body)))
                .startsWith("HTTP/1.1 500")
                .contains(">" + FaultCode.MALFORMED_REQUEST.code() + "<");
    }

    @Test
    void rightEncodingsAreRead() throws IOException {
        assertThat(exchange(post(("<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + VALID).getBytes(UTF_16))))
                .startsWith("HTTP/1.1 200");
        assertThat(exchange(post(("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + VALID).getBytes(ISO_8859_1))))
                .startsWith("HTTP/1.1 200");
        assertThat(exchange(post(("\ufeff" + VALID).getBytes(UTF_8)))).startsWith("HTTP/1.1 200");
    }

    static Stream<String> largeParts() {
        return Stream.of(
                VALID.replace("<sipId>", "<sipId " + numbered(50_000, "a%d='' ") + ">"),
                VALID.replace("<sipId>", "<sipId a='" + "x".repeat(1_000_000) + "'>"),
                VALID.replace("sipId", "s".repeat(900_000)),
                VALID.replace(ALICE, "<a/>".repeat(400_000)),
                VALID.replace(ALICE, "<a b=''/>".repeat(200_000)),
                VALID.replace(ALICE, "<!-- -->".repeat(200_000) + "<?x?>".repeat(50_000)),
                VALID.replace("alice", "x".repeat(1_900_000)),
                VALID.replace("alice", "&#97;".repeat(350_000)),
                VALID.replace(ALICE, "<sipId href='#i0'/>")
                        .replace("</E:Body>", numbered(20_000, "<r id='i%1$d'><a href='#i%1$d'/></r>") + "</E:Body>"),
                VALID.replace(ALICE, numbered(9_000, "<sipId href='#i%d'/>")));
    }

    @ParameterizedTest
    @MethodSource("largeParts")
    void largePartsAreFaultsSoon(String body) throws IOException {
        assertThat(body.length()).isLessThan(RequestBodies.MAXIMUM);
        assertThat(exchange(post(body.getBytes(UTF_8))))
                .startsWith("HTTP/1.1 500")
                .hasSizeLessThan(5_000);
    }

    @Test
    void thousandsOfItemsAreTaken() throws IOException {
        var items = numbered(5_000, "<item>group-%d</item>");
        var query =
                "<query><filter><groups xmlns:S='http://schemas.xmlsoap.org/soap/encoding/' S:arrayType='xsd:string[5000]'>"
                        + items + "</groups></filter></query>";
        assertThat(exchange(post(
                        Wire.envelope(SipPort.NAMESPACE, "getAccounts", query).getBytes(UTF_8))))
                .contains(">" + FaultCode.INVALID_VALUE.code() + "<");
    }

    @Test
    void chunksWithoutEndAreCutOff() throws IOException {
        try (var socket = connect()) {
            var out = socket.getOutputStream();
            out.write("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n".getBytes(UTF_8));
            var chunk = ("4000\r\n" + "x".repeat(0x4000) + "\r\n").getBytes(UTF_8);
            int sent = 0;
            try {
                while (sent < 2000) {
                    out.write(chunk);
                    sent++;
                }
            } catch (SocketException e) {
                assertThat(sent).isPositive();
            }
            assertThat(sent).isLessThan(2000);
        }
    }

    @Test
    void anOversizedBodyThatComesIsAnsweredAllTheSame() throws IOException {
        assertThat(exchange(post(VALID.replace("alice", "x".repeat(3_000_000)).getBytes(UTF_8))))
                .startsWith("HTTP/1.1 500")
                .contains("larger than");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PUT / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nConnection: close\r\n\r\nx",
                "DELETE / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "TRACE / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "FROB / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "POST / HTTP/9.9\r\nHost: x\r\n\r\n",
                "POST / HTTP/1.1\r\n\r\n",
                "POST /\u0001\u0002 HTTP/1.1\r\nHost: x\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef",
                "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999999999999\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nffffffffff\r\n",
                "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip, nonsense\r\n\r\n",
                "POST / HTTP/1.0\r\n\r\n<closed>",
                "\u0016\u0003\u0001\u0002\u0000\u0001",
                "\r\n\r\n\r\n\r\n"
            })
    void whatIsNoPostIsRefused(String request) throws IOException {
        assertThat(exchangeAndHalfClose(request.getBytes(ISO_8859_1))).doesNotStartWith("HTTP/1.1 200");
    }

    @Test
    void headIsAnsweredWithoutBody() throws IOException {
        assertThat(exchange("HEAD / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".getBytes(UTF_8)))
                .startsWith("HTTP/1.1 200")
                .endsWith("\r\n\r\n");
    }

    @Test
    void hugeHeadsAreRefused() throws IOException {
        for (var header : List.of(
                "X: " + "x".repeat(1_000_000),
                numbered(100_000, "X-%d: x\r\n").stripTrailing(),
                "x".repeat(1_000_000))) {
            assertThat(exchange(("POST / HTTP/1.1\r\nHost: x\r\n" + header + "\r\n\r\n").getBytes(UTF_8)))
                    .doesNotStartWith("HTTP/1.1 200");
        }
        assertThat(exchange(("POST /" + "x".repeat(1_000_000) + " HTTP/1.1\r\nHost: x\r\n\r\n").getBytes(UTF_8)))
                .doesNotStartWith("HTTP/1.1 200");
    }

    @Test
    void aRequestThatBreaksOffIsForgotten() throws IOException {
        var body = VALID.substring(0, 200);
        assertThat(exchangeAndHalfClose(
                        ("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 2000\r\n\r\n" + body).getBytes(UTF_8)))
                .doesNotStartWith("HTTP/1.1 200");
        assertThat(exchangeAndHalfClose("POST / HTTP/1.1\r\nHo".getBytes(UTF_8)))
                .doesNotStartWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Content-Type: application/json\r\n",
                "Content-Type: text/xml; charset=nonsense\r\n",
                "Content-Type: ;;;\r\n"
            })
    void whatTheContentIsCalledDoesNotMatter(String type) throws IOException {
        var bytes = VALID.getBytes(UTF_8);
        var head = "POST / HTTP/1.1\r\nHost: x\r\n" + type + "Content-Length: " + bytes.length
                + "\r\nConnection: close\r\n\r\n";
        assertThat(exchange((head + VALID).getBytes(UTF_8))).startsWith("HTTP/1.1 200");
    }

    @Test
    void pipelinedRequestsAreAnsweredInOrder() throws IOException {
        var head = "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: %d\r\n%s\r\n%s";
        var other = VALID.replace("alice", "nobody");
        var both = head.formatted(VALID.length(), "", VALID)
                + head.formatted(other.length(), "Connection: close\r\n", other);
        var answers = exchange(both.getBytes(UTF_8));
        assertThat(answers.indexOf("HTTP/1.1 200")).isZero();
        assertThat(answers.indexOf("HTTP/1.1 500")).isPositive();
    }

    @Test
    void hundredsOfSlowSendersHinderNobodyAndAreCutOff() throws Exception {
        var slow = new ArrayList<Socket>();
        try {
            for (int i = 0; i < 300; i++) {
                var socket = connect();
                socket.getOutputStream()
                        .write((i % 2 == 0
                                        ? "POST / HTTP/1.1\r\nHost: x\r\nX-Slow: "
                                        : "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 2000000\r\n\r\n<E:Env")
                                .getBytes(UTF_8));
                slow.add(socket);
            }
            for (int i = 0; i < 30; i++) {
                assertThat(exchange(post(VALID.getBytes(UTF_8)))).startsWith("HTTP/1.1 200");
            }
            var open = new ArrayList<>(slow);
            await().atMost(Duration.ofSeconds(45))
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> {
                        open.removeIf(HostileRequestsTest::isCutOff);
                        return open.isEmpty();
                    });
        } finally {
            for (var socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void aFloodLeavesNoTraceInMemory() throws Exception {
        var bodies = List.of(
                post(VALID.replace(ALICE, "<a/>".repeat(400_000)).getBytes(UTF_8)),
                post(VALID.replace("alice", "x".repeat(1_900_000)).getBytes(UTF_8)),
                "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 2000000\r\n\r\n<E:Env".getBytes(UTF_8));
        flood(bodies, 2);
        long before = used();
        flood(bodies, 12);
        assertThat(used() - before).isLessThan(24L * 1024 * 1024);
    }

    private static void flood(List<byte[]> requests, int times) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, times * requests.size())
                    .mapToObj(i -> threads.submit(() -> exchangeAndHalfClose(requests.get(i % requests.size()))))
                    .toList();
            for (var answer : answers) {
                assertThat(answer.get()).doesNotStartWith("HTTP/1.1 200");
            }
        }
    }

    private static long used() {
        var memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }

    /** One byte more, if anybody still wants it. */
    private static boolean isCutOff(Socket socket) {
        try {
            socket.setSoTimeout(1);
            socket.getOutputStream().write('x');
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private static byte[] broken(int... bytes) {
        var out = new ByteArrayOutputStream();
        int at = VALID.indexOf("alice");
        out.writeBytes(VALID.substring(0, at).getBytes(UTF_8));
        for (int b : bytes) {
            out.write(b);
        }
        out.writeBytes(VALID.substring(at).getBytes(UTF_8));
        return out.toByteArray();
    }

    private static byte[] cut(byte[] bytes, int length) {
        return Arrays.copyOf(bytes, length);
    }

    private static String numbered(int count, String format) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(format.formatted(i));
        }
        return text.toString();
    }

    private static byte[] post(byte[] body) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(("POST / HTTP/1.1\r\nHost: x\r\nContent-Type: text/xml\r\nContent-Length: " + body.length
                        + "\r\nConnection: close\r\n\r\n")
                .getBytes(UTF_8));
        out.writeBytes(body);
        return out.toByteArray();
    }

    private static Socket connect() throws IOException {
        var socket = new Socket("127.0.0.1", URI.create(sandbox.url()).getPort());
        socket.setSoTimeout((int) SOON.toMillis());
        return socket;
    }

    private static String exchange(byte[] request) throws IOException {
        return exchange(request, false);
    }

    private static String exchangeAndHalfClose(byte[] request) throws IOException {
        return exchange(request, true);
    }

    /** What comes back until the server closes; nothing if it closes while we still send. */
    private static String exchange(byte[] request, boolean halfClose) throws IOException {
        try (var socket = connect()) {
            var answer = new ByteArrayOutputStream();
            try {
                socket.getOutputStream().write(request);
                if (halfClose) {
                    socket.shutdownOutput();
                }
                socket.getInputStream().transferTo(answer);
            } catch (SocketException e) {
                assertThat(e).hasMessageNotContaining("timed out");
            }
            return answer.toString(UTF_8);
        }
    }
}
