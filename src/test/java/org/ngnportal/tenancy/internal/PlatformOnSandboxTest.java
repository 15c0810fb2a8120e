package org.ngnportal.tenancy.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.NgnProClient;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.ngnpro.NgnProSettings;
import org.ngnportal.ngnpro.SipDomain;
import org.ngnportal.ngnpro.SipDomainQuery;
import org.ngnportal.sandbox.Sandbox;
import org.ngnportal.sandbox.SandboxSettings;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Delegation;
import org.ngnportal.vault.Secret;

class PlatformOnSandboxTest {

    private static Sandbox sandbox;
    private static NgnProClient client;
    private static PlatformNgnPro ngnPro;
    private static PlatformTenants tenants;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start(SandboxSettings.inMemory());
        var settings = NgnProSettings.at(URI.create(sandbox.url()));
        client = new NgnProClient(settings);
        ngnPro = new PlatformNgnPro(client);
        tenants = new PlatformTenants(ngnPro, settings, new PolicySettings(false));
    }

    @AfterAll
    static void stop() {
        client.close();
        sandbox.close();
    }

    @Test
    void theResellerSignsInAsReseller() {
        var alpha = signIn("alpha", "alpha-demo");

        assertThat(alpha.actsAsReseller()).isTrue();
        assertThat(alpha.displayName()).isEqualTo("Alpha Telecom");
        assertThat(tenants.settings(alpha).delegation())
                .extracting(Delegation::pstnAccess, Delegation::pstnChanges, Delegation::prepaidChanges)
                .containsExactly(true, true, true);
    }

    @Test
    void switchesDifferBetweenResellers() {
        assertThat(tenants.settings(signIn("beta", "beta-demo")).delegation().prepaidChanges())
                .isFalse();
    }

    @Test
    void aCustomerBelowAResellerSignsInAsHimself() {
        var shop = signIn("alpha-shop", "shop-demo");

        assertThat(shop.actsAsReseller()).isFalse();
        assertThat(shop.reseller()).isEqualTo(signIn("alpha", "alpha-demo").id());
        assertThat(tenants.settings(shop).properties()).isNotNull();
    }

    @Test
    void aWrongPasswordIsRefused() {
        assertThatThrownBy(() -> signIn("alpha", "beta-demo"))
                .isInstanceOfSatisfying(
                        NgnProException.Fault.class,
                        fault -> assertThat(fault.is(FaultCode.BAD_CREDENTIALS)).isTrue());
    }

    @Test
    void eachActorSeesHisOwnDomains() {
        assertThat(domains(signIn("alpha", "alpha-demo")))
                .contains("alpha.example", "voice.alpha.example")
                .doesNotContain("beta.example");
        assertThat(domains(signIn("alpha-shop", "shop-demo"))).containsExactly("shop.alpha.example");
        assertThat(domains(signIn("beta", "beta-demo"))).containsExactly("beta.example");
    }

    private static java.util.List<String> domains(Actor actor) {
        return ngnPro
                .as(actor)
                .sip()
                .getDomains(new SipDomainQuery(SipDomainQuery.Filter.ALL, null, null))
                .domains()
                .stream()
                .map(SipDomain::domain)
                .toList();
    }

    private static Actor.Customer signIn(String username, String password) {
        return ngnPro.authenticate(username, new Secret(password));
    }
}
