package org.ngnportal.ngnpro;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.namespace.QName;
import org.junit.jupiter.api.Test;
import org.ngnportal.ngnpro.soap.MessageTree;

/** What the client sends to the presence service, which is no NGNPro (contract sections 1.3 and 2.8). */
class PresencePortClientTest {

    private static final SipId ALICE = new SipId("alice", "example.com");
    private static final PresencePolicy POLICY = new PresencePolicy(List.of("example.org"), null, List.of());

    @Test
    void thePasswordIsAParameterAndThereIsNoHeader() {
        var message = sent(session -> session.presence().setPolicy(ALICE, "alice-sip", POLICY));
        assertThat(message.header("auth")).isEmpty();
        assertThat(message.envelope().child("Header")).isEmpty();
        assertThat(message.payload().name()).isEqualTo(new QName(PresencePort.NAMESPACE, "setPolicy"));
        assertThat(message.payload().child("password").orElseThrow().text()).isEqualTo("alice-sip");
    }

    @Test
    void typesAreThoseOfThePresenceService() {
        var presence = text(session -> session.presence().setPolicy(ALICE, "alice-sip", POLICY));
        assertThat(presence)
                .contains("xmlns:ns4=\"urn:AGProjects:SoapSIMPLEProxy\"")
                .contains("<sipId xsi:type=\"ns4:SipId\">", "<policy xsi:type=\"ns4:PresencePolicy\">")
                .doesNotContain("\"urn:AGProjects:NGNPro\"");

        var sip = text(session -> session.sip().deleteAccount(ALICE));
        assertThat(sip).contains("<auth>", "xmlns:ns4=\"urn:AGProjects:NGNPro\"", "<sipId xsi:type=\"ns4:SipId\">");
    }

    private interface Call {
        void on(NgnProSession session);
    }

    private static MessageTree sent(Call call) {
        return MessageTree.parse(new ByteArrayInputStream(text(call).getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(Call call) {
        try (var server = new AnsweringServer(request -> null);
                var client = new NgnProClient(NgnProSettings.at(server.url()))) {
            call.on(client.open(Credentials.customer("alpha", "alpha-demo")));
            return server.requests().getFirst();
        }
    }
}
