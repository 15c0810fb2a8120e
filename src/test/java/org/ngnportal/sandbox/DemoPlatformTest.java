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
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.ngnpro.SipProperty;
import org.ngnportal.ngnpro.SipQuery;

class DemoPlatformTest {

    private static final Credentials ADMIN = Credentials.administrator("admin", "sandbox-admin", 0);
    private static final SipId ALICE = new SipId("alice", "alpha.example");

    @TempDir
    private Path data;

    @Test
    void subscribersAreInAllStates() {
        try (var sandbox = Sandbox.start(SandboxSettings.inMemory())) {
            var accounts = accounts(sandbox);
            for (String group : List.of(
                    "free-pstn",
                    "blocked",
                    "quota",
                    "prepaid",
                    "voicemail",
                    "missed-calls",
                    "trunking",
                    "anonymous",
                    "anonymous-reject",
                    "deny-password-change",
                    "rate-on-net",
                    "payments",
                    "vip")) {
                assertThat(accounts)
                        .as(group)
                        .anyMatch(account -> account.groups().contains(group));
            }
            assertThat(accounts).anyMatch(account -> account.groups().isEmpty());
            assertThat(accounts)
                    .filteredOn(account -> account.id().domain().equals("voice.alpha.example"))
                    .allMatch(account -> account.id().username().matches("\\d+"));
            assertThat(accounts)
                    .filteredOn(account -> account.groups().contains("free-pstn")
                            && account.id().domain().equals("beta.example"))
                    .allMatch(SipAccount::prepaid);
        }
    }

    @Test
    void aliceHasHerPasswords() {
        try (var sandbox = Sandbox.start(SandboxSettings.inMemory())) {
            var alice = call(sandbox, session -> session.sip().getAccount(ALICE));
            assertThat(alice.password()).isEqualTo("alice-sip");
            assertThat(alice.properties()).contains(new SipProperty("web_password", "alice-web"));
        }
    }

    @Test
    void itIsTheSameEveryTime() {
        try (var one = Sandbox.start(SandboxSettings.inMemory());
                var other = Sandbox.start(SandboxSettings.inMemory())) {
            assertThat(accounts(one)).isEqualTo(accounts(other));
        }
    }

    @Test
    void itIsMadeOnceAndSurvivesRestarts() {
        var settings = SandboxSettings.inMemory().withData(data);
        try (var sandbox = Sandbox.start(settings)) {
            call(sandbox, session -> {
                session.sip().deleteAccount(ALICE);
                return session.sip()
                        .updateAccount(SipAccount.builder(new SipId("reception", "alpha.example"))
                                .name("Changed", null)
                                .build());
            });
        }
        try (var sandbox = Sandbox.start(settings)) {
            var accounts = accounts(sandbox);
            assertThat(accounts).hasSize(66).noneMatch(account -> account.id().equals(ALICE));
            assertThat(accounts).anyMatch(account -> "Changed".equals(account.firstName()));
        }
    }

    @Test
    void whatWasAnsweredIsOnDiskWheneverTheProcessDies() throws Exception {
        var other = data.resolve("other");
        Files.createDirectory(other);
        try (var sandbox = Sandbox.start(SandboxSettings.inMemory().withData(data))) {
            call(sandbox, session -> {
                session.sip().deleteAccount(ALICE);
                return ALICE;
            });
            // a copy of the open file is what a killed process leaves
            Files.copy(data.resolve("sandbox.mv.db"), other.resolve("sandbox.mv.db"));
        }
        try (var sandbox = Sandbox.start(SandboxSettings.inMemory().withData(other))) {
            assertThat(accounts(sandbox)).hasSize(66);
        }
    }

    private static List<SipAccount> accounts(Sandbox sandbox) {
        return call(sandbox, session -> session.sip().getAccounts(new SipQuery(SipQuery.Filter.ALL, null, null)))
                .accounts();
    }

    private static <T> T call(Sandbox sandbox, Function<NgnProSession, T> work) {
        return sandbox.platform().call(ADMIN, work);
    }
}
