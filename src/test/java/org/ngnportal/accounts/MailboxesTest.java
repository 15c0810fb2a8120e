package org.ngnportal.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ngnportal.ngnpro.CallDiversions;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.vault.Secret;

class MailboxesTest {

    private static final String ALICE = "alice@alpha.example";
    private static final SipAddress ADDRESS = FakePlatform.address(ALICE);
    private static final SipId ID = new SipId("alice", "alpha.example");

    private final FakePlatform platform = new FakePlatform();
    private final Mailboxes mailboxes = platform.mailboxes();
    private final Actor alpha = FakePlatform.reseller();

    @BeforeEach
    void alice() {
        platform.put(platform.account(ALICE, "Alice", "Smith").groups(List.of("gold-plan")));
    }

    @Test
    void mailboxAnswersWhenBusyUnansweredOrOffline() {
        add();

        assertThat(platform.divertedBy(ALICE))
                .isEqualTo(CallDiversions.ofTexts(null, "<voice-mailbox>", "<voice-mailbox>", "<voice-mailbox>", null));
        assertThat(platform.stored(ALICE).groups()).containsExactly("gold-plan", "voicemail");
        assertThat(mailboxes.find(alpha, ADDRESS)).hasValueSatisfying(mailbox -> {
            assertThat(mailbox.number()).isEqualTo("7001");
            assertThat(mailbox.pin().reveal()).isEqualTo("135791");
            assertThat(mailbox.deleteAfterMailing()).isTrue();
        });
        assertThat(platform.journal.deeds()).containsExactly("mailbox.add " + ALICE);
        assertThat(platform.journal.latestChanges())
                .contains("pin: secret")
                .noneMatch(change -> change.contains("135791"));
    }

    @Test
    void addingKeepsDiversionsToElsewhere() {
        platform.diversions.put(
                ID, CallDiversions.ofTexts("sip:all@x.example", null, "sip:busy@x.example", "", "sip:away@x.example"));

        add();

        assertThat(platform.divertedBy(ALICE))
                .isEqualTo(CallDiversions.ofTexts(
                        "sip:all@x.example",
                        "<voice-mailbox>",
                        "sip:busy@x.example",
                        "<voice-mailbox>",
                        "sip:away@x.example"));
    }

    @Test
    void removingEndsOnlyDiversionsToTheMailbox() {
        add();
        platform.diversions.put(
                ID,
                CallDiversions.ofTexts(
                        "voice-mailbox", "<voice-mailbox>", "sip:busy@x.example", "<voice-mailbox>", null));

        mailboxes.remove(alpha, ADDRESS);

        assertThat(platform.divertedBy(ALICE))
                .isEqualTo(CallDiversions.ofTexts(null, null, "sip:busy@x.example", null, null));
        assertThat(mailboxes.find(alpha, ADDRESS)).isEmpty();
        assertThat(platform.journal.deeds()).containsExactly("mailbox.add " + ALICE, "mailbox.remove " + ALICE);
        assertThat(platform.stored(ALICE).groups()).containsExactly("gold-plan");
    }

    @Test
    void addingAndRemovingCanBeRepeated() {
        add();
        add();
        mailboxes.remove(alpha, ADDRESS);
        mailboxes.remove(alpha, ADDRESS);

        assertThat(platform.divertedBy(ALICE)).isEqualTo(CallDiversions.NONE);
    }

    @Test
    void platformThatWantsItGetsTheMailboxesOwnAddress() {
        platform.settings.put("absolute_voicemail_uri", "1");
        platform.settings.put("voicemail_server", "vm.alpha.example");

        add();
        assertThat(platform.divertedBy(ALICE).FBUS()).hasToString("sip:7001@vm.alpha.example");

        mailboxes.remove(alpha, ADDRESS);
        assertThat(platform.divertedBy(ALICE)).isEqualTo(CallDiversions.NONE);
    }

    @Test
    void deletingASubscriberTellsWhatGoesWithIt() {
        add();

        assertThat(platform.accounts().consequences(alpha, ADDRESS)).isEqualTo(new Accounts.Consequences(true, 3));
    }

    private void add() {
        mailboxes.add(alpha, ADDRESS, "Alice Smith", "alice@mail.example", new Secret("135791"), true);
    }
}
