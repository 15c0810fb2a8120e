package org.ngnportal.phones;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ngnportal.accounts.TestAccounts;
import org.ngnportal.journal.RememberingJournal;
import org.ngnportal.ngnpro.NgnProClient;
import org.ngnportal.ngnpro.NgnProSettings;
import org.ngnportal.ngnpro.SipDeviceLocation;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.sandbox.Sandbox;
import org.ngnportal.sandbox.SandboxSettings;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.DeniedException;
import org.ngnportal.tenancy.NgnPro;
import org.ngnportal.tenancy.internal.TestTenancy;
import org.ngnportal.vault.Secret;

class PhonesOnSandboxTest {

    private static Sandbox sandbox;
    private static NgnProClient client;
    private static NgnPro ngnPro;
    private static Phones phones;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start(SandboxSettings.inMemory());
        var settings = NgnProSettings.at(URI.create(sandbox.url()));
        client = new NgnProClient(settings);
        ngnPro = TestTenancy.ngnPro(client);
        phones =
                new Phones(TestAccounts.lines(ngnPro, new RememberingJournal()), TestTenancy.tenants(ngnPro, settings));
    }

    @AfterAll
    static void stop() {
        client.close();
        sandbox.close();
    }

    @Test
    void registeredTelephonesAreThereUntilTheyExpire() {
        var bob = subscriber("bob.keller");
        assertThat(phones.reachableOn(bob)).isEmpty();
        register("bob.keller", "Yealink SIP-T46U 108.86.0.75", 1500);

        sandbox.switches().passTime(Duration.ofSeconds(120));

        assertThat(phones.reachableOn(bob)).singleElement().satisfies(phone -> {
            assertThat(phone.name()).isEqualTo("Yealink SIP-T46U");
            assertThat(phone.remaining().orElseThrow()).isBetween(Duration.ofMinutes(22), Duration.ofMinutes(23));
            assertThat(phone.address()).isEqualTo("192.0.2.7:31000");
        });
        assertThat(phones.reachableOn(subscriber("carla.rossi"))).isEmpty();
        sandbox.switches().passTime(Duration.ofMinutes(25));
        assertThat(phones.reachableOn(bob)).isEmpty();
    }

    @Test
    void anotherTelephoneIsSetUpAsTheTenantSays() {
        assertThat(phones.setup(subscriber("alice")))
                .isEqualTo(new PhoneSetup(
                        new SipAddress("alice", "alpha.example"), "outbound.alpha.example:5061;transport=tls"));
    }

    @Test
    void whoIsNoSubscriberHasNoTelephones() {
        assertThatThrownBy(() -> phones.reachableOn(alpha())).isInstanceOf(DeniedException.class);
        assertThatThrownBy(() -> phones.setup(alpha())).isInstanceOf(DeniedException.class);
    }

    private static void register(String user, String agent, int seconds) {
        sandbox.register(
                new SipId(user, "alpha.example"),
                new SipDeviceLocation(
                        "192.168.1.20", 5060, "192.0.2.7", 31_000, Integer.toString(seconds), agent, "tls"));
    }

    private static Actor alpha() {
        return ngnPro.authenticate("alpha", new Secret("alpha-demo"));
    }

    private static Actor subscriber(String user) {
        return ngnPro.subscriberOf(alpha(), new SipAddress(user, "alpha.example"))
                .orElseThrow();
    }
}
