package org.ngnportal.signin.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.ngnpro.SipProperty;
import org.ngnportal.sip.PasswordDigests;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.vault.Secret;

class WebPasswordTest {

    private static final SipAddress ALICE = new SipAddress("alice", "alpha.example");
    private static final PasswordDigests WEB = PasswordDigests.of(ALICE, "web-secret");
    private static final PasswordDigests SIP = PasswordDigests.of(ALICE, "sip-secret");
    private static final String ZEROS = "0".repeat(32);

    @Test
    void webPasswordInClearReplacesTheSipPassword() {
        var account = account("web-secret", SIP.ha1(), "sip-secret");

        assertThat(accepts(account, "web-secret")).isTrue();
        assertThat(accepts(account, "sip-secret")).isFalse();
        assertThat(accepts(account, "Web-Secret")).isFalse();
        assertThat(accepts(account, "web-secret ")).isFalse();
        assertThat(accepts(account, "")).isFalse();
    }

    @Test
    void webPasswordAsDigestsReplacesTheSipPassword() {
        var account = account(WEB.wireForm(), SIP.ha1(), null);

        assertThat(accepts(account, "web-secret")).isTrue();
        assertThat(accepts(account, "sip-secret")).isFalse();
        assertThat(accepts(account(WEB.wireForm().toUpperCase(Locale.ROOT), null, null), "web-secret"))
                .isTrue();
    }

    @Test
    void eachOfTheDigestsProvesThePassword() {
        assertThat(accepts(account(WEB.ha1() + ":" + ZEROS, null, null), "web-secret"))
                .isTrue();
        assertThat(accepts(account(ZEROS + ":" + WEB.ha1b(), null, null), "web-secret"))
                .isTrue();
        assertThat(accepts(account(WEB.ha1b() + ":" + WEB.ha1(), null, null), "web-secret"))
                .isFalse();
    }

    @Test
    void whoKnowsOnlyTheDigestsIsNotLetIn() {
        var account = account(WEB.wireForm(), SIP.ha1(), SIP.wireForm());

        assertThat(accepts(account, WEB.wireForm())).isFalse();
        assertThat(accepts(account, WEB.ha1())).isFalse();
        assertThat(accepts(account(null, SIP.ha1(), null), SIP.ha1())).isFalse();
    }

    @Test
    void withoutWebPasswordTheSipPasswordCountsInWhateverFormThePlatformTellsIt() {
        assertThat(accepts(account(null, SIP.ha1(), null), "sip-secret")).isTrue();
        assertThat(accepts(account(null, SIP.ha1().toUpperCase(Locale.ROOT), null), "sip-secret"))
                .isTrue();
        assertThat(accepts(account(null, null, "sip-secret"), "sip-secret")).isTrue();
        assertThat(accepts(account(null, null, SIP.wireForm()), "sip-secret")).isTrue();
        assertThat(accepts(account(" ", "", "sip-secret"), "sip-secret")).isTrue();
        assertThat(accepts(account(null, "not a digest", "sip-secret"), "sip-secret"))
                .isTrue();
        assertThat(accepts(account(null, SIP.ha1(), "another"), "another")).isFalse();
    }

    @Test
    void usernameAndDomainCountInSmallLetters() {
        var shouted = new SipAddress("ALICE", "Alpha.Example");

        assertThat(WebPassword.of(shouted, account(WEB.wireForm(), null, null))
                        .matches(shouted, new Secret("web-secret")))
                .isTrue();
    }

    @Test
    void nothingMatchesWhereNothingIsStored() {
        assertThat(accepts(null, "")).isFalse();
        assertThat(accepts(null, "anything")).isFalse();
        assertThat(accepts(account(null, null, null), "")).isFalse();
        assertThat(accepts(account("", "", ""), "")).isFalse();
    }

    private static boolean accepts(@Nullable SipAccount account, String typed) {
        return WebPassword.of(ALICE, account).matches(ALICE, new Secret(typed));
    }

    private static SipAccount account(@Nullable String web, @Nullable String ha1, @Nullable String password) {
        var properties = web == null
                ? List.of(new SipProperty("language", "en"))
                : List.of(new SipProperty("language", "en"), new SipProperty("web_password", web));
        return SipAccount.builder(new SipId("alice", "alpha.example"))
                .properties(properties)
                .ha1(ha1)
                .password(password)
                .build();
    }
}
