package org.ngnportal.imports.internal;

import java.security.MessageDigest;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ngnportal.accounts.BlockedBy;
import org.ngnportal.accounts.Subscriber;
import org.ngnportal.imports.ImportField;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.ngnpro.SipProperty;
import org.ngnportal.sip.PasswordDigests;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Delegation;
import org.ngnportal.vault.Secret;

/**
 * An account of the platform as far as rows are compared with it.
 *
 * @param values of the account's own fields
 * @param passwords null unless they are asked for
 */
record Known(
        Map<ImportField, String> values,
        @Nullable BlockedBy blockedBy,
        @Nullable Passwords passwords) {

    static final String WEB_PASSWORD = "web_password";

    /**
     * As the platform tells them; empty where it does not.
     *
     * @param web in clear or as digests
     */
    record Passwords(String clear, String ha1, String web) {

        static Passwords of(SipAccount account) {
            var properties = Objects.requireNonNullElse(account.properties(), java.util.List.<SipProperty>of());
            var web = properties.stream()
                    .filter(property -> WEB_PASSWORD.equals(property.name()))
                    .map(property -> Objects.requireNonNullElse(property.value(), ""))
                    .findFirst()
                    .orElse("");
            return new Passwords(text(account.password()), text(account.ha1()), web.strip());
        }

        boolean isSip(Secret password, SipAddress address) {
            return clear.isEmpty()
                    ? equal(ha1, PasswordDigests.of(address, password.reveal()).ha1())
                    : equal(clear, password.reveal());
        }

        boolean isWeb(Secret password, SipAddress address) {
            return PasswordDigests.parse(web).isPresent()
                    ? equal(web, PasswordDigests.of(address, password.reveal()).wireForm())
                    : equal(web, password.reveal());
        }

        private static boolean equal(String one, String other) {
            return MessageDigest.isEqual(
                    one.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                    other.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }

        private static String text(@Nullable String value) {
            return value == null ? "" : value;
        }

        @Override
        public String toString() {
            return "Passwords[***]";
        }
    }

    static Known of(SipAccount account, Subscriber subscriber, Delegation delegation, boolean withPasswords) {
        return new Known(
                LiveValues.account(account, subscriber, delegation),
                subscriber.blockedBy(),
                withPasswords ? Passwords.of(account) : null);
    }
}
