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

    private static final QName TYPE = new QName("http://www.w3.org/2001/XMLSchema-instance", "type");
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
        var message = sent(session -> session.presence().setPolicy(ALICE, "alice-sip", POLICY));
        var namespaces = message.envelope().prefixes();
        var wrapper = message.payload();
        for (var parameter : List.of("sipId", "policy")) {
            var type = wrapper.child(parameter).orElseThrow().attributes().get(TYPE);
            assertThat(namespaces.get(type.substring(0, type.indexOf(':'))))
                    .as(type)
                    .isEqualTo("urn:AGProjects:SoapSIMPLEProxy");
        }
        assertThat(namespaces).doesNotContainValue("urn:AGProjects:NGNPro");

        var sip = sent(session -> session.sip().deleteAccount(ALICE));
        assertThat(sip.header("auth")).isPresent();
        assertThat(sip.envelope().prefixes()).containsValue("urn:AGProjects:NGNPro");
    }

    private interface Call {
        void on(NgnProSession session);
    }

    private static MessageTree sent(Call call) {
        try (var server = new AnsweringServer(request -> null);
                var client = new NgnProClient(NgnProSettings.at(server.url()))) {
            call.on(client.open(Credentials.customer("alpha", "alpha-demo")));
            var request = server.requests().getFirst();
            return MessageTree.parse(new ByteArrayInputStream(request.getBytes(StandardCharsets.UTF_8)));
        }
    }
}
