package org.ngnportal.tenancy.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ngnportal.ngnpro.CustomerQuery;
import org.ngnportal.ngnpro.NgnProClient;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.ngnpro.NgnProSession;
import org.ngnportal.ngnpro.NgnProSettings;
import org.ngnportal.ngnpro.SipDomain;
import org.ngnportal.ngnpro.SipDomainQuery;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.sandbox.Sandbox;
import org.ngnportal.sandbox.SandboxSettings;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.tenancy.DeniedException;
import org.ngnportal.tenancy.Grants;
import org.ngnportal.tenancy.NgnPro;
import org.ngnportal.tenancy.Role;
import org.ngnportal.tenancy.Term;
import org.ngnportal.vault.Secret;

/** Actors of every kind in front of a real platform: what they see, whom they can act as, what they cannot do. */
class PlatformActorsOnSandboxTest {

    private static final SipAddress ALICE = new SipAddress("alice", "alpha.example");
    private static final SipAddress JAN = new SipAddress("jan.peeters", "shop.alpha.example");

    private static Sandbox sandbox;
    private static NgnProClient client;
    private static PlatformNgnPro ngnPro;
    private static Actor.Administrator demo;
    private static Actor.Customer alpha;
    private static Actor.Customer shop;
    private static Actor.Customer beta;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start(SandboxSettings.inMemory());
        client = new NgnProClient(NgnProSettings.at(URI.create(sandbox.url())));
        ngnPro = new PlatformNgnPro(client);
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
    void theAdministratorSeesEverythingAndIsNobodysTenant() {
        assertThat(demo.tenant()).isEqualTo(CustomerId.PLATFORM);
        assertThat(domains(demo)).contains("alpha.example", "shop.alpha.example", "beta.example");
    }

    @ParameterizedTest
    @CsvSource({"admin, wrong", "alpha, alpha-demo", "nobody, sandbox-admin", "'', sandbox-admin"})
    void nobodyElseIsAnAdministrator(String username, String password) {
        assertThatThrownBy(() -> ngnPro.authenticateAdministrator(username, new Secret(password)))
                .isInstanceOf(NgnProException.Fault.class);
    }

    @Test
    void anAdministratorIsNoCustomer() {
        assertThatThrownBy(() -> ngnPro.authenticate("admin", new Secret("sandbox-admin")))
                .isInstanceOf(NgnProException.Fault.class);
    }

    @Test
    void theAdministratorActsAsAnyCustomerWithHisOwnLoginAndSeesNoMoreThanThat() {
        var asAlpha = ngnPro.customerBelow(demo, alpha.id()).orElseThrow();
        assertThat(asAlpha.login()).isEqualTo(demo.login());
        assertThat(asAlpha.role()).isEqualTo(Role.RESELLER);
        assertThat(domains(asAlpha)).isEqualTo(domains(alpha)).doesNotContain("beta.example");

        var asShop = ngnPro.customerBelow(demo, shop.id()).orElseThrow();
        assertThat(asShop.role()).isEqualTo(Role.CUSTOMER);
        assertThat(domains(asShop)).containsExactly("shop.alpha.example");
    }

    @Test
    void aResellerActsAsHisCustomerWithTheCustomersLogin() {
        var asShop = ngnPro.customerBelow(alpha, shop.id()).orElseThrow();

        assertThat(asShop.login().administrator()).isFalse();
        assertThat(asShop.login().username()).isEqualTo("alpha-shop");
        assertThat(domains(asShop)).containsExactly("shop.alpha.example");
        assertThat(ngnPro.customerBelow(operator(alpha, Role.MANAGER), shop.id()))
                .contains(asShop);
    }

    @Test
    void nobodyActsAsWhoIsNotBelowHim() {
        var betasCustomers = customersOf(beta);
        assertThat(betasCustomers).isNotEmpty();
        betasCustomers.forEach(
                id -> assertThat(ngnPro.customerBelow(alpha, id)).as("%s", id).isEmpty());
        assertThat(ngnPro.customerBelow(alpha, beta.id())).isEmpty();
        assertThat(ngnPro.customerBelow(shop, alpha.id())).isEmpty();
        assertThat(ngnPro.customerBelow(shop, beta.id())).isEmpty();
        assertThat(ngnPro.customerBelow(operator(alpha, Role.MANAGER), beta.id()))
                .isEmpty();
        var asAlpha = looking(demo, ngnPro.customerBelow(demo, alpha.id()).orElseThrow());
        assertThat(ngnPro.customerBelow(asAlpha, beta.id())).isEmpty();
        assertThat(ngnPro.customerBelow(demo, new CustomerId(987_654))).isEmpty();
    }

    @Test
    void aSubscriberIsReachedByWhoeverHisAccountIsBelow() {
        var alice = ngnPro.subscriberOf(alpha, ALICE).orElseThrow();
        assertThat(alice.name()).isEqualTo("Alice Liddell");
        assertThat(alice.reseller()).isEqualTo(alpha.id());
        assertThat(ngnPro.subscriberOf(demo, ALICE).orElseThrow().customer()).isEqualTo(alice.customer());
        assertThat(ngnPro.subscriberOf(alpha, JAN).orElseThrow().customer()).isEqualTo(shop.id());
        assertThat(ngnPro.subscriberOf(shop, JAN)).isPresent();
        assertThat(account(alice, ALICE)).isPresent();
    }

    @Test
    void aSubscriberOfAnotherTenantIsNotThere() {
        assertThat(seen(beta, ALICE)).isEmpty();
        assertThat(seen(shop, ALICE)).isEmpty();
        assertThat(seen(alpha, new SipAddress("no.body", "alpha.example"))).isEmpty();
    }

    @Test
    void whoActsAsSomebodyIsThatOneToThePlatform() {
        var asShop = looking(alpha, ngnPro.customerBelow(alpha, shop.id()).orElseThrow());

        assertThat(domains(asShop)).containsExactly("shop.alpha.example");
        assertThat(account(asShop, JAN)).isPresent();
        assertThat(seen(asShop, ALICE)).isEmpty();
    }

    @Test
    void whenTheTimeIsOverThePlatformIsNotAsked() {
        var start = Instant.now();
        var later = new PlatformNgnPro(client, Clock.fixed(start.plus(Duration.ofMinutes(30)), ZoneOffset.UTC));
        var inTime = new Actor.Impersonation(demo, alpha, true, Term.until(start.plus(Duration.ofMinutes(31))));
        var tooLate = new Actor.Impersonation(demo, alpha, true, Term.until(start.plus(Duration.ofMinutes(30))));
        var nested = new Actor.Impersonation(tooLate, shop, true, Term.until(start.plus(Duration.ofHours(2))));

        assertThat(later.as(inTime)).isNotNull();
        assertThatThrownBy(() -> later.as(tooLate)).isInstanceOf(NgnPro.ImpersonationEndedException.class);
        assertThatThrownBy(() -> later.as(nested)).isInstanceOf(NgnPro.ImpersonationEndedException.class);
        inTime.term().cancel();
        assertThatThrownBy(() -> later.as(inTime)).isInstanceOf(NgnPro.ImpersonationEndedException.class);
    }

    @Test
    void staffReachesThePlatformAsFarAsItIsGranted() {
        assertThat(domains(operator(alpha, Role.READ_ONLY))).isEqualTo(domains(alpha));
        assertThatThrownBy(
                        () -> ngnPro.as(operator(alpha, Role.READ_ONLY)).sip().deleteDomain("alpha.example"))
                .isInstanceOf(DeniedException.class);
        var reader = new Actor.Operator(
                "1",
                "o@alpha.example",
                "Otto",
                new Grants(Role.READ_ONLY, Map.of(Area.JOURNAL, Grants.Level.NONE)),
                alpha);
        assertThatThrownBy(() -> ngnPro.as(reader).sip().deleteDomain("alpha.example"))
                .isInstanceOf(DeniedException.class);
        assertThatThrownBy(() -> ngnPro.as(operator(alpha, Role.SUPPORT)).sip().deleteDomain("no-such.example"))
                .isInstanceOf(NgnProException.Fault.class);
    }

    @Test
    void whoOnlyLooksIsRefusedEveryOperationThatIsNoRead() throws Exception {
        var session = ngnPro.as(looking(demo, alpha));
        var refused = new ArrayList<String>();
        var read = new ArrayList<String>();
        for (Method port : NgnProSession.class.getMethods()) {
            Object proxy = port.invoke(session);
            for (Method operation : port.getReturnType().getMethods()) {
                if (operation.isDefault() || operation.getDeclaringClass() == Object.class) {
                    continue;
                }
                (isRefused(proxy, operation) ? refused : read).add(operation.getName());
            }
        }
        assertThat(read).isNotEmpty().allSatisfy(name -> assertThat(name).startsWith("get"));
        assertThat(refused)
                .hasSizeGreaterThan(40)
                .noneMatch(name -> name.startsWith("get"))
                .contains("addAccount", "updateAccount", "deleteAccount", "setCallDiversions", "addToGroup");
    }

    private static boolean isRefused(Object port, Method operation) throws Exception {
        var arguments = Arrays.stream(operation.getParameterTypes())
                .map(PlatformActorsOnSandboxTest::nothing)
                .toArray();
        try {
            operation.invoke(port, arguments);
            return false;
        } catch (InvocationTargetException e) {
            return e.getCause() instanceof DeniedException;
        }
    }

    private static Object nothing(Class<?> type) {
        if (type == int.class) {
            return 0;
        }
        return type == boolean.class ? Boolean.FALSE : null;
    }

    private static List<CustomerId> customersOf(Actor.Customer reseller) {
        var found = ngnPro.as(reseller)
                .customer()
                .getCustomers(new CustomerQuery(CustomerQuery.Filter.ALL, null, null))
                .accounts();
        return found.stream().map(account -> new CustomerId(account.id())).toList();
    }

    private static Optional<?> seen(Actor by, SipAddress address) {
        try {
            return ngnPro.subscriberOf(by, address);
        } catch (NgnProException.Fault refused) {
            return Optional.empty();
        }
    }

    private static Optional<?> account(Actor actor, SipAddress address) {
        return ngnPro.as(actor).sip().findAccount(new SipId(address.user(), address.domain()));
    }

    private static Actor.Impersonation looking(Actor by, Actor as) {
        return new Actor.Impersonation(by, as, false, Term.UNLIMITED);
    }

    private static Actor operator(Actor employer, Role role) {
        return new Actor.Operator("1", "o@alpha.example", "Otto", Grants.of(role), employer);
    }

    private static List<String> domains(Actor actor) {
        return ngnPro
                .as(actor)
                .sip()
                .getDomains(new SipDomainQuery(SipDomainQuery.Filter.ALL, null, null))
                .domains()
                .stream()
                .map(SipDomain::domain)
                .toList();
    }
}
