package org.ngnportal.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.PresenceInformation;
import org.ngnportal.ngnpro.PresencePort;
import org.ngnportal.ngnpro.SipPort;

/** The Presence port as bytes: no header, types of another namespace, operations of no other port. */
class PresenceWireTest {

    private static final String ALICE = "<sipId><username>alice</username><domain>alpha.example</domain></sipId>";
    private static final String PASSWORD = "<password>alice-sip</password>";

    private static Sandbox sandbox;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start(SandboxSettings.inMemory());
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void noHeaderIsAskedForAndNoneIsLookedAt() throws Exception {
        var request = envelope(PresencePort.NAMESPACE, "getPresenceInformation", ALICE + PASSWORD);
        var answer = Wire.post(sandbox.url(), request);
        assertThat(answer.result(PresenceInformation.class))
                .isEqualTo(new PresenceInformation("open", "At work, call me"));

        var header = "<E:Header><auth><username>nobody</username><password>x</password></auth></E:Header><E:Body>";
        assertThat(Wire.post(sandbox.url(), request.replace("<E:Body>", header)).status())
                .isEqualTo(200);
    }

    @Test
    void aHeaderDoesNotStandInForThePassword() throws Exception {
        var answer = Wire.post(sandbox.url(), Wire.envelope(PresencePort.NAMESPACE, "getPresenceInformation", ALICE));
        assertThat(answer.faultCode()).isEqualTo(FaultCode.BAD_CREDENTIALS.code());
        assertThat(answer.faultText()).doesNotContain("alice");
        assertThat(Wire.post(sandbox.url(), envelope(PresencePort.NAMESPACE, "getPolicy", PASSWORD))
                        .faultCode())
                .isEqualTo(FaultCode.BAD_CREDENTIALS.code());
    }

    @Test
    void typesOfTheOtherNamespaceAreRead() throws Exception {
        var typed = envelope(
                        PresencePort.NAMESPACE,
                        "setPresenceInformation",
                        "<sipId X:type=\"t:SipId\"><username>bob.keller</username><domain>alpha.example</domain></sipId>"
                                + "<password X:type=\"s:string\">%s</password>"
                                + "<information X:type=\"t:PresenceInformation\"><note/><activity>busy</activity>"
                                + "<unknown>1</unknown></information>")
                .replace(
                        "<E:Body>",
                        "<E:Body xmlns:t=\"urn:AGProjects:SoapSIMPLEProxy\" xmlns:X=\"http://www.w3.org/2001/XMLSchema-instance\""
                                + " xmlns:s=\"http://www.w3.org/2001/XMLSchema\">");
        assertThat(Wire.post(sandbox.url(), typed.formatted("wrong")).faultCode())
                .isEqualTo(FaultCode.BAD_CREDENTIALS.code());
        var aliceToo = typed.replace("bob.keller", "alice").formatted("alice-sip");
        var answer = Wire.post(
                sandbox.url(), aliceToo.replace("busy", "open").replace("<note/>", "<note>At work, call me</note>"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.message().payload().children()).isEmpty();
    }

    @Test
    void emptyListsAreArraysAndOnlineIsATruth() throws Exception {
        var policy = Wire.post(sandbox.url(), envelope(PresencePort.NAMESPACE, "getPolicy", ALICE + PASSWORD));
        assertThat(policy.text()).containsPattern("<confirm[^>]*arrayType=\"[^\"]*\\[0]\"");
        assertThat(policy.message().payload().name().getNamespaceURI()).isEqualTo(PresencePort.NAMESPACE);
        var watchers = Wire.post(sandbox.url(), envelope(PresencePort.NAMESPACE, "getWatchers", ALICE + PASSWORD));
        assertThat(watchers.text()).containsPattern("<online[^>]*boolean\">true<");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "urn:AGProjects:SoapSIMPLEProxy",
                "urn:AGProjects:GeckoSIMPLEProxy:Presence",
                "urn:AGProjects:NGNPro:Presence",
                "urn:AGProjects:NGNPro:Sip",
                "urn:agprojects:soapsimpleproxy:presence",
                "urn:AGProjects:SoapSIMPLEProxy:Presence:",
                ""
            })
    void theSameNameInAnotherNamespaceIsNoOperation(String namespace) throws Exception {
        var request = namespace.isEmpty()
                ? envelope("urn:x", "getPolicy", ALICE + PASSWORD).replace("p:getPolicy", "getPolicy")
                : envelope(namespace, "getPolicy", ALICE + PASSWORD);
        var answer = Wire.post(sandbox.url(), request);
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.faultCode()).isEqualTo(FaultCode.UNKNOWN_OPERATION.code());
    }

    @Test
    void operationsOfOtherPortsAreNotServedWithoutHeader() throws Exception {
        for (var operation : List.of("getAccount", "deleteAccount", "getPhonebookEntries")) {
            assertThat(Wire.post(sandbox.url(), envelope(PresencePort.NAMESPACE, operation, ALICE + PASSWORD))
                            .faultCode())
                    .isEqualTo(FaultCode.UNKNOWN_OPERATION.code());
            assertThat(Wire.post(sandbox.url(), envelope(SipPort.NAMESPACE, operation, ALICE + PASSWORD))
                            .faultCode())
                    .isEqualTo(FaultCode.BAD_CREDENTIALS.code());
        }
    }

    /** A call without header. */
    private static String envelope(String namespace, String operation, String content) {
        return Wire.envelope(namespace, operation, content).replaceFirst("(?s)<E:Header>.*</E:Header>", "");
    }
}
