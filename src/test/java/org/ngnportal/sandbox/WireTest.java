package org.ngnportal.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ngnportal.ngnpro.CustomerPort;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.ngnpro.SipPort;
import org.ngnportal.ngnpro.VoicemailPort;

/** The SOAP interface as bytes on a socket. */
@Timeout(60)
class WireTest {

    private static final String ALICE = "<sipId><username>alice</username><domain>alpha.example</domain></sipId>";

    private static Sandbox sandbox;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start(SandboxSettings.inMemory().withPatience(Duration.ofSeconds(4)));
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void theNamespaceTellsThePort() throws Exception {
        var sip = call(SipPort.NAMESPACE, "getAccount", ALICE);
        assertThat(((SipAccount) sip.result(SipAccount.class)).firstName()).isEqualTo("Alice");
        assertThat(sip.message().payload().name().getNamespaceURI()).isEqualTo(SipPort.NAMESPACE);

        var voicemail = call(VoicemailPort.NAMESPACE, "getAccount", ALICE);
        assertThat(voicemail.text()).contains("<mailbox").doesNotContain("callLimit");

        var customer = call(CustomerPort.NAMESPACE, "getAccount", "<id>1001</id>");
        assertThat(customer.text()).contains("Alpha Telecom");
    }

    @ParameterizedTest
    @ValueSource(strings = {"urn:AGProjects:NGNPro", "urn:AGProjects:NGNPro:Nothing", "", SipPort.NAMESPACE})
    void anUnknownOperationIsNotAnotherOne(String namespace) throws Exception {
        var operation = namespace.equals(SipPort.NAMESPACE) ? "getCustomers" : "getAccount";
        var request = namespace.isEmpty()
                ? Wire.envelope("urn:x", operation, ALICE).replace("p:" + operation, operation)
                : Wire.envelope(namespace, operation, ALICE);
        var answer = Wire.post(sandbox.url(), request);

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.faultCode()).isEqualTo(FaultCode.UNKNOWN_OPERATION.code());
        assertThat(answer.faultText()).contains(operation);
    }

    @Test
    void anyPathWillDo() throws Exception {
        var answer =
                Wire.post(sandbox.url() + "ngnpro/some/where", Wire.envelope(SipPort.NAMESPACE, "getAccount", ALICE));
        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void credentialsAreReadWithOrWithoutNamespace() throws Exception {
        var plain = Wire.envelope(SipPort.NAMESPACE, "getAccount", ALICE);
        var qualified = plain.replace("<auth>", "<a:auth xmlns:a=\"urn:AGProjects:NGNPro\">")
                .replace("</auth>", "</a:auth>");
        assertThat(Wire.post(sandbox.url(), qualified).status()).isEqualTo(200);

        var without = plain.replaceFirst("(?s)<E:Header>.*</E:Header>", "");
        assertThat(Wire.post(sandbox.url(), without).faultCode()).isEqualTo(FaultCode.BAD_CREDENTIALS.code());
    }

    @Test
    void oldClientsGetACompleteAnswerAndTheEnd() throws Exception {
        var body = Wire.envelope(SipPort.NAMESPACE, "getAccount", ALICE);
        var answer = Wire.exchange(port(), head("POST / HTTP/1.0", body.length(), body));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.head()).containsIgnoringCase("content-length: " + answer.body().length);
        assertThat(answer.text()).endsWith("Envelope>");
    }

    @Test
    void listsAreArraysEvenWhenEmpty() throws Exception {
        var answer =
                call(SipPort.NAMESPACE, "getAccounts", "<query><filter><domain>none.example</domain></filter></query>");
        assertThat(answer.text()).containsPattern("<accounts[^>]*arrayType=\"[^\"]*\\[0]\"");
        assertThat(answer.message().payload().children()).hasSize(1);
        var groups = call(
                SipPort.NAMESPACE,
                "getGroups",
                "<sipId><username>jan.peeters</username><domain>shop.alpha.example</domain></sipId>");
        assertThat(groups.text()).containsPattern("arrayType=\"[^\"]*\\[0]\"");
    }

    @Test
    void anEmptyArrayClearsDiversions() throws Exception {
        var reception = ALICE.replace("alice", "reception");
        assertThat(call(SipPort.NAMESPACE, "getCallDiversions", reception).text())
                .contains("voice-mailbox");
        var cleared = call(
                SipPort.NAMESPACE,
                "setCallDiversions",
                reception + "<diversions xmlns:S=\"http://schemas.xmlsoap.org/soap/encoding/\""
                        + " S:arrayType=\"xsd:anyType[0]\"/>");
        assertThat(cleared.status()).as(cleared.text()).isEqualTo(200);
        assertThat(call(SipPort.NAMESPACE, "getCallDiversions", reception).text())
                .doesNotContain("voice-mailbox");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "<a/>",
                "<E:Envelope xmlns:E=\"http://schemas.xmlsoap.org/soap/envelope/\"/>",
                "<E:Envelope xmlns:E=\"http://schemas.xmlsoap.org/soap/envelope/\"><E:Body/></E:Envelope>",
                "<E:Envelope xmlns:E=\"http://schemas.xmlsoap.org/soap/envelope/\"><E:Body><x",
                "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><x/>"
            })
    void whatIsNoRequestIsAFault(String body) throws Exception {
        var answer = Wire.post(sandbox.url(), body);
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.faultCode()).isEqualTo(FaultCode.MALFORMED_REQUEST.code());
        assertThat(answer.text()).doesNotContain("root:");
    }

    @Test
    void hostileBodiesAreAnsweredQuickly() throws Exception {
        var valid = Wire.envelope(SipPort.NAMESPACE, "getAccount", ALICE);
        var bomb = new StringBuilder("<!DOCTYPE b [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            bomb.append("<!ENTITY a%d \"&a%d;&a%d;&a%d;\">".formatted(i, i - 1, i - 1, i - 1));
        }
        var deep = "<x>".repeat(100_000) + "</x>".repeat(100_000);
        var references = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            references.append("<r id=\"i%d\">".formatted(i)
                    + "<a href=\"#i%d\"/>".formatted(i + 1).repeat(10) + "</r>");
        }
        var bodies = Map.of(
                "entity bomb",
                        bomb.append("]>")
                                .append(valid.replace("alice", "&a29;"))
                                .toString(),
                "external entity",
                        "<!DOCTYPE b [<!ENTITY f SYSTEM \"file:///etc/passwd\">]>" + valid.replace("alice", "&f;"),
                "depth", valid.replace(ALICE, deep),
                "reference bomb",
                        valid.replace(ALICE, "<sipId href=\"#i0\"/>").replace("</E:Body>", references + "</E:Body>"),
                "cycle",
                        valid.replace(ALICE, "<sipId href=\"#c\"/>")
                                .replace("</E:Body>", "<c id=\"c\"><d href=\"#c\"/></c></E:Body>"),
                "half a request", valid.substring(0, valid.length() / 2));
        for (var hostile : bodies.entrySet()) {
            long begin = System.nanoTime();
            var answer = Wire.post(sandbox.url(), hostile.getValue());
            assertThat(answer.status()).as(hostile.getKey()).isEqualTo(500);
            assertThat(answer.text()).as(hostile.getKey()).doesNotContain("root:");
            assertThat(Duration.ofNanos(System.nanoTime() - begin))
                    .as(hostile.getKey())
                    .isLessThan(Duration.ofSeconds(3));
        }
    }

    @Test
    void oversizedRequestsAreRefusedUnread() throws Exception {
        var head = head("POST / HTTP/1.0", 500_000_000, "");
        var answer = Wire.exchange(port(), head);
        assertThat(answer.faultCode()).isEqualTo(FaultCode.MALFORMED_REQUEST.code());
        assertThat(answer.faultText()).contains("larger than");
    }

    @Test
    void slowSendersAreLeftAloneWhileOthersAreServed() throws Exception {
        try (var slow = new Socket("127.0.0.1", port())) {
            slow.getOutputStream().write(head("POST / HTTP/1.1", 1000, "<E:Envelope"));
            assertThat(call(SipPort.NAMESPACE, "getAccount", ALICE).status()).isEqualTo(200);
            slow.setSoTimeout(25_000);
            assertThat(readToEnd(slow)).doesNotContain("200");
        }
    }

    @Test
    void manyCallersAreServedAtOnce() throws Exception {
        var request =
                Wire.envelope(SipPort.NAMESPACE, "getAccounts", "<query><range><count>40</count></range></query>");
        var bytes = head("POST / HTTP/1.0", request.length(), request);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 64)
                    .mapToObj(i ->
                            threads.submit(() -> Wire.exchange(port(), bytes).status()))
                    .toList();
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }
    }

    @Test
    void downtimeRefusesAndEnds() throws Exception {
        sandbox.switches().refuse();
        assertThatThrownBy(() -> call(SipPort.NAMESPACE, "getAccount", ALICE)).isInstanceOf(IOException.class);
        sandbox.switches().recover();
        assertThat(call(SipPort.NAMESPACE, "getAccount", ALICE).status()).isEqualTo(200);
    }

    private static Wire.Answer call(String namespace, String operation, String content)
            throws IOException, InterruptedException {
        return Wire.post(sandbox.url(), Wire.envelope(namespace, operation, content));
    }

    private static String readToEnd(Socket socket) throws IOException {
        try {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (SocketException e) {
            return "";
        }
    }

    private static byte[] head(String line, int length, String body) {
        return (String.join(
                                "\r\n",
                                List.of(
                                        line,
                                        "Host: 127.0.0.1",
                                        "Content-Type: text/xml; charset=UTF-8",
                                        "Content-Length: " + length,
                                        "SOAPAction: \"\"",
                                        "Connection: close"))
                        + "\r\n\r\n"
                        + body)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static int port() {
        return URI.create(sandbox.url()).getPort();
    }
}
