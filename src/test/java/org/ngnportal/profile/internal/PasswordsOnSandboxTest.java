package org.ngnportal.profile.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ngnportal.profile.internal.ProfileBed.RIGHT;
import static org.ngnportal.profile.internal.ProfileBed.WRONG;

import java.util.HashMap;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import org.ngnportal.profile.InvalidProfileException;
import org.ngnportal.profile.InvalidProfileException.Field;
import org.ngnportal.profile.ProfileRefusedException;
import org.ngnportal.profile.ProfileRefusedException.Reason;
import org.ngnportal.sip.PasswordDigests;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.DeniedException;
import org.ngnportal.tenancy.Term;
import org.ngnportal.vault.Secret;

/** With both ways in which a platform keeps passwords. */
@ParameterizedClass
@ValueSource(booleans = {true, false})
class PasswordsOnSandboxTest {

    private static final Secret GOOD = new Secret("Tractor-9-Violet-Moon");
    private static final Map<Boolean, ProfileBed> BEDS = new HashMap<>();

    @Parameter
    private boolean clear;

    @BeforeAll
    static void nothingYet() {
        BEDS.clear();
    }

    @AfterAll
    static void close() {
        BEDS.values().forEach(ProfileBed::close);
    }

    private ProfileBed bed() {
        return BEDS.computeIfAbsent(clear, ProfileBed::new);
    }

    @Test
    void theSipPasswordIsSetInTheFormOfThePlatformAndTheWebPasswordStays() {
        var somebody = bed().somebody();

        bed().passwords.setSipPassword(somebody, RIGHT, GOOD);

        var account = bed().account(somebody);
        if (clear) {
            assertThat(account.password()).isEqualTo(GOOD.reveal());
            assertThat(bed().passwords.sipPassword(somebody, RIGHT)).isEqualTo(GOOD);
        } else {
            assertThat(account.password()).isNullOrEmpty();
            assertThat(account.ha1())
                    .isEqualTo(PasswordDigests.of(somebody.address(), GOOD.reveal())
                            .ha1());
            assertThat(bed().passwords.state(somebody).sipReadable()).isFalse();
            assertThat(refusal(() -> bed().passwords.sipPassword(somebody, RIGHT)))
                    .isEqualTo(Reason.NOT_READABLE);
        }
        assertThat(bed().properties(somebody)).containsEntry("unknown", "kept").containsKey("web_password");
        assertThat(bed().sessions.ended).contains(somebody.user());
        assertThat(bed().told()).containsExactly("some@mail.example SIP_ACCOUNT_CHANGED [sipPasswordChanged]");
        assertThat(bed().journal.deeds()).contains("sip-password.set " + somebody.address());
        assertThat(bed().journal.entries.toString()).doesNotContain(GOOD.reveal());
    }

    @Test
    void theWebPasswordIsSetAndRemoved() {
        var somebody = bed().somebody();

        bed().passwords.setWebPassword(somebody, RIGHT, GOOD);
        assertThat(bed().properties(somebody))
                .containsEntry(
                        "web_password",
                        clear
                                ? GOOD.reveal()
                                : PasswordDigests.of(somebody.address(), GOOD.reveal())
                                        .wireForm());
        bed().passwords.removeWebPassword(somebody, RIGHT);

        assertThat(bed().properties(somebody)).doesNotContainKey("web_password").containsEntry("unknown", "kept");
        assertThat(bed().passwords.state(somebody).webPassword()).isFalse();
        assertThat(bed().told())
                .containsExactly(
                        "some@mail.example SIP_ACCOUNT_CHANGED [webPasswordChanged]",
                        "some@mail.example SIP_ACCOUNT_CHANGED [webPasswordChanged]");
    }

    @Test
    void whoIsNotLetChangeItIsToldSo() {
        var somebody = bed().somebody("deny-password-change");

        assertThat(bed().passwords.state(somebody).sipChangeable()).isFalse();
        assertThat(refusal(() -> bed().passwords.setSipPassword(somebody, RIGHT, GOOD)))
                .isEqualTo(Reason.PASSWORD_CHANGE_DENIED);
        bed().passwords.setWebPassword(somebody, RIGHT, GOOD);
        assertThat(bed().told()).hasSize(1);
    }

    @Test
    void aWrongPasswordOrAWeakOneChangesNothing() {
        var somebody = bed().somebody();
        var before = bed().account(somebody);

        assertThat(problem(() -> bed().passwords.setSipPassword(somebody, WRONG, GOOD)))
                .isEqualTo(Field.CURRENT_PASSWORD);
        assertThat(problem(() -> bed().passwords.setWebPassword(somebody, WRONG, GOOD)))
                .isEqualTo(Field.CURRENT_PASSWORD);
        assertThat(problem(() -> bed().passwords.removeWebPassword(somebody, WRONG)))
                .isEqualTo(Field.CURRENT_PASSWORD);
        assertThat(problem(() -> bed().passwords.setSipPassword(somebody, RIGHT, new Secret("somebody1"))))
                .isEqualTo(Field.NEW_PASSWORD);
        if (clear) {
            assertThat(problem(() -> bed().passwords.sipPassword(somebody, WRONG)))
                    .isEqualTo(Field.CURRENT_PASSWORD);
        }
        assertThat(bed().account(somebody)).isEqualTo(before);
        assertThat(bed().told()).isEmpty();
    }

    @Test
    void telephonesThatNeedItAreNamed() {
        var asked = bed().online().stream()
                .map(address -> bed().ngnPro.subscriberOf(bed().alpha, address).orElseThrow())
                .filter(subscriber -> bed().passwords.state(subscriber).sipChangeable())
                .findFirst()
                .orElseThrow();

        assertThat(bed().passwords.setSipPassword(asked, RIGHT, GOOD))
                .isNotEmpty()
                .allSatisfy(device -> assertThat(device.address()).isNotEmpty());
        bed().told();
    }

    @Test
    void whoActsAsHimIsNotAskedAndIsNotShownThePassword() {
        var somebody = bed().somebody();
        var staff = new Actor.Impersonation(bed().alpha, somebody, true, Term.UNLIMITED);

        assertThat(bed().passwords.state(staff).asked()).isFalse();
        assertThat(bed().passwords.state(staff).sipReadable()).isFalse();
        assertThat(refusal(() -> bed().passwords.sipPassword(staff, RIGHT))).isEqualTo(Reason.NOT_HIMSELF);
        bed().passwords.setSipPassword(staff, new Secret(""), GOOD);
        assertThat(bed().sessions.ended).contains(somebody.user());
        assertThat(bed().told()).hasSize(1);
        assertThatThrownBy(() -> bed().passwords.setSipPassword(staff.withFull(false), new Secret(""), GOOD))
                .isInstanceOf(DeniedException.class);
    }

    private static Reason refusal(ThrowingCallable call) {
        return catchThrowableOfType(ProfileRefusedException.class, call).reason();
    }

    private static Field problem(ThrowingCallable call) {
        return catchThrowableOfType(InvalidProfileException.class, call)
                .problems()
                .getFirst()
                .field();
    }
}
