package org.ngnportal.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.ngnportal.ngnpro.Credentials;
import org.ngnportal.ngnpro.CustomerAccount;
import org.ngnportal.ngnpro.CustomerProperty;
import org.ngnportal.ngnpro.CustomerQuery;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.NgnProClient;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.ngnpro.NgnProSession;
import org.ngnportal.ngnpro.NgnProSettings;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.ngnpro.SipId;

/** The demo platform on a socket, one for all tests of a class, called through the portal's own client. */
abstract class RunningSandbox {

    static Sandbox sandbox;
    static NgnProClient client;

    private static final AtomicInteger NAMES = new AtomicInteger();
    private static final Map<Credentials, NgnProSession> SESSIONS = new ConcurrentHashMap<>();
    private static Function<Credentials, NgnProSession> opening;

    @BeforeAll
    static void start() {
        start(SandboxSettings.inMemory());
    }

    static void start(SandboxSettings settings) {
        sandbox = Sandbox.start(settings);
        client = new NgnProClient(NgnProSettings.at(URI.create(sandbox.url())));
        open(client::open);
    }

    @AfterAll
    static void stop() {
        client.close();
        sandbox.close();
    }

    @AfterEach
    void resetSwitches() {
        sandbox.switches().reset();
        sandbox.switches().storeClearTextPasswords(true);
    }

    static NgnProSession admin() {
        return open(Credentials.administrator("admin", "sandbox-admin", 0));
    }

    static NgnProSession impersonating(int customer) {
        return open(Credentials.administrator("admin", "sandbox-admin", customer));
    }

    static NgnProSession alpha() {
        return open(Credentials.customer("alpha", "alpha-demo"));
    }

    static NgnProSession shop() {
        return open(Credentials.customer("alpha-shop", "shop-demo"));
    }

    static NgnProSession beta() {
        return open(Credentials.customer("beta", "beta-demo"));
    }

    static NgnProSession gamma() {
        return open(Credentials.customer("gamma", "gamma-demo"));
    }

    /** How sessions are opened from now on. */
    static void open(Function<Credentials, NgnProSession> way) {
        opening = way;
        SESSIONS.clear();
    }

    private static NgnProSession open(Credentials credentials) {
        return SESSIONS.computeIfAbsent(credentials, opening);
    }

    static int idOf(String username) {
        return admin().customer()
                .getCustomers(new CustomerQuery(CustomerQuery.Filter.byUsername(username), null, null))
                .accounts()
                .getFirst()
                .id();
    }

    static SipId fresh(String domain) {
        return new SipId("user" + unused(), domain);
    }

    /** A number that no other call gives. */
    static int unused() {
        return NAMES.incrementAndGet();
    }

    static SipAccount.Builder account(SipId id) {
        return SipAccount.builder(id)
                .password("clear-secret")
                .name("Test", "Person")
                .email("test@example.org");
    }

    /** Adds a plain account as the administrator. */
    static SipId added(String domain, String... groups) {
        var id = fresh(domain);
        admin().sip().addAccount(account(id).groups(List.of(groups)).build());
        return id;
    }

    /** Adds a customer, or without reseller an active reseller, and returns its id. */
    static int customer(String username, Integer reseller, int impersonate, Map<String, String> properties) {
        var account = CustomerAccount.builder()
                .reseller(reseller)
                .resellerActive(reseller == null)
                .impersonate(impersonate)
                .username(username)
                .password(username + "-pw")
                .properties(properties.entrySet().stream()
                        .map(property -> new CustomerProperty(property.getKey(), "sip", property.getValue(), "admin"))
                        .toList())
                .build();
        return admin().customer().addAccount(account).id();
    }

    static NgnProSession as(String username) {
        return open(Credentials.customer(username, username + "-pw"));
    }

    static void refused(FaultCode code, String text, ThrowingCallable call) {
        var fault = catchThrowableOfType(NgnProException.Fault.class, call);
        assertThat(fault).as("a fault").isNotNull();
        assertThat(fault.code()).as(fault.text()).isEqualTo(code.code());
        assertThat(fault.text()).contains(text);
    }
}
