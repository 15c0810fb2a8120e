package org.ngnportal.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ngnportal.accounts.TestAccounts;
import org.ngnportal.journal.RememberingJournal;
import org.ngnportal.ngnpro.NgnProClient;
import org.ngnportal.ngnpro.NgnProSettings;
import org.ngnportal.ngnpro.SipAlias;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.numbers.InvalidAliasException.Reason;
import org.ngnportal.sandbox.Sandbox;
import org.ngnportal.sandbox.SandboxSettings;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.DeniedException;
import org.ngnportal.tenancy.NgnPro;
import org.ngnportal.tenancy.Term;
import org.ngnportal.tenancy.internal.TestTenancy;
import org.ngnportal.vault.Secret;

class OwnNumbersOnSandboxTest {

    private static final RememberingJournal JOURNAL = new RememberingJournal();
    private static Sandbox sandbox;
    private static NgnProClient client;
    private static NgnPro ngnPro;
    private static Actor.Customer alpha;
    private static Actor.Subscriber alice;
    private static OwnNumbers numbers;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start(SandboxSettings.inMemory());
        var settings = NgnProSettings.at(URI.create(sandbox.url()));
        client = new NgnProClient(settings);
        ngnPro = TestTenancy.ngnPro(client);
        alpha = ngnPro.authenticate("alpha", new Secret("alpha-demo"));
        alice = ngnPro.subscriberOf(alpha, address("alice")).orElseThrow();
        numbers = new OwnNumbers(TestAccounts.lines(ngnPro, JOURNAL), TestTenancy.tenants(ngnPro, settings));
    }

    @AfterAll
    static void stop() {
        client.close();
        sandbox.close();
    }

    private static SipAddress address(String user) {
        return new SipAddress(user, "alpha.example");
    }

    @Test
    void everythingThatLeadsToHimIsShown() {
        var reach = numbers.get(alice);

        assertThat(reach.address()).isEqualTo(alice.address());
        assertThat(reach.callerId()).isEqualTo("442079460101");
        assertThat(reach.aliases()).contains(new Reach.Alias(address("a.liddell"), true));
        assertThat(reach.numbers()).contains(new Reach.Number("+31205550100", "Reception"));
        assertThat(reach.mayAdd()).isTrue();
    }

    @Test
    void anAliasIsAddedInHisOwnDomainAndRemoved() {
        var added = numbers.add(alice, " Wonderland ");
        assertThat(added.aliases()).contains(new Reach.Alias(address("wonderland"), true));
        assertThat(JOURNAL.latestChanges()).containsExactly("alias:  -> wonderland@alpha.example");
        assertThat(numbers.add(alice, "sip:queen@ALPHA.example").aliases())
                .contains(new Reach.Alias(address("queen"), true));

        var removed = numbers.remove(alice, address("wonderland"));

        assertThat(removed.aliases()).doesNotContain(new Reach.Alias(address("wonderland"), true));
        numbers.remove(alice, address("queen"));
    }

    @Test
    void whatIsNotHisIsNeitherTakenNorRemoved() {
        assertThat(refusal("bob.keller")).isEqualTo(Reason.TAKEN);
        assertThat(refusal("front-desk")).isEqualTo(Reason.TAKEN);
        assertThat(refusal("alice@beta.example")).isEqualTo(Reason.OTHER_DOMAIN);
        assertThat(refusal("+31205550101")).isEqualTo(Reason.A_NUMBER);
        assertThat(refusal("112")).isEqualTo(Reason.A_NUMBER);
        assertThat(refusal("white rabbit")).isEqualTo(Reason.MALFORMED);
        assertThat(refusal("%")).isEqualTo(Reason.MALFORMED);
        assertThat(removal(address("front-desk"))).isEqualTo(Reason.NOT_HIS);
        assertThat(removal(new SipAddress("a.okafor", "beta.example"))).isEqualTo(Reason.NOT_HIS);
        assertThat(removal(address("nobodys"))).isEqualTo(Reason.NOT_HIS);
        assertThatThrownBy(() -> numbers.add(new Actor.Impersonation(alpha, alice, false, Term.UNLIMITED), "looker"))
                .isInstanceOf(DeniedException.class);
    }

    @Test
    void aNumberOfTheProviderStays() {
        ngnPro.as(alpha)
                .sip()
                .addAlias(SipAlias.of(
                        new SipId("31205550111", "alpha.example"), new SipId("alice", "alpha.example"), null));

        assertThat(numbers.get(alice).aliases()).contains(new Reach.Alias(address("31205550111"), false));
        assertThat(removal(address("31205550111"))).isEqualTo(Reason.A_NUMBER);
    }

    @Test
    void thereIsAnEndToAliases() {
        var bob = ngnPro.subscriberOf(alpha, address("bob.keller")).orElseThrow();
        for (int i = numbers.get(bob).aliases().size(); i < OwnNumbers.MOST_ALIASES; i++) {
            numbers.add(bob, "bobby-" + i);
        }

        assertThat(numbers.get(bob).mayAdd()).isFalse();
        assertThat(catchThrowableOfType(InvalidAliasException.class, () -> numbers.add(bob, "bobby-too-many"))
                        .reason())
                .isEqualTo(Reason.TOO_MANY);
    }

    private static Reason refusal(String typed) {
        return catchThrowableOfType(InvalidAliasException.class, () -> numbers.add(alice, typed))
                .reason();
    }

    private static Reason removal(SipAddress alias) {
        return catchThrowableOfType(InvalidAliasException.class, () -> numbers.remove(alice, alias))
                .reason();
    }
}
