package org.ngnportal.ngnpro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ngnportal.ngnpro.NgnProSettings.Engine;
import org.ngnportal.ngnpro.NgnProSettings.EnginePort;

@Timeout(20)
class NgnProEnginesTest {

    private static final SipId ALICE = new SipId("alice", "example.com");
    private static final Credentials ALPHA = Credentials.customer("alpha", "alpha-secret");

    private final Recorder main = new Recorder();
    private final Recorder voicemail = new Recorder();

    @AfterEach
    void stop() {
        main.server.close();
        voicemail.server.close();
    }

    @Test
    void aPortWithAnEngineOfItsOwnIsAskedThere() {
        try (var client = client(null, null)) {
            var session = client.open(ALPHA, 17452);
            session.sip().deleteAccount(ALICE);
            session.voicemail().deleteAccount(ALICE);
            session.dns().deleteZone("example.com");
        }
        assertThat(main.calls).containsExactly("deleteAccount alpha", "deleteZone alpha");
        assertThat(voicemail.calls).containsExactly("deleteAccount alpha");
    }

    @Test
    void anEngineWithAnAdministratorIsCalledByHimOnTheCustomersBehalf() {
        try (var client = client("voice-admin", "voice-secret")) {
            var session = client.open(ALPHA, 17452);
            session.sip().deleteAccount(ALICE);
            session.voicemail().deleteAccount(ALICE);
        }
        assertThat(main.calls).containsExactly("deleteAccount alpha");
        assertThat(voicemail.calls).containsExactly("deleteAccount admin voice-admin as 17452");
        assertThat(voicemail.server.requests().getFirst())
                .contains("voice-secret")
                .doesNotContain("alpha-secret");
    }

    @Test
    void anAdministratorsSessionStaysOneOnOtherEngines() {
        try (var client = client("voice-admin", "voice-secret")) {
            client.open(Credentials.administrator("admin", "p", 17451))
                    .voicemail()
                    .deleteAccount(ALICE);
            client.open(Credentials.administrator("admin", "p", 0)).voicemail().deleteAccount(ALICE);
        }
        assertThat(voicemail.calls)
                .containsExactly("deleteAccount admin voice-admin as 17451", "deleteAccount admin voice-admin as 0");
    }

    @Test
    void whoHasNotProvedWhoHeIsNeverGetsAnAdministratorsPower() {
        try (var client = client("voice-admin", "voice-secret")) {
            client.open(ALPHA).voicemail().deleteAccount(ALICE);
        }
        assertThat(voicemail.calls).containsExactly("deleteAccount alpha");
    }

    @Test
    void anEngineThatIsDownDoesNotHoldCallsToTheOthersBack() {
        voicemail.server.close();
        var settings = NgnProSettings.at(main.server.url())
                .withBreaker(1, Duration.ofMinutes(1))
                .withEngines(Map.of(EnginePort.VOICEMAIL, new Engine(voicemail.server.url(), null, null)));
        try (var client = new NgnProClient(settings)) {
            var session = client.open(ALPHA, 17452);
            assertThatThrownBy(() -> session.voicemail().deleteAccount(ALICE))
                    .isInstanceOf(NgnProException.Unavailable.class);
            assertThatThrownBy(() -> session.voicemail().deleteAccount(ALICE)).hasMessageContaining("was not tried");

            session.sip().deleteAccount(ALICE);
        }
        assertThat(main.calls).hasSize(1);
    }

    @Test
    void thePresencePortIsToldNoCredentialsAndHasTypesOfItsOwn() {
        try (var client = client(null, null)) {
            client.open(ALPHA, 17452).presence().deletePresenceInformation(ALICE, "sip-secret");
        }
        assertThat(main.server.requests())
                .singleElement()
                .satisfies(request -> assertThat(request)
                        .contains("xmlns:ns4=\"urn:AGProjects:SoapSIMPLEProxy\"")
                        .contains("<sipId xsi:type=\"ns4:SipId\">")
                        .doesNotContain("auth", "alpha-secret"));
    }

    private NgnProClient client(String username, String password) {
        URI url = voicemail.server.url();
        return new NgnProClient(NgnProSettings.at(main.server.url())
                .withEngines(Map.of(EnginePort.VOICEMAIL, new Engine(url, username, password))));
    }

    /** Notes who calls for what. */
    private static final class Recorder {
        private final List<String> calls = new CopyOnWriteArrayList<>();
        private final AnsweringServer server = new AnsweringServer(call -> {
            Supplier<String> nobody = () -> "nobody";
            calls.add(call.wrapper().getLocalPart() + " "
                    + call.credentials()
                            .map(credentials -> credentials
                                    .toString()
                                    .replace("Credentials[", "")
                                    .replace("]", ""))
                            .orElseGet(nobody));
            return null;
        });
    }
}
