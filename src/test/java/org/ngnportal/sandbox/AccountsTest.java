package org.ngnportal.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ngnportal.ngnpro.CallDiversions;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.NgnProSession;
import org.ngnportal.ngnpro.PlatformTime;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.ngnpro.SipAclEntry;
import org.ngnportal.ngnpro.SipDomain;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.ngnpro.SipProperty;
import org.ngnportal.ngnpro.VoicemailAccount;

class AccountsTest extends RunningSandbox {

    @Test
    void anAccountInheritsTheOwnershipOfItsDomain() {
        var id = fresh("shop.alpha.example");
        var stored = alpha().sip().addAccount(account(id).ownership(1, 1).build());

        assertThat(stored.customer()).isEqualTo(idOf("alpha-shop"));
        assertThat(stored.reseller()).isEqualTo(idOf("alpha"));
        assertThat(stored.owner()).isEqualTo(idOf("alpha"));
        assertThat(alpha().sip().getAccount(id)).isEqualTo(stored);
    }

    @Test
    void namesAndAddressesAreNormalised() {
        var stored = alpha().sip()
                .addAccount(account(new SipId("  MiXed.Case ", "Alpha.Example"))
                        .email(" Mixed@Example.ORG ")
                        .rpid("+0 (31) 20-555")
                        .build());

        assertThat(stored.id()).isEqualTo(new SipId("mixed.case", "alpha.example"));
        assertThat(stored.email()).isEqualTo("mixed@example.org");
        assertThat(stored.rpid()).isEqualTo("3120555");
    }

    @Test
    void anAddressIsGivenOnce() {
        var id = added("alpha.example");
        refused(
                FaultCode.ACCOUNT_EXISTS,
                "SIP account " + id + " already exists",
                () -> alpha().sip().addAccount(account(id).build()));
    }

    @Test
    void aForeignDomainDoesNotExist() {
        for (String domain : List.of("beta.example", "nowhere.example")) {
            refused(
                    FaultCode.DOMAIN_NOT_FOUND,
                    domain,
                    () -> alpha().sip().addAccount(account(fresh(domain)).build()));
        }
    }

    @Test
    void aResellerThatIsNotActiveReadsButCreatesNothing() {
        assertThat(gamma().sip().getAccount(new SipId("info", "gamma.example")).firstName())
                .isEqualTo("Gamma");
        refused(
                FaultCode.RESELLER_INACTIVE,
                "not active",
                () -> gamma().sip().addAccount(account(fresh("gamma.example")).build()));
    }

    @Test
    void absentFieldsStayAndEmptyOnesAreCleared() {
        var id = fresh("alpha.example");
        var before = alpha().sip()
                .addAccount(account(id)
                        .rpid("31205550199")
                        .region("nl-nh")
                        .timeout(50)
                        .groups(List.of("free-pstn", "vip"))
                        .acl(List.of(new SipAclEntry("192.0.2.0", 24, null)))
                        .properties(List.of(new SipProperty("language", "nl")))
                        .build());

        var after =
                alpha().sip().updateAccount(SipAccount.builder(id).region("").build());

        assertThat(after.region()).isEmpty();
        assertThat(after)
                .usingRecursiveComparison()
                .ignoringFields("region", "changeDate")
                .isEqualTo(before);
    }

    @Test
    void listsAreReplacedAndReadOnlyFieldsIgnored() {
        var id = fresh("alpha.example");
        var before = alpha().sip()
                .addAccount(account(id)
                        .groups(List.of("vip", "missed-calls"))
                        .acl(List.of(new SipAclEntry("192.0.2.0", 24, "a")))
                        .properties(List.of(new SipProperty("language", "nl"), new SipProperty("x", "1")))
                        .build());

        var after = alpha().sip()
                .updateAccount(before.toBuilder()
                        .groups(List.of("", "anonymous"))
                        .acl(List.of())
                        .properties(List.of(new SipProperty("language", "de")))
                        .ownership(1, 2)
                        .ha1("0123456789abcdef0123456789abcdef")
                        .dates(new PlatformTime("1999-01-01 00:00:00"), new PlatformTime("1999-01-01 00:00:00"))
                        .build());

        assertThat(after.groups()).containsExactly("anonymous");
        assertThat(after.acl()).isEmpty();
        assertThat(after.properties()).containsExactly(new SipProperty("language", "de"));
        assertThat(after.customer()).isEqualTo(before.customer());
        assertThat(after.ha1()).isEqualTo(before.ha1());
        assertThat(after.createDate()).isEqualTo(before.createDate());
    }

    @Test
    void everyChangeMovesTheDateOfChange() {
        var id = added("alpha.example");
        var seen = new HashSet<PlatformTime>();
        seen.add(alpha().sip().getAccount(id).changeDate());
        for (int i = 0; i < 3; i++) {
            seen.add(alpha().sip().updateAccount(SipAccount.builder(id).build()).changeDate());
        }
        alpha().sip().addToGroup(id, "vip");
        seen.add(alpha().sip().getAccount(id).changeDate());

        assertThat(seen).hasSize(5).allMatch(date -> date.local().isPresent());
    }

    @Test
    void quotaStaysWhateverTheListSays() {
        var id = added("alpha.example", "free-pstn");
        admin().sip().addToGroup(id, "quota");

        var saved = alpha().sip()
                .updateAccount(
                        SipAccount.builder(id).groups(List.of("free-pstn")).build());
        assertThat(saved.groups()).containsExactly("free-pstn", "quota");

        alpha().sip().removeFromGroup(id, "quota");
        saved = alpha().sip()
                .updateAccount(SipAccount.builder(id)
                        .groups(List.of("free-pstn", "quota"))
                        .build());
        assertThat(saved.groups()).containsExactly("free-pstn");
    }

    @Test
    void prepaidAndVoicemailFollowTheFlagAndTheMailbox() {
        var id = added("alpha.example", "prepaid", "voicemail");
        assertThat(alpha().sip().getGroups(id)).isEmpty();

        alpha().voicemail().addAccount(VoicemailAccount.of(id, "Test", "t@example.org", "1234", false));
        var saved = alpha().sip()
                .updateAccount(
                        SipAccount.builder(id).groups(List.of()).prepaid(true).build());

        assertThat(saved.groups()).containsExactly("prepaid", "voicemail");
    }

    @Test
    void ownersMustBeVisible() {
        int beta = idOf("beta");
        refused(
                FaultCode.CUSTOMER_NOT_FOUND,
                "Customer " + beta,
                () -> alpha().sip()
                        .addAccount(account(fresh("alpha.example")).owner(beta).build()));
        var id = added("alpha.example");
        refused(
                FaultCode.CUSTOMER_NOT_FOUND,
                "Customer " + beta,
                () -> alpha().sip()
                        .updateAccount(SipAccount.builder(id).owner(beta).build()));
    }

    @Test
    void valuesThatDoNotFitAreFaultsNotErrors() {
        var id = added("alpha.example");
        for (var wrong : List.of(
                SipAccount.builder(id).name("x".repeat(65), null),
                SipAccount.builder(id).email("nobody"),
                SipAccount.builder(id).timezone("Mars/Olympus"),
                SipAccount.builder(id).rpid("caller"),
                SipAccount.builder(id).timeout(901),
                SipAccount.builder(id).quota(-1),
                SipAccount.builder(id).quickdialPrefix("x"),
                SipAccount.builder(id).password("p".repeat(65)),
                SipAccount.builder(id).groups(List.of("g".repeat(65))),
                SipAccount.builder(id).properties(List.of(new SipProperty("n".repeat(65), ""))),
                SipAccount.builder(id).properties(List.of(new SipProperty("n", "v".repeat(4001)))),
                SipAccount.builder(id).acl(List.of(new SipAclEntry("192.0.2.256", 24, null))),
                SipAccount.builder(id).acl(List.of(new SipAclEntry("192.0.2.0", 33, null))))) {
            refused(FaultCode.INVALID_VALUE, "", () -> alpha().sip().updateAccount(wrong.build()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "a@b", "-x", "tést"})
    void notEveryTextIsAUsername(String username) {
        refused(
                FaultCode.INVALID_VALUE,
                "is not a username",
                () -> alpha().sip()
                        .addAccount(
                                account(new SipId(username, "alpha.example")).build()));
    }

    @Test
    void theNextNumberFollowsTheHighestOne() {
        admin().sip().addDomain(SipDomain.of("numbers.example", idOf("alpha"), null));
        var next = new SipId(SipId.AUTOINCREMENT, "numbers.example");

        assertThat(alpha().sip().addAccount(account(next).build()).id().username())
                .isEqualTo("1001");
        alpha().sip()
                .addAccount(account(new SipId("31205550000", "numbers.example")).build());
        alpha().sip().addAccount(account(new SipId("zebra", "numbers.example")).build());
        assertThat(alpha().sip().addAccount(account(next).build()).id().username())
                .isEqualTo("31205550001");
    }

    @Test
    void numbersAreGivenOnceWhoeverAsksAtTheSameTime() throws Exception {
        var next = new SipId(SipId.AUTOINCREMENT, "voice.alpha.example");
        Callable<String> add =
                () -> alpha().sip().addAccount(account(next).build()).id().username();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var names = new HashSet<String>();
            for (var result : threads.invokeAll(Collections.nCopies(24, add))) {
                names.add(result.get());
            }
            assertThat(names).hasSize(24).allMatch(name -> name.matches("20\\d\\d"));
        }
    }

    @Test
    void aNumberToComeCannotHaveDigests() {
        var digests = "0123456789abcdef0123456789abcdef:0123456789abcdef0123456789abcdef";
        var next = new SipId(SipId.AUTOINCREMENT, "voice.alpha.example");
        refused(
                FaultCode.INVALID_VALUE,
                "must be in clear",
                () -> alpha().sip().addAccount(account(next).password(digests).build()));
    }

    @Test
    void aDeletedAccountLeavesNothingBehind() {
        var id = added("alpha.example", "vip");
        alpha().voicemail().addAccount(VoicemailAccount.of(id, "Test", "t@example.org", "1234", false));
        alpha().sip()
                .setCallDiversions(id, CallDiversions.ofTexts("sip:bob.keller@alpha.example", null, null, null, null));

        alpha().sip().deleteAccount(id);
        refused(FaultCode.ACCOUNT_NOT_FOUND, id.toString(), () -> alpha().sip().getAccount(id));
        refused(
                FaultCode.ACCOUNT_NOT_FOUND,
                id.toString(),
                () -> alpha().voicemail().getAccount(id));
        refused(FaultCode.ACCOUNT_NOT_FOUND, id.toString(), () -> alpha().sip().deleteAccount(id));

        admin().sip().addAccount(account(id).build());
        assertThat(alpha().sip().getGroups(id)).isEmpty();
        assertThat(alpha().sip().getCallDiversions(id).isEmpty()).isTrue();
        refused(
                FaultCode.VOICEMAIL_NOT_FOUND,
                id.toString(),
                () -> alpha().voicemail().getAccount(id));
    }

    @Test
    void nobodyTouchesTheAccountsOfOthers() {
        var id = new SipId("ada.okafor", "beta.example");
        for (NgnProSession stranger : List.of(alpha(), shop(), gamma(), impersonating(idOf("alpha")))) {
            refused(
                    FaultCode.ACCOUNT_NOT_FOUND,
                    id.toString(),
                    () -> stranger.sip().getAccount(id));
            refused(
                    FaultCode.ACCOUNT_NOT_FOUND,
                    id.toString(),
                    () -> stranger.sip().updateAccount(SipAccount.builder(id).build()));
            refused(
                    FaultCode.ACCOUNT_NOT_FOUND,
                    id.toString(),
                    () -> stranger.sip().deleteAccount(id));
            refused(
                    FaultCode.ACCOUNT_NOT_FOUND,
                    id.toString(),
                    () -> stranger.sip().getGroups(id));
            refused(
                    FaultCode.ACCOUNT_NOT_FOUND,
                    id.toString(),
                    () -> stranger.sip().addToGroup(id, "blocked"));
            refused(
                    FaultCode.ACCOUNT_NOT_FOUND,
                    id.toString(),
                    () -> stranger.sip().removeFromGroup(id, "free-pstn"));
            refused(
                    FaultCode.ACCOUNT_NOT_FOUND,
                    id.toString(),
                    () -> stranger.sip().getCallDiversions(id));
            refused(
                    FaultCode.ACCOUNT_NOT_FOUND,
                    id.toString(),
                    () -> stranger.sip().setCallDiversions(id, CallDiversions.NONE));
            refused(
                    FaultCode.ACCOUNT_NOT_FOUND,
                    id.toString(),
                    () -> stranger.voicemail().getAccount(id));
            refused(
                    FaultCode.ACCOUNT_NOT_FOUND,
                    id.toString(),
                    () -> stranger.voicemail().deleteAccount(id));
            refused(
                    FaultCode.ACCOUNT_NOT_FOUND,
                    id.toString(),
                    () -> stranger.voicemail().addAccount(VoicemailAccount.of(id, "x", "x@example.org", "1", false)));
            refused(
                    FaultCode.ACCOUNT_NOT_FOUND,
                    id.toString(),
                    () -> stranger.voicemail()
                            .updateAccount(VoicemailAccount.of(id, "x", "x@example.org", "1", false)));
        }
        assertThat(beta().sip().getAccount(id).firstName()).isEqualTo("Ada");
        assertThat(admin().sip().getAccount(id).firstName()).isEqualTo("Ada");
    }
}
