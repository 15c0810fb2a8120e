package org.ngnportal.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Delegation;

class AccountGroupTest {

    private static final Delegation NOTHING = new Delegation(false, false, false, false);
    private static final Delegation ACCESS_ONLY = new Delegation(true, false, false, false);
    private static final Delegation EVERYTHING = new Delegation(true, true, true, true);

    @Test
    void everyGroupOfThePlatformHasItsOwnName() {
        assertThat(Arrays.stream(AccountGroup.values()).map(AccountGroup::wireName))
                .doesNotHaveDuplicates()
                .contains("free-pstn", "blocked", "quota", "prepaid", "anonymous", "anonymous-reject", "voicemail")
                .contains("missed-calls", "trunking", "deny-password-change", "rate-on-net", "sms", "payments");
    }

    @Test
    void withoutPstnNothingOfThePstnIsOffered() {
        assertThat(AccountGroup.switches(NOTHING))
                .containsExactly(
                        AccountGroup.ANONYMOUS_REJECT,
                        AccountGroup.MISSED_CALLS,
                        AccountGroup.TRUNKING,
                        AccountGroup.DENY_PASSWORD_CHANGE,
                        AccountGroup.PAYMENTS);
    }

    @Test
    void interceptionIsNeitherShownNorChanged() {
        assertThat(AccountGroup.INTERCEPT.visibleWith(EVERYTHING)).isFalse();
        assertThat(AccountGroup.INTERCEPT.changeableWith(EVERYTHING)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "FREE_PSTN, true, false",
        "ANONYMOUS, true, true",
        "QUOTA, true, false",
        "PREPAID, true, false",
        "SMS, false, false",
        "TRUNKING, true, true"
    })
    void accessWithoutChangesShowsButDoesNotChange(AccountGroup group, boolean visible, boolean changeable) {
        assertThat(group.visibleWith(ACCESS_ONLY)).isEqualTo(visible);
        assertThat(group.changeableWith(ACCESS_ONLY)).isEqualTo(changeable);
    }

    @ParameterizedTest
    @EnumSource
    void everyGroupHasWords(AccountGroup group) {
        assertThat(Texts.t(group.messageKey())).doesNotContain(group.messageKey());
        assertThat(Texts.t(group.hintKey())).doesNotContain(group.hintKey());
    }

    @ParameterizedTest
    @EnumSource
    void everyStateHasWords(AccountState state) {
        assertThat(Texts.t(state.messageKey())).doesNotContain(state.messageKey());
    }

    @ParameterizedTest
    @EnumSource
    void everyRefusalHasWords(NotPermittedException.Reason reason) {
        assertThat(Texts.t(reason.messageKey())).doesNotContain(reason.messageKey());
    }
}
