package org.ngnportal.diversions;

import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.ngnportal.accounts.TestAccounts;
import org.ngnportal.journal.RememberingJournal;
import org.ngnportal.ngnpro.CallDiversions;
import org.ngnportal.ngnpro.NgnProClient;
import org.ngnportal.ngnpro.NgnProSession;
import org.ngnportal.ngnpro.NgnProSettings;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.sandbox.Sandbox;
import org.ngnportal.sandbox.SandboxSettings;
import org.ngnportal.signin.PasswordAgain;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.NgnPro;
import org.ngnportal.tenancy.internal.TestTenancy;
import org.ngnportal.vault.Secret;

/** The diversions of a subscriber over a real platform. */
abstract class DiversionsOnSandbox {

    static final SipId ALICE = new SipId("alice", "alpha.example");
    static final Secret PASSWORD = new Secret("alice-web");

    private static Sandbox sandbox;
    private static NgnProClient client;
    static NgnPro ngnPro;
    static Actor.Customer alpha;
    static Actor.Subscriber alice;
    static NgnProSession platform;

    final RememberingJournal journal = new RememberingJournal();
    Diversions diversions;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start(SandboxSettings.inMemory());
        client = new NgnProClient(NgnProSettings.at(URI.create(sandbox.url())));
        ngnPro = TestTenancy.ngnPro(client);
        alpha = ngnPro.authenticate("alpha", new Secret("alpha-demo"));
        alice = subscriber("alice@alpha.example");
        platform = ngnPro.as(alpha);
    }

    @AfterAll
    static void stop() {
        client.close();
        sandbox.close();
    }

    @BeforeEach
    void begin() {
        diversions = diversions();
        hold(null, null, null, null, null);
    }

    Diversions diversions() {
        var tenants = TestTenancy.tenants(ngnPro, NgnProSettings.at(URI.create(sandbox.url())));
        PasswordAgain passwords = (actor, typed) -> !actor.self().equals(actor)
                ? PasswordAgain.Answer.NOT_ASKED
                : typed.equals(PASSWORD) ? PasswordAgain.Answer.RIGHT : PasswordAgain.Answer.WRONG;
        return new Diversions(TestAccounts.lines(ngnPro, journal), tenants, passwords);
    }

    static void hold(String func, String fnol, String fbus, String fnoa, String funv) {
        platform.sip().setCallDiversions(ALICE, CallDiversions.ofTexts(func, fnol, fbus, fnoa, funv));
    }

    static CallDiversions held() {
        var held = platform.sip().getCallDiversions(ALICE);
        return CallDiversions.of(held.FUNC(), held.FNOL(), held.FBUS(), held.FNOA(), held.FUNV());
    }

    static Actor.Subscriber subscriber(String address) {
        return ngnPro.subscriberOf(alpha, SipAddress.parse(address).orElseThrow())
                .orElseThrow();
    }
}
