package org.ngnportal.tenancy.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ngnportal.ngnpro.NgnProClient;
import org.ngnportal.ngnpro.NgnProSettings;
import org.ngnportal.sandbox.Sandbox;
import org.ngnportal.sandbox.SandboxSettings;
import org.ngnportal.sandbox.SandboxSwitches;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.CustomerName;
import org.ngnportal.tenancy.DeniedException;
import org.ngnportal.tenancy.NgnPro;
import org.ngnportal.vault.Secret;

/** Over the socket. */
class CustomerNamesOnSandboxTest {

    private Sandbox sandbox;
    private NgnProClient client;
    private NgnPro ngnPro;
    private PlatformCustomerNames names;
    private Actor administrator;
    private Actor.Customer alpha;
    private Actor.Customer shop;

    @BeforeEach
    void start() {
        sandbox = Sandbox.start(SandboxSettings.inMemory());
        client = new NgnProClient(NgnProSettings.at(URI.create(sandbox.url())));
        ngnPro = new PlatformNgnPro(client);
        names = new PlatformCustomerNames(ngnPro);
        administrator = ngnPro.authenticateAdministrator("admin", new Secret("sandbox-admin"));
        alpha = ngnPro.authenticate("alpha", new Secret("alpha-demo"));
        shop = ngnPro.authenticate("alpha-shop", new Secret("shop-demo"));
    }

    @AfterEach
    void stop() {
        client.close();
        sandbox.close();
    }

    @Test
    void allNamesOfAPageComeWithOneCallThatIsRemembered() {
        var calls = new AtomicInteger();
        sandbox.switches().before(SandboxSwitches.ANY, call -> calls.incrementAndGet());

        var known = names.of(administrator, List.of(alpha.id(), shop.id()));
        names.of(administrator, List.of(shop.id()));

        assertThat(known.get(alpha.id()).name()).isEqualTo("Alpha Telecom");
        assertThat(known.get(alpha.id()).isReseller()).isTrue();
        assertThat(known.get(shop.id()).reseller()).isEqualTo(alpha.id());
        assertThat(calls).hasValue(1);
    }

    @Test
    void resellerKnowsHisCustomersOnly() {
        var beta = ngnPro.authenticate("beta", new Secret("beta-demo"));
        assertThat(names.of(alpha, List.of(shop.id(), beta.id()))).containsOnlyKeys(shop.id());
        assertThat(names.find(alpha, "SHOP", 10)).extracting(CustomerName::id).containsExactly(shop.id());
        assertThat(names.find(beta, "shop", 10)).isEmpty();
    }

    @Test
    void customerMayNotAsk() {
        assertThatThrownBy(() -> names.of(shop, List.of(alpha.id()))).isInstanceOf(DeniedException.class);
    }

    @Test
    void numbersTellResellersFromCustomers() {
        var count = names.count(administrator);
        assertThat(count.resellers()).isGreaterThanOrEqualTo(3);
        assertThat(count.customers()).isPositive();
        assertThat(names.count(alpha).resellers()).isZero();
        assertThat(names.count(alpha).customers()).isPositive();
    }
}
