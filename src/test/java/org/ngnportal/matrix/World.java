package org.ngnportal.matrix;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ngnportal.journeys.Portal;
import org.ngnportal.ngnpro.CustomerAccount;
import org.ngnportal.ngnpro.CustomerProperty;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.ngnpro.NgnProSession;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.ngnpro.SipDomain;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.sip.DomainName;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Grants;
import org.ngnportal.tenancy.NgnPro;
import org.ngnportal.tenancy.Role;
import org.ngnportal.tenancy.Term;
import org.ngnportal.vault.Secret;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The running portal on the demo platform, and everybody who works with it. */
final class World {

    private static final AtomicInteger NAMES = new AtomicInteger();

    private final Portal portal;
    private final NgnPro ngnPro;
    private final Actor.Administrator administrator;
    private final Map<Tenant, Actor.Customer> customers = new EnumMap<>(Tenant.class);
    private final Map<Tenant, Actor.Customer> spokenFor = new EnumMap<>(Tenant.class);
    private final Actor.Subscriber subscriber;

    World(Portal portal) {
        this.portal = portal;
        ngnPro = portal.bean(NgnPro.class);
        administrator = ngnPro.authenticateAdministrator("admin", new Secret("sandbox-admin"));
        addSibling();
        for (var tenant : Tenant.values()) {
            var password = tenant == Tenant.SHOP ? "shop-demo" : tenant.username() + "-demo";
            var customer = ngnPro.authenticate(tenant.username(), new Secret(password));
            customers.put(tenant, customer);
            giveAnyCredit(customer.id().value());
            spokenFor.put(
                    tenant, ngnPro.customerBelow(administrator, customer.id()).orElseThrow());
        }
        subscriber = ngnPro.subscriberOf(customer(Tenant.ALPHA), new SipAddress("alice", "alpha.example"))
                .orElseThrow();
    }

    private void addSibling() {
        var alpha = ngnPro.authenticate("alpha", new Secret("alpha-demo"));
        var sibling = platform()
                .customer()
                .addAccount(CustomerAccount.builder()
                        .reseller(alpha.id().value())
                        .username("alpha-sibling")
                        .password("alpha-sibling-demo")
                        .build());
        platform().sip().addDomain(SipDomain.of(Tenant.SIBLING.domain(), sibling.id(), null));
    }

    /** How many accounts somebody may have is not looked at here. */
    private void giveAnyCredit(int customer) {
        platform().customer().setProperties(customer, List.of(new CustomerProperty("sip_credit", null, "", null)));
    }

    <T> T bean(Class<T> type) {
        return portal.bean(type);
    }

    /** All parts of a kind. */
    <T> Collection<T> all(Class<T> type) {
        return portal.parts().getBeansOfType(type).values();
    }

    Portal portal() {
        return portal;
    }

    JdbcClient database() {
        return portal.bean(JdbcClient.class);
    }

    /** The platform without any limits, to prepare and look. */
    NgnProSession platform() {
        return ngnPro.as(administrator);
    }

    Actor administrator() {
        return administrator;
    }

    /** One who signed in with his own password. */
    Actor.Customer customer(Tenant tenant) {
        return customers.get(tenant);
    }

    /** The same customer as an administrator speaks for him. */
    Actor.Customer spokenFor(Tenant tenant) {
        return spokenFor.get(tenant);
    }

    /** Alice, a subscriber of alpha's own. */
    Actor.Subscriber subscriber() {
        return subscriber;
    }

    static Actor.Operator operator(Actor employer, Role role) {
        var name = role.name().toLowerCase(java.util.Locale.ROOT);
        var id = UUID.nameUUIDFromBytes((name + employer.username()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new Actor.Operator(
                id.toString(), name + "@" + employer.username() + ".example", name, Grants.of(role), employer);
    }

    static Actor impersonating(Actor by, Actor as, boolean full) {
        return new Actor.Impersonation(by, as, full, Term.UNLIMITED);
    }

    /** A number that no other call gives. */
    static int unused() {
        return NAMES.incrementAndGet();
    }

    /** A new account of a tenant. */
    SipAddress account(Tenant tenant, String... groups) {
        var address = unusedAddress(tenant);
        add(address, groups);
        return address;
    }

    void add(SipAddress address, String... groups) {
        platform()
                .sip()
                .addAccount(SipAccount.builder(new SipId(address.user(), address.domain()))
                        .password("a-clear-secret")
                        .name("Test", "Person")
                        .email("test@example.org")
                        .groups(List.of(groups))
                        .build());
    }

    /** A new domain of whose that one is. */
    String domainBeside(DomainName domain) {
        var owner = Arrays.stream(Tenant.values())
                .filter(tenant -> tenant.domain().equals(domain.value()))
                .findFirst()
                .orElseThrow();
        var name = "more" + unused() + "." + domain;
        platform().sip().addDomain(SipDomain.of(name, customer(owner).id().value(), null));
        return name;
    }

    static SipAddress unusedAddress(Tenant tenant) {
        return new SipAddress("probe" + unused(), tenant.domain());
    }

    /** What a look at the platform says, or the code of its refusal. */
    static @Nullable Object seen(Supplier<@Nullable Object> look) {
        try {
            return look.get();
        } catch (NgnProException.Fault fault) {
            return fault.code();
        }
    }

    /** Looks again and again, for as long as somebody would have patience. */
    static void waitUntil(BooleanSupplier happened) {
        var deadline = Instant.now().plusSeconds(30);
        while (!happened.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("it does not happen");
            }
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }

    static SipId id(SipAddress address) {
        return new SipId(address.user(), address.domain());
    }
}
