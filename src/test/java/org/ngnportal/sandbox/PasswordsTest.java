package org.ngnportal.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ngnportal.ngnpro.CustomerProperty;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.ngnpro.SipProperty;
import org.ngnportal.sip.PasswordDigests;
import org.ngnportal.sip.SipAddress;

/** Storage of SIP and web passwords (contract section 6.1). */
class PasswordsTest extends RunningSandbox {

    @Test
    void clearTextIsServedBesideItsDigest() {
        var id = fresh("alpha.example");
        var stored =
                alpha().sip().addAccount(account(id).password("s3cret pass").build());

        assertThat(stored.password()).isEqualTo("s3cret pass");
        assertThat(stored.ha1()).isEqualTo(digests(id, "s3cret pass").ha1());
    }

    @Test
    void withoutClearTextOnlyTheDigestIsLeft() {
        sandbox.switches().storeClearTextPasswords(false);
        var id = fresh("alpha.example");
        var stored = alpha().sip()
                .addAccount(account(id)
                        .password("s3cret")
                        .properties(List.of(new SipProperty("web_password", "w3b")))
                        .build());

        assertThat(stored.password()).isNull();
        assertThat(stored.ha1()).isEqualTo(digests(id, "s3cret").ha1());
        assertThat(webPassword(stored)).isEqualTo(digests(id, "w3b").wireForm());
    }

    @Test
    void digestsAreRecognisedInEitherMode() {
        for (boolean clear : List.of(true, false)) {
            sandbox.switches().storeClearTextPasswords(clear);
            var id = fresh("alpha.example");
            var stored = alpha().sip()
                    .addAccount(account(id)
                            .password(digests(id, "s3cret").wireForm())
                            .properties(List.of(new SipProperty(
                                    "web_password", digests(id, "w3b").wireForm())))
                            .build());

            assertThat(stored.password()).isNull();
            assertThat(stored.ha1()).isEqualTo(digests(id, "s3cret").ha1());
            assertThat(webPassword(stored)).isEqualTo(digests(id, "w3b").wireForm());
        }
    }

    @Test
    void anAbsentOrEmptyPasswordIsUnchanged() {
        for (boolean clear : List.of(true, false)) {
            sandbox.switches().storeClearTextPasswords(clear);
            var id = fresh("alpha.example");
            var before = alpha().sip().addAccount(account(id).build());

            var read = alpha().sip().getAccount(id);
            assertThat(alpha().sip().updateAccount(read).ha1()).isEqualTo(before.ha1());
            assertThat(alpha().sip()
                            .updateAccount(SipAccount.builder(id).password("").build())
                            .ha1())
                    .isEqualTo(before.ha1());
        }
    }

    @Test
    void aChangedPasswordReplacesWhatWasKept() {
        var id = added("alpha.example");
        sandbox.switches().storeClearTextPasswords(false);
        var changed = alpha().sip()
                .updateAccount(SipAccount.builder(id).password("other").build());

        assertThat(changed.password()).isNull();
        assertThat(changed.ha1()).isEqualTo(digests(id, "other").ha1());
    }

    @Test
    void aNewAccountNeedsAPassword() {
        var id = fresh("alpha.example");
        for (String none : new String[] {null, ""}) {
            refused(
                    FaultCode.INVALID_VALUE,
                    "password of " + id,
                    () -> alpha().sip().addAccount(account(id).password(none).build()));
        }
    }

    @Test
    void theResellersPropertyWinsOverTheServersSetting() {
        int beta = idOf("beta");
        beta().customer()
                .setProperties(
                        beta, List.of(new CustomerProperty("store_clear_text_passwords", "sip", "0", "customer")));
        assertThat(beta().sip()
                        .addAccount(account(fresh("beta.example")).build())
                        .password())
                .isNull();

        sandbox.switches().storeClearTextPasswords(false);
        beta().customer()
                .setProperties(
                        beta, List.of(new CustomerProperty("store_clear_text_passwords", "sip", "1", "customer")));
        assertThat(beta().sip()
                        .addAccount(account(fresh("beta.example")).build())
                        .password())
                .isEqualTo("clear-secret");
    }

    @Test
    void theWebPasswordIsTakenAwayByRemove() {
        var id = fresh("alpha.example");
        var stored = alpha().sip()
                .addAccount(account(id)
                        .properties(List.of(new SipProperty("web_password", "w3b")))
                        .build());
        assertThat(webPassword(stored)).isEqualTo("w3b");

        var changed = alpha().sip()
                .updateAccount(SipAccount.builder(id)
                        .properties(
                                List.of(new SipProperty("web_password", "remove"), new SipProperty("language", "nl")))
                        .build());
        assertThat(changed.properties()).containsExactly(new SipProperty("language", "nl"));
    }

    private static String webPassword(SipAccount account) {
        return account.properties().stream()
                .filter(property -> "web_password".equals(property.name()))
                .map(SipProperty::value)
                .findFirst()
                .orElseThrow();
    }

    private static PasswordDigests digests(SipId id, String password) {
        return PasswordDigests.of(new SipAddress(id.username(), id.domain()), password);
    }
}
