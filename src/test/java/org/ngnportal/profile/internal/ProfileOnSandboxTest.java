package org.ngnportal.profile.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ngnportal.profile.internal.ProfileBed.RIGHT;
import static org.ngnportal.profile.internal.ProfileBed.WRONG;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ngnportal.ngnpro.CustomerProperty;
import org.ngnportal.ngnpro.VoicemailAccount;
import org.ngnportal.profile.InvalidProfileException;
import org.ngnportal.profile.InvalidProfileException.Field;
import org.ngnportal.profile.InvalidProfileException.Problem;
import org.ngnportal.profile.OwnEmail;
import org.ngnportal.profile.ProfileRefusedException;
import org.ngnportal.profile.ProfileRefusedException.Reason;
import org.ngnportal.profile.ProfileSettings;
import org.ngnportal.tenancy.DeniedException;
import org.ngnportal.vault.Secret;

class ProfileOnSandboxTest {

    private static ProfileBed bed;

    @BeforeAll
    static void start() {
        bed = new ProfileBed(true);
    }

    @AfterAll
    static void stop() {
        bed.close();
    }

    @Test
    void settingsAreChangedAndEverythingElseIsKept() {
        var somebody = bed.somebody("free-pstn", "something-else");
        assertThat(bed.profile.get(somebody).settings())
                .isEqualTo(new ProfileSettings("es", "Europe/Madrid", "", "", "", false, false));

        var saved = bed.profile.save(
                somebody, new ProfileSettings("ro", "Europe/Bucharest", "0040 721 234 567", "", "north", true, true));

        assertThat(saved.settings())
                .isEqualTo(new ProfileSettings("ro", "Europe/Bucharest", "+40721234567", "", "north", true, true));
        assertThat(bed.account(somebody).groups()).contains("free-pstn", "something-else", "anonymous", "missed-calls");
        assertThat(bed.properties(somebody))
                .containsEntry("language", "ro")
                .containsEntry("mobile_number", "+40721234567")
                .containsEntry("unknown", "kept")
                .containsKey("web_password");
        assertThat(bed.journal.latestChanges()).contains("mobile-number:  -> +40721234567", "region:  -> north");

        var less = bed.profile.save(somebody, new ProfileSettings("ro", "Europe/Bucharest", "", "", "", false, false));
        assertThat(less.settings().mobileNumber()).isEmpty();
        assertThat(bed.properties(somebody)).doesNotContainKey("mobile_number");
        assertThat(bed.account(somebody).groups()).doesNotContain("anonymous", "missed-calls");
    }

    @Test
    void whatCannotBeTakenIsSaidForEachField() {
        var somebody = bed.somebody();

        var invalid = catchThrowableOfType(
                InvalidProfileException.class,
                () -> bed.profile.save(
                        somebody, new ProfileSettings("fr", "Mars/Olympus", "0721", "12", "south", false, false)));

        assertThat(invalid.problems())
                .extracting(Problem::field)
                .containsExactly(Field.LANGUAGE, Field.TIME_ZONE, Field.MOBILE_NUMBER, Field.QUICK_DIAL, Field.REGION);
    }

    @Test
    void whoIsBlockedChangesNothing() {
        var somebody = bed.somebody("blocked");

        var settings = bed.profile.get(somebody).settings();
        assertThatThrownBy(() -> bed.profile.save(somebody, settings)).isInstanceOf(DeniedException.class);
        assertThatThrownBy(() -> bed.email.change(somebody, "new@mail.example", RIGHT))
                .isInstanceOf(DeniedException.class);
        assertThatThrownBy(() -> bed.deletion.request(somebody, RIGHT)).isInstanceOf(DeniedException.class);
    }

    @Test
    void anotherEmailAddressCountsOnceItsLinkIsFollowedAndTheOldOneIsTold() {
        var somebody = bed.somebody();
        var voicemail = bed.ngnPro.as(bed.alpha).voicemail();
        var id = ProfileBed.id(somebody.address());
        voicemail.addAccount(VoicemailAccount.of(id, "Some Body", "some@mail.example", "1234", true));

        bed.email.change(somebody, " New@Mail.Example ", RIGHT);

        assertThat(bed.account(somebody).email()).isEqualTo("some@mail.example");
        assertThat(bed.profile.get(somebody).newEmailWaits()).isTrue();
        var token = bed.token();
        assertThat(bed.mails.sent.getLast().language().getLanguage()).isEqualTo("es");
        assertThat(bed.mails.sent.getLast().link().reveal()).startsWith("https://portal.example/confirm-email#");
        assertThat(bed.told()).containsExactly("new@mail.example EMAIL_CONFIRMATION []");
        assertThat(bed.email.peek(token)).contains(new OwnEmail.Waiting(somebody.address(), "new@mail.example"));

        assertThat(bed.email.confirm(token)).isTrue();

        assertThat(bed.account(somebody).email()).isEqualTo("new@mail.example");
        assertThat(bed.properties(somebody)).containsEntry("unknown", "kept").containsKey("web_password");
        assertThat(voicemail.getAccount(id).email()).isEqualTo("new@mail.example");
        assertThat(voicemail.getAccount(id).password()).isEqualTo("1234");
        assertThat(bed.told())
                .containsExactly(
                        "some@mail.example SIP_ACCOUNT_CHANGED [emailChanged]",
                        "new@mail.example SIP_ACCOUNT_CHANGED [emailChanged]");
        assertThat(bed.email.confirm(token)).isFalse();
        assertThat(bed.profile.get(somebody).newEmailWaits()).isFalse();
    }

    @Test
    void whereTheCustomerWantsNoMailsOnlyTheOldAddressIsTold() {
        var somebody = bed.somebody();
        notify("0");
        try {
            bed.email.change(somebody, "new@mail.example", RIGHT);
            var token = bed.token();
            bed.told();
            bed.email.confirm(token);
            bed.passwords.setWebPassword(somebody, RIGHT, new Secret("Tractor-9-Violet-Moon"));
            assertThat(bed.told()).containsExactly("some@mail.example SIP_ACCOUNT_CHANGED [emailChanged]");
        } finally {
            notify("1");
        }
    }

    private static void notify(String value) {
        var property = new CustomerProperty("notify_on_sip_account_changes", "sip", value, "customer");
        bed.ngnPro
                .as(bed.ngnPro.authenticateAdministrator("admin", new Secret("sandbox-admin")))
                .customer()
                .setProperties(bed.alpha.id().value(), List.of(property));
    }

    @Test
    void aLinkThatWasReplacedOrWithdrawnIsGoodForNothing() {
        var somebody = bed.somebody();
        bed.email.change(somebody, "first@mail.example", RIGHT);
        var first = bed.token();
        bed.email.change(somebody, "second@mail.example", RIGHT);
        var second = bed.token();
        bed.told();

        assertThat(bed.email.confirm(first)).isFalse();
        bed.email.withdraw(somebody);
        assertThat(bed.email.peek(second)).isEmpty();
        assertThat(bed.email.confirm(second)).isFalse();
        assertThat(bed.account(somebody).email()).isEqualTo("some@mail.example");
    }

    @Test
    void noMailGoesOutForNonsenseAWrongPasswordOrTooOften() {
        var somebody = bed.somebody();

        assertThat(problem("no address")).isEqualTo(Field.EMAIL);
        assertThat(problem("SOME@mail.example")).isEqualTo(Field.EMAIL);
        assertThatThrownBy(() -> bed.email.change(somebody, "new@mail.example", WRONG))
                .isInstanceOf(InvalidProfileException.class);
        bed.tooManyMails = true;
        try {
            assertThat(catchThrowableOfType(
                                    ProfileRefusedException.class,
                                    () -> bed.email.change(somebody, "new@mail.example", RIGHT))
                            .reason())
                    .isEqualTo(Reason.TOO_MANY_MAILS);
        } finally {
            bed.tooManyMails = false;
        }
        assertThat(bed.told()).isEmpty();
    }

    private static Field problem(String email) {
        return catchThrowableOfType(InvalidProfileException.class, () -> bed.email.change(bed.somebody(), email, RIGHT))
                .problems()
                .getFirst()
                .field();
    }
}
