package org.ngnportal.signin.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.ngnpro.SipProperty;
import org.ngnportal.sip.PasswordDigests;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.vault.Secret;

/**
 * What a subscriber signs in with (contract section 6.1): the property {@code web_password} if it is set, and nothing else
 * then; else the SIP password, of which the platform tells a digest or the clear text. Whatever the form, digests are
 * compared, in a time that says nothing of them.
 */
final class WebPassword {

    static final String PROPERTY = "web_password";

    private static final Pattern HA1 = Pattern.compile("[0-9a-fA-F]{32}");

    private final PasswordDigests expected;

    private WebPassword(PasswordDigests expected) {
        this.expected = expected;
    }

    /** @param account null when there is none: then nothing matches, after the same work */
    static WebPassword of(SipAddress address, @Nullable SipAccount account) {
        return new WebPassword(stored(address, account).orElseGet(WebPassword::nobodys));
    }

    /** Either digest proves the password: old portals are known to have stored wrong first ones. */
    boolean matches(SipAddress address, Secret typed) {
        var given = PasswordDigests.of(address, typed.reveal());
        return equal(given.ha1(), expected.ha1()) | equal(given.ha1b(), expected.ha1b());
    }

    /** Another one for another password or another account of the same address; empty when there is no password. */
    static Optional<Secret> mark(SipAddress address, SipAccount account) {
        return stored(address, account).map(digests -> new Secret(digests.ha1() + " " + account.createDate()));
    }

    private static Optional<PasswordDigests> stored(SipAddress address, @Nullable SipAccount account) {
        if (account == null) {
            return Optional.empty();
        }
        return webPassword(account)
                .map(value -> digests(address, value))
                .or(() -> text(account.ha1())
                        .filter(ha1 -> HA1.matcher(ha1).matches())
                        .map(WebPassword::onlyFirst))
                .or(() -> text(account.password()).map(value -> digests(address, value)));
    }

    private static Optional<String> webPassword(SipAccount account) {
        return Objects.requireNonNullElse(account.properties(), List.<SipProperty>of()).stream()
                .filter(property -> PROPERTY.equals(property.name()))
                .flatMap(property -> text(property.value()).stream())
                .findFirst();
    }

    private static PasswordDigests digests(SipAddress address, String value) {
        return PasswordDigests.parse(value.strip()).orElseGet(() -> PasswordDigests.of(address, value));
    }

    private static PasswordDigests onlyFirst(String ha1) {
        return new PasswordDigests(ha1.toLowerCase(Locale.ROOT), "");
    }

    private static PasswordDigests nobodys() {
        return PasswordDigests.of(
                new SipAddress("nobody", "nowhere.invalid"), UUID.randomUUID().toString());
    }

    private static Optional<String> text(@Nullable String value) {
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
    }

    private static boolean equal(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }
}
