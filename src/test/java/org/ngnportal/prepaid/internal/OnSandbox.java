package org.ngnportal.prepaid.internal;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.ngnportal.ngnpro.CreditHistoryEntry;
import org.ngnportal.ngnpro.CustomerProperty;
import org.ngnportal.ngnpro.NgnProClient;
import org.ngnportal.ngnpro.NgnProSettings;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.prepaid.Booking;
import org.ngnportal.prepaid.BookingId;
import org.ngnportal.sandbox.Sandbox;
import org.ngnportal.sandbox.SandboxSettings;
import org.ngnportal.signin.internal.Database;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.NgnPro;
import org.ngnportal.tenancy.internal.TestTenancy;
import org.ngnportal.vault.Secret;

/** Money on a platform that can be made slow, forgetful or absent; on both databases. */
abstract class OnSandbox {

    static Sandbox sandbox;
    static NgnProClient client;
    static NgnProSettings settings;
    static NgnPro ngnPro;
    static Actor.Customer alpha;
    private static int accounts;

    private final List<MoneyBed> beds = new ArrayList<>();

    @BeforeAll
    static void startPlatform() {
        sandbox = Sandbox.start(SandboxSettings.inMemory());
        settings = NgnProSettings.at(URI.create(sandbox.url()));
        client = new NgnProClient(settings);
        ngnPro = TestTenancy.ngnPro(client);
        alpha = ngnPro.authenticate("alpha", new Secret("alpha-demo"));
        var beta = ngnPro.authenticate("beta", new Secret("beta-demo"));
        ngnPro.as(ngnPro.authenticateAdministrator("admin", new Secret("sandbox-admin")))
                .customer()
                .setProperties(beta.id().value(), List.of(new CustomerProperty("prepaid_changes", null, "1", null)));
    }

    @AfterAll
    static void stopPlatform() {
        client.close();
        sandbox.close();
    }

    @AfterEach
    void closeNodes() {
        beds.forEach(MoneyBed::close);
        sandbox.switches().reset();
    }

    MoneyBed on(Database database) {
        return node(database.fresh());
    }

    MoneyBed node(javax.sql.DataSource source) {
        var bed = new MoneyBed(source, ngnPro, settings);
        beds.add(bed);
        return bed;
    }

    /** A prepaid account of alpha's with nothing on it. */
    static SipAddress account() {
        return account("alpha.example", alpha);
    }

    static SipAddress account(String domain, Actor of) {
        accounts++;
        var address = new SipAddress("prepaid" + accounts, domain);
        ngnPro.as(of)
                .sip()
                .addAccount(SipAccount.builder(id(address))
                        .password("a-clear-secret")
                        .name("Pré", "Paid")
                        .email("paid@mail.example")
                        .groups(List.of("free-pstn"))
                        .prepaid(true)
                        .build());
        return address;
    }

    static SipId id(SipAddress address) {
        return new SipId(address.user(), address.domain());
    }

    static List<CreditHistoryEntry> history(SipAddress address) {
        return List.copyOf(
                ngnPro.as(alpha).sip().findCreditHistory(id(address), 100).entries());
    }

    static Booking ended(MoneyBed bed, BookingId booking) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> bed.stored(booking).state().isFinal());
        return bed.stored(booking);
    }

    /** Does all at the same moment. */
    static <T> List<Future<T>> atOnce(List<Callable<T>> actions) throws InterruptedException {
        var go = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var futures = actions.stream()
                    .map(action -> threads.submit(() -> {
                        go.await();
                        return action.call();
                    }))
                    .toList();
            go.countDown();
            return futures;
        }
    }
}
