package org.ngnportal.selfcare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ngnportal.accounts.TestAccounts;
import org.ngnportal.branding.TestBrands;
import org.ngnportal.journal.RememberingJournal;
import org.ngnportal.ngnpro.NgnProClient;
import org.ngnportal.ngnpro.NgnProSettings;
import org.ngnportal.sandbox.Sandbox;
import org.ngnportal.sandbox.SandboxSettings;
import org.ngnportal.selfcare.Home.State;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.DeniedException;
import org.ngnportal.tenancy.NgnPro;
import org.ngnportal.tenancy.Term;
import org.ngnportal.tenancy.internal.TestTenancy;
import org.ngnportal.vault.Secret;

class MyTelephoneOnSandboxTest {

    private static Sandbox sandbox;
    private static NgnProClient client;
    private static NgnPro ngnPro;
    private static MyTelephone telephone;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start(SandboxSettings.inMemory());
        var settings = NgnProSettings.at(URI.create(sandbox.url()));
        client = new NgnProClient(settings);
        ngnPro = TestTenancy.ngnPro(client);
        var tenants = TestTenancy.tenants(ngnPro, settings);
        telephone = new MyTelephone(
                TestAccounts.own(ngnPro, tenants, new RememberingJournal()), tenants, TestBrands.withSupport());
    }

    @AfterAll
    static void stop() {
        client.close();
        sandbox.close();
    }

    @ParameterizedTest
    @CsvSource({
        "alice@alpha.example, ACTIVE",
        "george.ionescu@alpha.example, OVER_QUOTA",
        "katarzyna.wojcik@alpha.example, BLOCKED_BY_PROVIDER"
    })
    void homeTellsHowTheTelephoneStands(String address, State state) {
        assertThat(telephone.home(subscriber(alpha(), address)))
                .get()
                .returns(state, Home::state)
                .returns(address, home -> home.address().toString());
    }

    @Test
    void homeTellsWhomToAsk() {
        assertThat(telephone
                        .home(subscriber(alpha(), "alice@alpha.example"))
                        .orElseThrow()
                        .support())
                .isEqualTo(new Home.Support("Alpha Telecom", "support@alpha.example", "https://support.alpha.example"));
    }

    @Test
    void whoIsNoSubscriberHasNoTelephone() {
        assertThatThrownBy(() -> telephone.home(alpha())).isInstanceOf(DeniedException.class);
    }

    @Test
    void anAccountThatIsGoneOrSomebodyElsesIsNotThere() {
        var alpha = alpha();
        var beta = ngnPro.authenticate("beta", new Secret("beta-demo"));
        var nobody = new Actor.Subscriber(
                new SipAddress("nobody", "alpha.example"), "Nobody", alpha.id(), alpha.id(), alpha);
        var elsewhere =
                new Actor.Subscriber(new SipAddress("alice", "alpha.example"), "Alice", beta.id(), beta.id(), alpha);

        assertThat(telephone.home(nobody)).isEmpty();
        assertThat(telephone.home(elsewhere)).isEmpty();
    }

    @Test
    void whoOpensThePortalAsASubscriberSeesHisHome() {
        var alice = subscriber(alpha(), "alice@alpha.example");
        var looking = new Actor.Impersonation(alpha(), alice, false, Term.UNLIMITED);

        assertThat(telephone.home(looking)).get().returns("Alice Liddell", Home::name);
    }

    private static Actor.Customer alpha() {
        return ngnPro.authenticate("alpha", new Secret("alpha-demo"));
    }

    private static Actor.Subscriber subscriber(Actor via, String address) {
        return ngnPro.subscriberOf(via, SipAddress.parse(address).orElseThrow()).orElseThrow();
    }
}
