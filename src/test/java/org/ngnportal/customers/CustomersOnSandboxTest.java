package org.ngnportal.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ngnportal.ngnpro.NgnProClient;
import org.ngnportal.ngnpro.NgnProSettings;
import org.ngnportal.sandbox.Sandbox;
import org.ngnportal.sandbox.SandboxSettings;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.DeniedException;
import org.ngnportal.tenancy.NgnPro;
import org.ngnportal.tenancy.Term;
import org.ngnportal.tenancy.internal.TestTenancy;
import org.ngnportal.vault.Secret;

class CustomersOnSandboxTest {

    private static Sandbox sandbox;
    private static NgnProClient client;
    private static Customers customers;
    private static Actor demo;
    private static Actor.Customer alpha;
    private static Actor.Customer shop;
    private static Actor.Customer beta;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start(SandboxSettings.inMemory());
        client = new NgnProClient(NgnProSettings.at(URI.create(sandbox.url())));
        NgnPro ngnPro = TestTenancy.ngnPro(client);
        customers = new Customers(ngnPro);
        demo = ngnPro.authenticateAdministrator("admin", new Secret("sandbox-admin"));
        alpha = ngnPro.authenticate("alpha", new Secret("alpha-demo"));
        shop = ngnPro.authenticate("alpha-shop", new Secret("shop-demo"));
        beta = ngnPro.authenticate("beta", new Secret("beta-demo"));
    }

    @AfterAll
    static void stop() {
        client.close();
        sandbox.close();
    }

    @Test
    void administratorsFindEverybody() {
        var page = customers.find(demo, "", 0, 50);
        assertThat(usernames(page)).contains("alpha", "alpha-shop", "beta").isSorted();
        assertThat(page.total()).isGreaterThanOrEqualTo(page.rows().size());
    }

    @Test
    void resellersFindTheirCustomersAndNotThemselves() {
        var page = customers.find(alpha, "", 0, 50);
        assertThat(usernames(page)).contains("alpha-shop").doesNotContain("alpha", "beta");
        assertThat(page.total()).isEqualTo(page.rows().size());
        assertThat(usernames(customers.find(alpha, "beta", 0, 50))).doesNotContain("beta");
    }

    @ParameterizedTest
    @ValueSource(strings = {"alpha telecom", "ALPHA", "alpha.example", "voice.alpha", "elecom", "%telecom%"})
    void aCustomerIsFoundByNameUsernameAndDomain(String text) {
        assertThat(usernames(customers.find(demo, text, 0, 50))).contains("alpha");
    }

    @Test
    void aCustomerIsFoundByHisNumber() {
        assertThat(usernames(customers.find(demo, alpha.id().toString(), 0, 50)))
                .contains("alpha");
        assertThat(usernames(customers.find(demo, "#" + alpha.id(), 0, 50))).contains("alpha");
    }

    @ParameterizedTest
    @CsvSource({"shop.alpha.example", "no-such-domain.example", "'nobody of this name'", "+999999999999"})
    void whatMatchesNobodyElseFindsNobodyElse(String text) {
        assertThat(usernames(customers.find(demo, text, 0, 50))).doesNotContain("beta", "alpha");
    }

    @Test
    void listsComeInParts() {
        var all = usernames(customers.find(demo, "", 0, 50));
        assertThat(usernames(customers.find(demo, "", 1, 2))).isEqualTo(all.subList(1, 3));
        var found = customers.find(demo, "alpha", 0, 1);
        assertThat(found.rows()).hasSize(1);
        assertThat(found.total()).isGreaterThan(1);
    }

    @Test
    void theMainFactsAreShown() {
        var detail = customers.get(demo, shop.id()).orElseThrow();
        assertThat(detail.row().isReseller()).isFalse();
        assertThat(detail.resellerName()).isEqualTo("Alpha Telecom");
        assertThat(detail.domains()).containsExactly("shop.alpha.example");
        assertThat(customers.get(alpha, shop.id()).orElseThrow().resellerName()).isEmpty();
        assertThat(detail.toString()).doesNotContain("shop-demo");
    }

    @Test
    void whoIsNotBelowIsNotThere() {
        assertThat(customers.get(alpha, beta.id())).isEmpty();
        assertThat(customers.get(alpha, alpha.id())).isEmpty();
        assertThat(customers.get(demo, new org.ngnportal.tenancy.CustomerId(987_654)))
                .isEmpty();
    }

    @Test
    void whoHasNobodyBelowHimIsRefused() {
        assertThatThrownBy(() -> customers.find(shop, "", 0, 50)).isInstanceOf(DeniedException.class);
        assertThatThrownBy(() -> customers.get(shop, shop.id())).isInstanceOf(DeniedException.class);
    }

    @Test
    void whoActsAsAResellerFindsWhatTheResellerFinds() {
        var asAlpha = new Actor.Impersonation(demo, alpha, false, Term.UNLIMITED);
        assertThat(usernames(customers.find(asAlpha, "", 0, 50)))
                .isEqualTo(usernames(customers.find(alpha, "", 0, 50)));
    }

    private static List<String> usernames(CustomerPage page) {
        return page.rows().stream().map(CustomerRow::username).toList();
    }
}
