package org.ngnportal.selfcare.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ngnportal.accounts.TestAccounts;
import org.ngnportal.journal.RememberingJournal;
import org.ngnportal.ngnpro.NgnProClient;
import org.ngnportal.ngnpro.NgnProSettings;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.ngnpro.SipPort;
import org.ngnportal.ngnpro.SipProperty;
import org.ngnportal.sandbox.Sandbox;
import org.ngnportal.sandbox.SandboxSettings;
import org.ngnportal.signin.NoConnections;
import org.ngnportal.sip.DomainName;
import org.ngnportal.sip.PasswordDigests;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.tenancy.DeniedException;
import org.ngnportal.tenancy.Login;
import org.ngnportal.tenancy.NgnPro;
import org.ngnportal.tenancy.UserKey;
import org.ngnportal.tenancy.internal.TestTenancy;
import org.ngnportal.vault.PasswordPolicy;
import org.ngnportal.vault.Secret;

/** With both ways in which a platform keeps passwords. */
class ForgottenWebPasswordOnSandboxTest {

    private static final SipAddress ALICE = new SipAddress("alice", "alpha.example");
    private static final SipId ALICE_ID = new SipId("alice", "alpha.example");

    private final RememberingJournal journal = new RememberingJournal();
    private Sandbox sandbox;
    private NgnProClient client;
    private NgnPro ngnPro;
    private ForgottenWebPassword forgotten;

    private enum Storage {
        CLEAR,
        DIGESTS
    }

    private void start(Storage storage) {
        boolean clear = storage == Storage.CLEAR;
        sandbox = Sandbox.start(SandboxSettings.inMemory().withClearTextPasswords(clear));
        var settings = NgnProSettings.at(URI.create(sandbox.url())).withStoreClearTextPasswords(clear);
        client = new NgnProClient(settings);
        ngnPro = TestTenancy.ngnPro(client);
        var tenants = TestTenancy.tenants(ngnPro, settings);
        forgotten = new ForgottenWebPassword(
                new SubscriberFinder(new AlphaAndAdministrator(ngnPro), ngnPro),
                TestAccounts.own(ngnPro, tenants, journal),
                tenants,
                new PasswordPolicy());
    }

    @AfterEach
    void stop() {
        client.close();
        sandbox.close();
    }

    @ParameterizedTest
    @EnumSource
    void theNewWebPasswordIsStoredAsThePlatformKeepsThemAndNothingElseChanges(Storage storage) {
        start(storage);
        var before = sip().getAccount(ALICE_ID);
        var subject = forgotten.find("sip:Alice@Alpha.example").orElseThrow();

        forgotten.setPassword(subject, new Secret("correct-horse-battery"));

        var after = sip().getAccount(ALICE_ID);
        assertThat(webPassword(after))
                .contains(
                        storage == Storage.CLEAR
                                ? "correct-horse-battery"
                                : PasswordDigests.of(ALICE, "correct-horse-battery")
                                        .wireForm());
        assertThat(withoutDates(withoutWebPassword(after))).isEqualTo(withoutDates(withoutWebPassword(before)));
        assertThat(journal.deeds()).containsExactly("web-password.set alice@alpha.example");
        assertThat(journal.latestChanges()).containsExactly("web-password: secret");
    }

    @ParameterizedTest
    @EnumSource
    void theMailGoesToTheAddressOfTheAccount(Storage storage) {
        start(storage);
        var subject = forgotten.find("alice@alpha.example").orElseThrow();

        assertThat(subject.recipient()).isEqualTo(sip().getAccount(ALICE_ID).email());
        assertThat(subject.name()).isEqualTo("Alice Liddell");
        assertThat(subject.user()).isEqualTo(new UserKey(UserKey.Kind.SUBSCRIBER, "alice@alpha.example"));
        assertThat(subject.settings()).containsEntry("support_company", "Alpha Telecom");
        assertThat(subject.personalWords()).contains("alice", "Liddell");
        assertThat(forgotten.of(subject.user())).get().isEqualTo(subject);
    }

    @ParameterizedTest
    @EnumSource(names = "CLEAR")
    void anEmailAddressWillDoIfItIsOfOneAccountOnly(Storage storage) {
        start(storage);
        setEmail("alice", "a_lice@mail.example");
        setEmail("bob.keller", "axlice@mail.example");
        assertThat(forgotten.find("A_lice@mail.example"))
                .get()
                .satisfies(subject -> assertThat(subject.account()).isEqualTo("alice@alpha.example"));

        setEmail("bob.keller", "a_lice@mail.example");
        assertThat(forgotten.find("a_lice@mail.example")).isEmpty();
        assertThat(forgotten.find("%@mail.example")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = "CLEAR")
    void whoIsBlockedOrUnknownIsNotFound(Storage storage) {
        start(storage);
        assertThat(forgotten.find("katarzyna.wojcik@alpha.example")).isEmpty();
        assertThat(forgotten.find("nobody@alpha.example")).isEmpty();
        assertThat(forgotten.find("nobody@nowhere.example")).isEmpty();
        assertThat(forgotten.find("alpha")).isEmpty();
        assertThat(forgotten.find("")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = "CLEAR")
    void whoWasBlockedMeanwhileChangesNothing(Storage storage) {
        start(storage);
        var subject = forgotten.find("alice@alpha.example").orElseThrow();
        sip().addToGroup(ALICE_ID, "blocked");

        assertThat(forgotten.of(subject.user())).isEmpty();
        assertThatThrownBy(() -> forgotten.setPassword(subject, new Secret("correct-horse-battery")))
                .isInstanceOf(DeniedException.class);
        assertThat(journal.deeds()).isEmpty();
    }

    private void setEmail(String username, String email) {
        var account = sip().getAccount(new SipId(username, "alpha.example"));
        sip().updateAccount(account.toBuilder().email(email).build());
    }

    private SipPort sip() {
        return ngnPro.as(new AlphaAndAdministrator(ngnPro).alpha()).sip();
    }

    private static Optional<String> webPassword(SipAccount account) {
        return account.properties().stream()
                .filter(property -> "web_password".equals(property.name()))
                .map(SipProperty::value)
                .findFirst();
    }

    private static SipAccount withoutWebPassword(SipAccount account) {
        return account.toBuilder()
                .properties(account.properties().stream()
                        .filter(property -> !"web_password".equals(property.name()))
                        .toList())
                .build();
    }

    private static SipAccount withoutDates(SipAccount account) {
        return account.toBuilder().dates(null, null).build();
    }

    /** Alpha stored a connection, and the settings have the administrator's. */
    private static final class AlphaAndAdministrator extends NoConnections {

        private final NgnPro ngnPro;

        private AlphaAndAdministrator(NgnPro ngnPro) {
            this.ngnPro = ngnPro;
        }

        Actor.Customer alpha() {
            return ngnPro.authenticate("alpha", new Secret("alpha-demo"));
        }

        @Override
        public Optional<Actor> of(CustomerId customer) {
            return Optional.of(new Actor.Administrator(Login.administrator("admin", new Secret("sandbox-admin"))));
        }

        @Override
        public Optional<Actor> reaching(DomainName domain) {
            return domain.value().endsWith("alpha.example") ? Optional.of(alpha()) : Optional.empty();
        }
    }
}
