package org.ngnportal.ngnpro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ngnportal.ngnpro.soap.Recordings;
import org.ngnportal.ngnpro.soap.SoapServerCodec;

class NgnProClientTest {

    private static final Credentials CREDENTIALS = Credentials.customer("alpha", "s3cr<&>et");
    private static final SipId ALICE = new SipId("alice", "example.com");

    @ParameterizedTest
    @CsvSource({
        "06-sip-getAccounts.xml",
        "06-sip-getAccounts.2001.xml",
        "06-sip-getAccounts.struct.xml",
    })
    void aListIsReadInEachDialect(String recording) {
        try (var server = ScriptedServer.answering(200, Recordings.responseText(recording));
                var client = new NgnProClient(NgnProSettings.at(server.url()))) {
            var list = client.open(CREDENTIALS).sip().getAccounts(new SipQuery(SipQuery.Filter.ALL, null, null));

            assertThat(list.total()).isEqualTo(1);
            assertThat(list.accounts()).extracting(SipAccount::id).containsExactly(ALICE);
        }
    }

    @Test
    void multiReferencesAreRead() {
        try (var server = ScriptedServer.answering(200, Recordings.responseText("01-sip-getDomains.xml"));
                var client = new NgnProClient(NgnProSettings.at(server.url()))) {
            var list = client.open(CREDENTIALS)
                    .sip()
                    .getDomains(new SipDomainQuery(SipDomainQuery.Filter.ALL, null, null));

            assertThat(list.domains()).extracting(SipDomain::domain).containsExactly("example.com");
        }
    }

    @Test
    void operationsWithoutResultAndListsAreRead() {
        try (var server = new ScriptedServer((exchange, request) -> ScriptedServer.send(
                        exchange,
                        200,
                        "text/xml; charset=\"UTF-8\"",
                        Recordings.responseText(
                                request.contains("getGroups")
                                        ? "10-sip-getGroups.xml"
                                        : request.contains("getProperties")
                                                ? "25c-customer-getProperties.xml"
                                                : "08-sip-addToGroup.xml")));
                var client = new NgnProClient(NgnProSettings.at(server.url()))) {
            var session = client.open(CREDENTIALS);

            session.sip().addToGroup(ALICE, "blocked");
            assertThat(session.sip().addDomain(SipDomain.of("a.example", 1, 1))).isNull();
            assertThat(session.sip().getGroups(ALICE)).isEqualTo(List.of("prepaid", "blocked"));
            assertThat(session.customer().getProperties(5)).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "44-fault-noaccount.xml, 1010, SIP account nobody@example.com does not exist",
        "44-fault-noaccount.2001.xml, 1010, SIP account nobody@example.com does not exist",
        "42-fault-wrongauth.xml, 9002, Authentication failed",
        "02-sip-addDomain-again-fault.xml, 1001, SIP domain example.com already exists"
    })
    void aFaultCarriesTheServersCodeAndWords(String recording, int code, String text) {
        for (int status : List.of(500, 200)) {
            try (var server = ScriptedServer.answering(status, Recordings.responseText(recording));
                    var client = new NgnProClient(NgnProSettings.at(server.url()))) {
                var fault = catchThrowableOfType(
                        NgnProException.Fault.class,
                        () -> client.open(CREDENTIALS).sip().getAccount(ALICE));

                assertThat(fault.code()).isEqualTo(code);
                assertThat(fault.text()).isEqualTo(text);
            }
        }
    }

    @Test
    void aFaultWithoutDetailHasNoCode() {
        var xml = "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Body><e:Fault>"
                + "<faultcode>e:Client</faultcode><faultstring>no such method</faultstring></e:Fault></e:Body></e:Envelope>";
        try (var server = ScriptedServer.answering(500, xml);
                var client = new NgnProClient(NgnProSettings.at(server.url()))) {
            var fault = catchThrowableOfType(
                    NgnProException.Fault.class,
                    () -> client.open(CREDENTIALS).sip().deleteAccount(ALICE));

            assertThat(fault.code()).isZero();
            assertThat(fault.text()).isEqualTo("no such method");
        }
    }

    @Test
    void aRequestLooksLikeTheIncumbents() {
        var heads = new java.util.concurrent.ConcurrentHashMap<String, String>();
        try (var server = new ScriptedServer((exchange, request) -> {
                    exchange.getRequestHeaders().forEach((name, values) -> heads.put(name, String.join(",", values)));
                    ScriptedServer.send(exchange, 200, "text/xml", Recordings.responseText("03-sip-addAccount.xml"));
                });
                var client = new NgnProClient(NgnProSettings.at(server.url()))) {
            var account = SipAccount.builder(ALICE)
                    .name("Alice", "Liddell & Söhne")
                    .groups(List.of("free-pstn", "prepaid"))
                    .properties(List.of())
                    .owner(17452)
                    .build();

            client.open(CREDENTIALS).sip().addAccount(account);

            var request = server.requests().getFirst();
            assertThat(request)
                    .contains("SOAP-ENV:encodingStyle=\"http://schemas.xmlsoap.org/soap/encoding/\"")
                    .contains("<auth><username xsi:type=\"xsd:string\">alpha</username>")
                    .contains("<admin xsi:type=\"xsd:boolean\">false</admin></auth>")
                    .contains(
                            "<account xsi:type=\"ns4:SipAccount\"><id><username xsi:type=\"xsd:string\">alice</username>")
                    .contains("<groups xsi:type=\"SOAP-ENC:Array\" SOAP-ENC:arrayType=\"xsd:string[2]\">")
                    .contains("<properties xsi:type=\"SOAP-ENC:Array\" SOAP-ENC:arrayType=\"xsd:anyType[0]\"/>")
                    .contains("Liddell &amp; Söhne");
            var call = new SoapServerCodec(SipPort.class)
                    .read(new ByteArrayInputStream(request.getBytes(StandardCharsets.UTF_8)));
            assertThat(call.credentials()).contains(CREDENTIALS);
            assertThat(call.arguments()).containsExactly(account);
        }
        assertThat(heads)
                .containsEntry("Soapaction", "\"\"")
                .containsKey("Content-length")
                .doesNotContainKeys("Transfer-encoding", "Upgrade", "Http2-settings");
        assertThat(heads.get("Content-type")).startsWith("text/xml");
    }

    @Test
    void administratorsCredentialsCarryWhomTheyActFor() {
        try (var server = ScriptedServer.answering(200, Recordings.responseText("08-sip-addToGroup.xml"));
                var client = new NgnProClient(NgnProSettings.at(server.url()))) {
            client.open(Credentials.administrator("admin", "p", 17451)).sip().deleteDomain("a.example");

            assertThat(server.requests().getFirst())
                    .contains("<admin xsi:type=\"xsd:boolean\">true</admin>")
                    .contains("<impersonate xsi:type=\"xsd:int\">17451</impersonate></auth>");
        }
    }

    @Test
    void callsAreTimedByOperationAndOutcome() {
        var meters = new SimpleMeterRegistry();
        try (var server = ScriptedServer.answering(500, Recordings.responseText("44-fault-noaccount.xml"));
                var client = new NgnProClient(NgnProSettings.at(server.url()), meters)) {
            assertThatThrownBy(() -> client.open(CREDENTIALS).sip().getAccount(ALICE))
                    .isInstanceOf(NgnProException.Fault.class);
        }

        assertThat(meters.get("ngnpro.calls")
                        .tags("port", "SipPort", "operation", "getAccount", "outcome", "fault", "fault", "1010")
                        .timer()
                        .count())
                .isEqualTo(1);
    }
}
