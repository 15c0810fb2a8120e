package org.ngnportal.signin.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ngnportal.ngnpro.NgnProClient;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.ngnpro.NgnProSettings;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.ngnpro.SipProperty;
import org.ngnportal.ngnpro.SipQuery;
import org.ngnportal.sandbox.Sandbox;
import org.ngnportal.sandbox.SandboxSettings;
import org.ngnportal.signin.Identity;
import org.ngnportal.signin.NoConnections;
import org.ngnportal.sip.DomainName;
import org.ngnportal.sip.PasswordDigests;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.tenancy.Login;
import org.ngnportal.tenancy.NgnPro;
import org.ngnportal.tenancy.Tenants;
import org.ngnportal.tenancy.internal.TestTenancy;
import org.ngnportal.vault.Secret;

/** With both ways in which a platform keeps passwords, and both ways to reach an account. */
class SubscriberCheckOnSandboxTest {

    private static final SipAddress ALICE = new SipAddress("alice", "alpha.example");

    private Sandbox sandbox;
    private NgnProClient client;
    private NgnPro ngnPro;
    private Tenants tenants;

    private enum Storage {
        CLEAR,
        DIGESTS
    }

    private void start(Storage storage) {
        var clear = storage == Storage.CLEAR;
        sandbox = Sandbox.start(SandboxSettings.inMemory().withClearTextPasswords(clear));
        var settings = NgnProSettings.at(URI.create(sandbox.url())).withStoreClearTextPasswords(clear);
        client = new NgnProClient(settings);
        ngnPro = TestTenancy.ngnPro(client);
        tenants = TestTenancy.tenants(ngnPro, settings);
    }

    @AfterEach
    void stop() {
        if (sandbox != null) {
            client.close();
            sandbox.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theWebPasswordLetsInAndTheSipPasswordNoLonger(Storage storage) {
        start(storage);

        assertThat(check("alice@alpha.example", "alice-web"))
                .get()
                .extracting(Identity::actor)
                .isInstanceOfSatisfying(Actor.Subscriber.class, alice -> {
                    assertThat(alice.address()).isEqualTo(ALICE);
                    assertThat(alice.name()).isEqualTo("Alice Liddell");
                    assertThat(alice.customer()).isEqualTo(alpha().id());
                    assertThat(alice.reseller()).isEqualTo(alpha().id());
                    assertThat(alice.via()).isEqualTo(alpha());
                });
        assertThat(check("alice@alpha.example", "alice-sip")).isEmpty();
        assertThat(check("alice@alpha.example", "wrong")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aWebPasswordStoredAsDigestsLetsIn(Storage storage) {
        start(storage);
        setWebPassword(PasswordDigests.of(ALICE, "fresh-secret").wireForm());

        assertThat(check("alice@alpha.example", "fresh-secret")).isPresent();
        assertThat(check("alice@alpha.example", "alice-web")).isEmpty();
        assertThat(check("alice@alpha.example", "alice-sip")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void withoutWebPasswordTheSipPasswordLetsIn(Storage storage) {
        start(storage);
        setWebPassword("");

        assertThat(check("alice@alpha.example", "alice-sip")).isPresent();
        assertThat(check("alice@alpha.example", "alice-web")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ALICE@Alpha.Example", "sip:alice@alpha.example", "SIP:Alice@alpha.example"})
    void theAddressMayBeWrittenInAnyWay(String username) {
        start(Storage.CLEAR);

        assertThat(check(username, "alice-web")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alpha",
                "alice",
                "nobody@alpha.example",
                "alice@nowhere.example",
                "alice@beta.example",
                "alice@alpha",
                "%@alpha.example",
                "alic_@alpha.example",
                "alice@alpha.example@alpha.example"
            })
    void nobodyElseGetsIn(String username) {
        start(Storage.CLEAR);

        assertThat(check(username, "alice-web")).isEmpty();
    }

    @Test
    void theAdministratorReachesWhoseResellerStoredNothing() {
        start(Storage.DIGESTS);
        var administrator = new Actor.Administrator(Login.administrator("admin", new Secret("sandbox-admin")));
        var owner = ngnPro.customerBelow(administrator, alpha().id()).orElseThrow();

        assertThat(check(owner, "alice@alpha.example", "alice-web"))
                .get()
                .extracting(identity -> ((Actor.Subscriber) identity.actor()).via())
                .isEqualTo(owner);
    }

    @ParameterizedTest
    @EnumSource
    void settingsOfHisTenantAreReadWithWhateverReachesHim(Storage storage) {
        start(storage);
        var administrator = new Actor.Administrator(Login.administrator("admin", new Secret("sandbox-admin")));
        var shop = ngnPro.authenticate("alpha-shop", new Secret("shop-demo"));
        var shopAsAdministrator = ngnPro.customerBelow(administrator, shop.id()).orElseThrow();
        var address = ngnPro.as(shop)
                .sip()
                .getAccounts(inShop())
                .accounts()
                .getFirst()
                .id();

        for (Actor via : List.of(alpha(), shopAsAdministrator)) {
            var somebody = ngnPro.subscriberOf(via, new SipAddress(address.username(), address.domain()))
                    .orElseThrow();
            var settings = tenants.settings(somebody);

            assertThat(somebody.customer()).isEqualTo(shop.id());
            assertThat(somebody.reseller()).isEqualTo(alpha().id());
            assertThat(settings.property("support_company")).contains("Alpha Telecom");
            assertThat(settings.clearTextPasswords()).isEqualTo(storage == Storage.CLEAR);
            assertThat(settings.delegation().pstnChanges()).isFalse();
        }
        var withOwn = ngnPro.subscriberOf(shop, new SipAddress(address.username(), address.domain()))
                .orElseThrow();
        assertThat(tenants.settings(withOwn).clearTextPasswords()).isEqualTo(storage == Storage.CLEAR);
    }

    @Test
    void aPlatformThatIsDownOrRefusesItsOwnLoginIsNotTakenForAWrongPassword() {
        start(Storage.CLEAR);
        var stale = new Actor.Customer(new CustomerId(1), new CustomerId(1), true, "alpha", new Secret("old"), "Alpha");
        assertThatThrownBy(() -> check(stale, "alice@alpha.example", "alice-web"))
                .isInstanceOfSatisfying(
                        NgnProException.Fault.class,
                        fault -> assertThat(fault.code()).isEqualTo(9009));

        var via = alpha();
        sandbox.switches().refuse();
        assertThatThrownBy(() -> check(via, "alice@alpha.example", "alice-web"))
                .isInstanceOf(NgnProException.Unavailable.class);
        sandbox.switches().recover();
    }

    private Optional<Identity> check(String username, String password) {
        return check(alpha(), username, password);
    }

    private Optional<Identity> check(Actor via, String username, String password) {
        return new SubscriberCheck(new Reaching(via), ngnPro).check(username, new Secret(password));
    }

    private Actor.Customer alpha() {
        return ngnPro.authenticate("alpha", new Secret("alpha-demo"));
    }

    private void setWebPassword(String value) {
        var sip = ngnPro.as(alpha()).sip();
        SipAccount account = sip.getAccount(new SipId("alice", "alpha.example"));
        var properties = account.properties().stream()
                .filter(property -> !"web_password".equals(property.name()))
                .collect(Collectors.toCollection(ArrayList::new));
        if (!value.isEmpty()) {
            properties.add(new SipProperty("web_password", value));
        }
        sip.updateAccount(account.toBuilder().properties(properties).build());
    }

    private static SipQuery inShop() {
        return new SipQuery(SipQuery.Filter.inDomain("shop.alpha.example"), null, null);
    }

    /** One who reaches Alpha's domains. */
    private static final class Reaching extends NoConnections {

        private final Actor via;

        private Reaching(Actor via) {
            this.via = via;
        }

        @Override
        public Optional<Actor> reaching(DomainName domain) {
            return domain.value().endsWith("alpha.example") ? Optional.of(via) : Optional.empty();
        }
    }
}
