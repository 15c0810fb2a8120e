package org.ngnportal.barring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ngnportal.accounts.TestAccounts;
import org.ngnportal.barring.InvalidBarringException.Reason;
import org.ngnportal.journal.RememberingJournal;
import org.ngnportal.ngnpro.BarringPrefix;
import org.ngnportal.ngnpro.NgnProClient;
import org.ngnportal.ngnpro.NgnProSettings;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.ngnpro.SipPort;
import org.ngnportal.sandbox.Sandbox;
import org.ngnportal.sandbox.SandboxSettings;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.DeniedException;
import org.ngnportal.tenancy.NgnPro;
import org.ngnportal.tenancy.Term;
import org.ngnportal.tenancy.internal.TestTenancy;
import org.ngnportal.vault.Secret;

class BarringOnSandboxTest {

    private static final AtomicInteger NAMES = new AtomicInteger();

    private static Sandbox sandbox;
    private static NgnProClient client;
    private static NgnPro ngnPro;
    private static Actor.Customer alpha;

    private final RememberingJournal journal = new RememberingJournal();
    private Barring barring;
    private SipId id;
    private SipAddress address;
    private Actor subscriber;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start(SandboxSettings.inMemory());
        client = new NgnProClient(NgnProSettings.at(URI.create(sandbox.url())));
        ngnPro = TestTenancy.ngnPro(client);
        alpha = ngnPro.authenticate("alpha", new Secret("alpha-demo"));
    }

    @AfterAll
    static void stop() {
        client.close();
        sandbox.close();
    }

    @BeforeEach
    void startWithASubscriber() {
        barring = new Barring(TestAccounts.lines(ngnPro, journal), TestAccounts.properties(ngnPro, journal));
        id = new SipId("barring" + NAMES.incrementAndGet(), "alpha.example");
        address = new SipAddress(id.username(), id.domain());
        sip().addAccount(SipAccount.builder(id)
                .password("secret-secret")
                .rpid("442079460101")
                .groups(List.of("free-pstn"))
                .build());
        subscriber = ngnPro.subscriberOf(alpha, address).orElseThrow();
    }

    @Test
    void prefixesAndCountriesAreBarredAndAllowed() {
        barring.bar(subscriber, "0031 900", false);
        barring.barCountry(subscriber, "JM", false);

        var state = barring.get(subscriber);
        assertThat(state.prefixes()).extracting(BarredPrefix::text).containsExactly("+1658", "+1876", "+31900");
        assertThat(state.locked()).isFalse();
        assertThat(state.changeable()).isTrue();
        assertThat(state.own()).contains(new BarredPrefix("+44"));
        assertThat(journal.latestChanges()).containsExactly("barred-prefixes: +31900 -> +1658, +1876, +31900");

        barring.allow(subscriber, new BarredPrefix("+1658"));
        barring.allow(subscriber, new BarredPrefix("+99"));
        assertThat(sip().getBarringPrefixes(id)).hasSize(2);
        assertThat(journal.entries).hasSize(3);
    }

    @Test
    void whatCannotBeBarredIsRefused() {
        barring.bar(subscriber, "+31", false);
        invalid(Reason.INCLUDED, () -> barring.bar(subscriber, "+31900", false));
        invalid(Reason.NO_PREFIX, () -> barring.bar(subscriber, "0900", false));
        invalid(Reason.NO_PREFIX, () -> barring.bar(subscriber, "+0", false));
        invalid(Reason.NO_PREFIX, () -> barring.barCountry(subscriber, "XX", false));
        invalid(Reason.OWN_COUNTRY, () -> barring.bar(subscriber, "+44", false));
        invalid(Reason.OWN_COUNTRY, () -> barring.bar(subscriber, "+4", false));
        invalid(Reason.OWN_COUNTRY, () -> barring.barCountry(subscriber, "gb", false));
        assertThat(journal.entries).hasSize(1);

        barring.bar(subscriber, "+4490", false);
        barring.bar(subscriber, "+44", true);
        assertThat(sip().getBarringPrefixes(id)).contains(new BarringPrefix("+44"));
    }

    @Test
    void aLockedListIsChangedByStaffOnly() {
        barring.bar(subscriber, "+31", false);
        barring.lock(alpha, address, true);
        assertThat(journal.deeds()).last().isEqualTo("barring.lock " + id);
        assertThat(barring.isLocked(alpha, address)).isTrue();

        assertThat(barring.get(subscriber).locked()).isTrue();
        assertThat(barring.get(subscriber).changeable()).isFalse();
        refused(BarringRefusedException.Reason.LOCKED, () -> barring.bar(subscriber, "+32", false));
        refused(BarringRefusedException.Reason.LOCKED, () -> barring.allow(subscriber, new BarredPrefix("+31")));
        assertThatThrownBy(() -> barring.lock(subscriber, address, false)).isInstanceOf(DeniedException.class);

        var staff = new Actor.Impersonation(alpha, subscriber, true, Term.UNLIMITED);
        barring.bar(staff, "+33", false);
        assertThat(barring.get(staff).changeable()).isTrue();

        barring.lock(alpha, address, false);
        barring.allow(subscriber, new BarredPrefix("+31"));
        assertThat(sip().getBarringPrefixes(id)).containsExactly(new BarringPrefix("+33"));
        assertThat(sip().getAccount(id).properties()).isNullOrEmpty();
    }

    @Test
    void theListIsTakenBackUnlessItWasChangedOrLocked() {
        var revert = new BarringRevert(barring);
        barring.bar(subscriber, "+31", false);
        barring.bar(subscriber, "+32", false);
        var entry = journal.entries.getLast();
        assertThat(revert.concerns(entry)).isTrue();

        barring.lock(alpha, address, true);
        assertThatThrownBy(() -> revert.of(subscriber, entry)).isInstanceOf(DeniedException.class);
        barring.lock(alpha, address, false);
        revert.of(subscriber, entry).orElseThrow().run();

        assertThat(sip().getBarringPrefixes(id)).containsExactly(new BarringPrefix("+31"));
        assertThat(revert.of(subscriber, entry)).isEmpty();
    }

    @Test
    void withoutAccessToThePstnThereIsNothingToBar() {
        sip().removeFromGroup(id, "free-pstn");
        assertThat(barring.get(subscriber).pstn()).isFalse();
        refused(BarringRefusedException.Reason.NO_PSTN, () -> barring.bar(subscriber, "+32", false));
    }

    private static void invalid(Reason reason, Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        InvalidBarringException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static void refused(BarringRefusedException.Reason reason, Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        BarringRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static SipPort sip() {
        return ngnPro.as(alpha).sip();
    }
}
