package org.ngnportal.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ngnportal.accounts.InvalidSubscriberException.Field;
import org.ngnportal.accounts.InvalidSubscriberException.Problem;
import org.ngnportal.accounts.NotPermittedException.Reason;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.ngnpro.SipAclEntry;
import org.ngnportal.ngnpro.SipProperty;
import org.ngnportal.ngnpro.VoicemailAccount;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Delegation;

class SavingTest {

    private static final String ALICE = "alice@alpha.example";
    private static final SipAddress ADDRESS = FakePlatform.address(ALICE);

    private final FakePlatform platform = new FakePlatform();
    private final Accounts accounts = platform.accounts();
    private final Actor alpha = FakePlatform.reseller();

    @BeforeEach
    void alice() {
        platform.put(platform.account(ALICE, "Alice", "Smith")
                .password("readable")
                .groups(List.of("", "free-pstn", "quota", "gold-plan"))
                .properties(List.of(new SipProperty("mobile_number", "+31612345678")))
                .acl(List.of(new SipAclEntry("192.0.2.0", 24, "")))
                .rpid("31208005169")
                .quota(50)
                .rest(Map.of("loyalty", "platinum")));
    }

    @Test
    void savingChangesOnlyWhatWasEdited() {
        var opened = alice(alpha);
        var before = platform.stored(ALICE);

        var saved = accounts.save(
                alpha,
                opened,
                opened.withIdentity(new Identity("Alicia", "Smith", "Alicia@Mail.Example", "nl", "Europe/Bucharest")));

        var after = platform.stored(ALICE);
        assertThat(after.firstName()).isEqualTo("Alicia");
        assertThat(after.email()).isEqualTo("alicia@mail.example");
        assertThat(after.timezone()).isEqualTo("Europe/Bucharest");
        assertThat(after.rpid()).isEqualTo(before.rpid());
        assertThat(after.quota()).isEqualTo(50);
        assertThat(after.rest()).isEqualTo(before.rest());
        assertThat(after.properties())
                .containsExactly(new SipProperty("mobile_number", "+31612345678"), new SipProperty("language", "nl"));
        assertThat(saved.subscriber().identity().language()).isEqualTo("nl");
        assertThat(saved.mailboxProblem()).isNull();
        assertThat(platform.journal.deeds()).containsExactly("subscriber.save " + ALICE);
        assertThat(platform.journal.latestChanges())
                .containsExactly(
                        "first-name: Alice -> Alicia",
                        "email: alice@mail.example -> alicia@mail.example",
                        "language: en -> nl",
                        "time-zone: Europe/Amsterdam -> Europe/Bucharest");
    }

    @Test
    void callLimitStaysWhereThePolicyLeavesItToTheReseller() {
        var opened = alice(alpha);
        platform.delegation = platform.delegation.withCallLimit(false);
        var money = opened.telephony();
        var wanted = opened.withTelephony(new Telephony(money.callerId(), 9, money.quota(), money.prepaid()));

        assertThatThrownBy(() -> accounts.save(alpha, opened, wanted))
                .isInstanceOfSatisfying(
                        NotPermittedException.class,
                        refused -> assertThat(refused.reason())
                                .isEqualTo(NotPermittedException.Reason.CALL_LIMIT_NOT_DELEGATED));
        assertThat(platform.journal.deeds()).isEmpty();
    }

    @Test
    void whatThePortalRefusesIsNotWrittenDown() {
        var opened = alice(alpha);

        assertThatThrownBy(() ->
                        accounts.save(alpha, opened, opened.withTelephony(new Telephony("not a number", 0, 0, false))))
                .isInstanceOf(InvalidSubscriberException.class);

        assertThat(platform.journal.entries).isEmpty();
    }

    @Test
    void deletingIsWrittenDownBeforeThePlatformIsAsked() {
        accounts.delete(alpha, ADDRESS);

        assertThat(platform.stored(ALICE)).isNull();
        assertThat(platform.journal.deeds()).containsExactly("subscriber.delete " + ALICE);
        assertThat(platform.journal.latestChanges()).contains("email: alice@mail.example -> ");
    }

    @Test
    void savingKeepsUnknownAndProtectedGroupsAndDropsEmptyNames() {
        var opened = alice(alpha);

        accounts.save(alpha, opened, opened.withTelephony(new Telephony("", 4, 0, false)));

        assertThat(platform.stored(ALICE).groups()).containsExactly("free-pstn", "quota", "gold-plan");
        assertThat(opened.otherGroups()).containsExactly("gold-plan");
    }

    @Test
    void numbersAreSentAndThePasswordIsNot() {
        var opened = alice(alpha);

        accounts.save(alpha, opened, opened.withTelephony(new Telephony("+40 21 555", 0, 50, false)));

        var after = platform.stored(ALICE);
        assertThat(after.password()).isNull();
        assertThat(after.rpid()).isEqualTo("4021555");
        assertThat(after.owner()).isZero();
        assertThat(after.callLimit()).isZero();
        assertThat(after.timeout()).isEqualTo(35);
        assertThat(after.acl()).containsExactly(new SipAclEntry("192.0.2.0", 24, null));
    }

    @Test
    void concurrentChangeIsToldAndNotOverwritten() {
        var opened = alice(alpha);
        accounts.save(
                alpha,
                opened,
                opened.withIdentity(new Identity("Ally", "Smith", "alice@mail.example", "en", "Europe/Amsterdam")));

        assertThatThrownBy(() -> accounts.save(alpha, opened, opened.withTelephony(new Telephony("1", 0, 0, false))))
                .isInstanceOfSatisfying(ConcurrentChangeException.class, conflict -> {
                    assertThat(conflict.opened()).isEqualTo(opened);
                    assertThat(conflict.current().identity().firstName()).isEqualTo("Ally");
                });
        assertThat(platform.stored(ALICE).rpid()).isEqualTo("31208005169");
    }

    @Test
    void concurrentChangeIsNoticedWithoutChangeDates() {
        platform.put(platform.stored(ALICE).toBuilder().dates(null, null));
        var opened = alice(alpha);
        platform.put(platform.stored(ALICE).toBuilder().quota(70));

        assertThatThrownBy(() -> accounts.setGroup(alpha, opened, AccountGroup.TRUNKING, true))
                .isInstanceOf(ConcurrentChangeException.class);
    }

    @Test
    void valuesThatCannotBeSavedAreNamedByField() {
        var opened = alice(alpha);
        var wanted = opened.withIdentity(new Identity("", "x".repeat(65), "not a mail", "en", "Mars/Olympus"))
                .withTelephony(new Telephony("call me", -1, -5, false));

        assertThatThrownBy(() -> accounts.save(alpha, opened, wanted))
                .isInstanceOfSatisfying(
                        InvalidSubscriberException.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(Problem::field)
                                .containsExactly(
                                        Field.FIRST_NAME,
                                        Field.LAST_NAME,
                                        Field.EMAIL,
                                        Field.TIME_ZONE,
                                        Field.CALLER_ID,
                                        Field.CALL_LIMIT,
                                        Field.QUOTA));
    }

    @Test
    void valuesOfOtherClientsAreNotJudgedUnlessEdited() {
        platform.put(platform.stored(ALICE).toBuilder()
                .name("", "")
                .email("Alice@MAIL")
                .timezone("Nowhere"));
        var opened = alice(alpha);

        accounts.save(alpha, opened, opened.withTelephony(new Telephony("31208005169", 2, 50, false)));

        assertThat(platform.stored(ALICE).callLimit()).isEqualTo(2);
        assertThat(platform.stored(ALICE).timezone()).isEqualTo("Nowhere");
        assertThat(platform.stored(ALICE).email()).isEqualTo("Alice@MAIL");
    }

    @Test
    void withoutPstnChangesMoneyAndNumbersAreReadOnly() {
        platform.delegation = new Delegation(true, false, true, false);
        var opened = alice(alpha);

        assertThatThrownBy(() -> accounts.save(alpha, opened, opened.withTelephony(new Telephony("1", 0, 50, false))))
                .isInstanceOfSatisfying(
                        NotPermittedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.PSTN_CHANGES_NOT_DELEGATED));
        accounts.save(alpha, opened, opened.withTelephony(new Telephony("31208005169", 0, 50, true)));
        assertThat(platform.stored(ALICE).prepaid()).isTrue();
        assertThat(platform.stored(ALICE).groups()).contains("prepaid");
    }

    @Test
    void withoutPrepaidChangesTheKindOfBillingIsReadOnly() {
        platform.delegation = new Delegation(true, true, false, false);
        var opened = alice(alpha);

        assertThatThrownBy(() ->
                        accounts.save(alpha, opened, opened.withTelephony(new Telephony("31208005169", 0, 50, true))))
                .isInstanceOfSatisfying(
                        NotPermittedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.PREPAID_CHANGES_NOT_DELEGATED));
    }

    @Test
    void mailboxFollowsNameAndMailAndKeepsTheRest() {
        platform.mailboxes()
                .add(
                        alpha,
                        ADDRESS,
                        "Alice Smith",
                        "alice@mail.example",
                        new org.ngnportal.vault.Secret("123456"),
                        true);
        var opened = alice(alpha);

        accounts.save(
                alpha,
                opened,
                opened.withIdentity(new Identity("Alicia", "Jones", "a@b.example", "en", "Europe/Amsterdam")));

        assertThat(platform.mailboxes.values()).singleElement().satisfies(mailbox -> {
            assertThat(mailbox.name()).isEqualTo("Alicia Jones");
            assertThat(mailbox.email()).isEqualTo("a@b.example");
            assertThat(mailbox.password()).isEqualTo("123456");
            assertThat(mailbox.options()).isEqualTo(new VoicemailAccount.Options(true));
            assertThat(mailbox.rest()).containsEntry("greeting", "unheard of");
        });
    }

    @Test
    void anotherTenantSeesAndChangesNothing() {
        var opened = alice(alpha);
        var beta = FakePlatform.stranger();

        assertThat(accounts.get(beta, ADDRESS)).isEmpty();
        assertThatThrownBy(() -> accounts.save(beta, opened, opened.withTelephony(new Telephony("1", 0, 0, false))))
                .isInstanceOf(NgnProException.Fault.class);
        assertThatThrownBy(() -> accounts.setGroup(beta, opened, AccountGroup.TRUNKING, true))
                .isInstanceOf(NgnProException.Fault.class);
        assertThatThrownBy(() -> accounts.delete(beta, ADDRESS)).isInstanceOf(NgnProException.Fault.class);
        assertThat(platform.stored(ALICE).rpid()).isEqualTo("31208005169");
    }

    @Test
    void customerSeesOnlyHisOwnAccounts() {
        platform.put(platform.account("till@shop.alpha.example", "Till", "One")
                .ownership(FakePlatform.SHOP, FakePlatform.ALPHA));
        var shop = FakePlatform.customer();

        assertThat(accounts.get(shop, FakePlatform.address("till@shop.alpha.example")))
                .isPresent();
        assertThat(accounts.get(shop, ADDRESS)).isEmpty();
    }

    private Subscriber alice(Actor actor) {
        return accounts.get(actor, ADDRESS).orElseThrow();
    }
}
