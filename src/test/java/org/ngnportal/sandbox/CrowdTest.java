package org.ngnportal.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ngnportal.ngnpro.Credentials;
import org.ngnportal.ngnpro.NgnProSession;
import org.ngnportal.ngnpro.Range;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.ngnpro.SipProperty;
import org.ngnportal.ngnpro.SipQuery;
import org.ngnportal.ngnpro.VoicemailAccount;
import org.ngnportal.sip.PasswordDigests;
import org.ngnportal.sip.SipAddress;

/** The large invented platform, here a small one. */
class CrowdTest {

    private static final Credentials ADMIN = Credentials.administrator("admin", "sandbox-admin", 0);
    private static final Credentials LARGEST = Credentials.customer("nordtel-1", "nordtel-1-demo");
    private static final int ACCOUNTS = 600;
    private static final int DEMO = 67;

    @TempDir
    private Path data;

    @Test
    void everybodyCanSignIn() {
        try (var sandbox = Sandbox.start(SandboxSettings.inMemory().withAccounts(ACCOUNTS))) {
            assertThat(accounts(sandbox, LARGEST)).isNotEmpty().allSatisfy(account -> {
                var address =
                        new SipAddress(account.id().username(), account.id().domain());
                assertThat(account.password()).isEqualTo(account.id().username() + "-sip");
                assertThat(account.ha1())
                        .isEqualTo(
                                PasswordDigests.of(address, account.password()).ha1());
                assertThat(account.properties())
                        .filteredOn(property -> "web_password".equals(property.name()))
                        .allMatch(property -> (account.id().username() + "-web").equals(property.value()));
            });
            assertThat(accounts(sandbox, Credentials.customer("alpha", "alpha-demo")))
                    .hasSize(40);
        }
    }

    @Test
    void withoutClearTextOnlyDigestsAreKept() {
        try (var sandbox = Sandbox.start(
                SandboxSettings.inMemory().withClearTextPasswords(false).withAccounts(ACCOUNTS))) {
            assertThat(accounts(sandbox, LARGEST)).isNotEmpty().allSatisfy(account -> {
                var address =
                        new SipAddress(account.id().username(), account.id().domain());
                assertThat(account.password()).isNull();
                assertThat(account.ha1())
                        .isEqualTo(PasswordDigests.of(address, account.id().username() + "-sip")
                                .ha1());
            });
        }
    }

    @Test
    void itIsTheSameEveryTimeAndAsManyAsAskedFor() {
        var settings = SandboxSettings.inMemory().withAccounts(ACCOUNTS);
        try (var one = Sandbox.start(settings);
                var other = Sandbox.start(settings.withData(data))) {
            var accounts = accounts(one, ADMIN);
            assertThat(accounts).hasSize(ACCOUNTS + DEMO).isEqualTo(accounts(other, ADMIN));
            assertThat(accounts)
                    .flatMap(SipAccount::groups)
                    .contains("free-pstn", "blocked", "voicemail", "prepaid", "anonymous");
            assertThat(accounts).anyMatch(account -> account.firstName().matches("\\p{IsHan}+"));
            assertThat(accounts).anyMatch(account -> account.firstName().matches("\\p{IsArabic}+"));
        }
    }

    @Test
    void numbersGoOnBehindIt() {
        try (var sandbox = Sandbox.start(SandboxSettings.inMemory().withAccounts(ACCOUNTS))) {
            var id = new SipId("newcomer", "nordtel-1.example");
            var mailbox = call(sandbox, LARGEST, session -> {
                session.sip()
                        .addAccount(SipAccount.builder(id)
                                .password("secret")
                                .name("New", "Comer")
                                .email("new@example.org")
                                .groups(List.of("vip"))
                                .properties(List.of(new SipProperty("language", "en")))
                                .build());
                session.voicemail()
                        .addAccount(VoicemailAccount.of(id, "New Comer", "new@example.org", "123456", false));
                return session.voicemail().getAccount(id);
            });
            assertThat(mailbox.mailbox()).isNotBlank();
            assertThat(accounts(sandbox, ADMIN)).hasSize(ACCOUNTS + DEMO + 1);
        }
    }

    @Test
    void whatWasNotFinishedIsStartedOver() throws Exception {
        var unfinished = data.resolve("sandbox-unfinished.mv.db");
        Files.writeString(unfinished, "what a killed process left");
        try (var sandbox =
                Sandbox.start(SandboxSettings.inMemory().withAccounts(ACCOUNTS).withData(data))) {
            assertThat(accounts(sandbox, ADMIN)).hasSize(ACCOUNTS + DEMO);
        }
        assertThat(unfinished).doesNotExist();
    }

    @Test
    void whatIsThereStaysAsItIs() {
        try (var sandbox = Sandbox.start(SandboxSettings.inMemory().withData(data))) {
            assertThat(accounts(sandbox, ADMIN)).hasSize(DEMO);
        }
        try (var sandbox =
                Sandbox.start(SandboxSettings.inMemory().withAccounts(ACCOUNTS).withData(data))) {
            assertThat(accounts(sandbox, ADMIN)).hasSize(DEMO);
        }
    }

    private static List<SipAccount> accounts(Sandbox sandbox, Credentials caller) {
        return call(
                        sandbox,
                        caller,
                        session ->
                                session.sip().getAccounts(new SipQuery(SipQuery.Filter.ALL, null, new Range(0, 5000))))
                .accounts();
    }

    private static <T> T call(Sandbox sandbox, Credentials caller, Function<NgnProSession, T> work) {
        return sandbox.platform().call(caller, work);
    }
}
