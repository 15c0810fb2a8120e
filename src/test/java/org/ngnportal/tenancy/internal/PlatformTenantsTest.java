package org.ngnportal.tenancy.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ngnportal.ngnpro.AnsweringServer;
import org.ngnportal.ngnpro.CustomerProperty;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.NgnProClient;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.ngnpro.NgnProSettings;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.tenancy.Delegation;
import org.ngnportal.tenancy.Grants;
import org.ngnportal.tenancy.Login;
import org.ngnportal.tenancy.Role;
import org.ngnportal.tenancy.TenantSettings;
import org.ngnportal.vault.Secret;

class PlatformTenantsTest {

    private static final Actor.Customer ALPHA = actor(10, 10, "alpha", "alpha-demo");
    private static final Actor.Customer SHOP = actor(11, 10, "alpha-shop", "shop-demo");
    private static final Actor.Customer BETA = actor(20, 20, "beta", "beta-demo");

    private final Map<String, Map<String, String>> platform = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final AtomicLong clock = new AtomicLong();
    private PolicySettings policy = new PolicySettings(false);

    @Test
    void aResellersSettingsAreHisOwnProperties() {
        platform.put("10", Map.of("pstn_access", "1", "prepaid_changes", "1", "sip_credit", "40"));

        var settings = settings(ALPHA);

        assertThat(settings.delegation()).isEqualTo(new Delegation(true, false, true, false));
        assertThat(settings.credit("sip_credit")).contains(40);
        assertThat(asked).containsExactly("alpha asks for 10");
    }

    @Test
    void aCustomersPropertiesOverlayThoseOfHisReseller() {
        platform.put(
                "10", Map.of("pstn_access", "1", "sip_proxy", "proxy.example", "support_email", "a@alpha.example"));
        platform.put("11", Map.of("pstn_access", "1", "support_email", "s@shop.example"));

        var settings = settings(SHOP);

        assertThat(settings.delegation().pstnAccess()).isTrue();
        assertThat(settings.property("sip_proxy")).contains("proxy.example");
        assertThat(settings.property("support_email")).contains("s@shop.example");
        assertThat(asked).containsExactly("alpha-shop asks for 11", "alpha-shop asks for 10");
    }

    @Test
    void nothingIsDelegatedToACustomerWhoMayNotReadHisResellersProperties() {
        platform.put("11", Map.of("pstn_access", "1", "pstn_changes", "1"));

        var settings = settings(SHOP);

        assertThat(settings.delegation()).isEqualTo(Delegation.NOTHING);
        assertThat(settings.property("pstn_access")).contains("1");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void callLimitIsTheResellersUnlessThePolicyGivesItToCustomersToo(boolean customersToo) {
        platform.put("10", Map.of("pstn_access", "1", "pstn_changes", "1"));
        platform.put("11", Map.of("pstn_access", "1", "pstn_changes", "1"));
        policy = new PolicySettings(customersToo);
        var staffOfShop = new Actor.Operator("1", "max@shop.example", "Max", Grants.of(Role.MANAGER), SHOP);

        assertThat(settings(ALPHA).delegation().mayChangeCallLimit()).isTrue();
        assertThat(settings(SHOP).delegation().mayChangeCallLimit()).isEqualTo(customersToo);
        assertThat(settings(staffOfShop).delegation().mayChangeCallLimit()).isEqualTo(customersToo);
        assertThat(settings(SHOP).delegation().pstnChanges()).isTrue();
    }

    @Test
    void administratorsChangeEverythingButSms() {
        var administrator = new Actor.Administrator(Login.administrator("root", new Secret("x")));

        assertThat(settings(administrator).delegation()).isEqualTo(new Delegation(true, true, true, false, true));
        assertThat(asked).isEmpty();
    }

    @Test
    void aRefusalToReadOnesOwnPropertiesIsNotHidden() {
        assertThatThrownBy(() -> settings(ALPHA)).isInstanceOf(NgnProException.Fault.class);
    }

    @ParameterizedTest
    @CsvSource({"1, false, true", "0, true, false", "'', true, true", "'', false, false", "' 0', true, false"})
    void passwordsAreStoredAsThePropertySaysElseAsConfigured(String property, boolean configured, boolean clear) {
        platform.put("10", Map.of("store_clear_text_passwords", property));

        assertThat(settings(ALPHA, configured).clearTextPasswords()).isEqualTo(clear);
    }

    @Test
    void settingsAreRememberedForSecondsAndForTheActorAlone() {
        platform.put("10", Map.of("sip_proxy", "alpha.example"));
        platform.put("20", Map.of("sip_proxy", "beta.example"));
        try (var server = server();
                var client = new NgnProClient(NgnProSettings.at(server.url()))) {
            var tenants = new PlatformTenants(
                    new PlatformNgnPro(client), NgnProSettings.at(server.url()), new PolicySettings(false), clock::get);

            assertThat(tenants.settings(ALPHA).property("sip_proxy")).contains("alpha.example");
            assertThat(tenants.settings(BETA).property("sip_proxy")).contains("beta.example");
            assertThat(tenants.settings(ALPHA).property("sip_proxy")).contains("alpha.example");
            assertThat(asked).containsExactly("alpha asks for 10", "beta asks for 20");

            var intruder = actor(10, 10, "alpha", "guessed");
            assertThatThrownBy(() -> tenants.settings(intruder)).isInstanceOf(NgnProException.Fault.class);

            platform.put("10", Map.of("sip_proxy", "moved.example"));
            clock.addAndGet(Duration.ofSeconds(11).toNanos());
            assertThat(tenants.settings(ALPHA).property("sip_proxy")).contains("moved.example");
        }
    }

    private TenantSettings settings(Actor actor) {
        return settings(actor, true);
    }

    private TenantSettings settings(Actor actor, boolean clearTextByDefault) {
        try (var server = server();
                var client = new NgnProClient(NgnProSettings.at(server.url()))) {
            var configured =
                    NgnProSettings.at(URI.create("http://unused/")).withStoreClearTextPasswords(clearTextByDefault);
            return new PlatformTenants(new PlatformNgnPro(client), configured, policy, clock::get).settings(actor);
        }
    }

    /** Knows three passwords, answers {@code getProperties} from {@link #platform} and refuses what is not there. */
    private AnsweringServer server() {
        var passwords = Map.of("alpha", "alpha-demo", "alpha-shop", "shop-demo", "beta", "beta-demo");
        return new AnsweringServer(call -> {
            var credentials = call.credentials().orElseThrow();
            if (!credentials.password().equals(passwords.get(credentials.username()))) {
                throw new NgnProException.Fault(FaultCode.BAD_CREDENTIALS.code(), "wrong");
            }
            var id = call.arguments().getFirst().toString();
            asked.add(credentials.username() + " asks for " + id);
            var properties = platform.get(id);
            if (properties == null) {
                throw new NgnProException.Fault(FaultCode.NOT_ALLOWED.code(), "not yours");
            }
            return properties.entrySet().stream()
                    .map(entry -> new CustomerProperty(entry.getKey(), "sip", entry.getValue(), "customer"))
                    .toList();
        });
    }

    private static Actor.Customer actor(int id, int reseller, String username, String password) {
        return new Actor.Customer(
                new CustomerId(id), new CustomerId(reseller), id == reseller, username, new Secret(password), username);
    }
}
