package org.ngnportal.sip;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The two MD5 digests under which a platform without clear-text storage keeps a password (contract section 6.1). MD5 is
 * what SIP digest authentication prescribes (RFC 3261, section 22.4), not a choice of ours.
 *
 * @param ha1 of {@code username:domain:password}
 * @param ha1b of {@code username@domain:domain:password}
 */
public record PasswordDigests(String ha1, String ha1b) {

    private static final Pattern FORM = Pattern.compile("([0-9a-f]{32}):([0-9a-f]{32})");

    public static PasswordDigests of(SipAddress address, String password) {
        return new PasswordDigests(
                md5(address.user() + ":" + address.domain() + ":" + password),
                md5(address + ":" + address.domain() + ":" + password));
    }

    /** Reads {@code digest1:digest2}; empty when the text is a password in clear. */
    public static Optional<PasswordDigests> parse(String text) {
        var match = FORM.matcher(text.toLowerCase(Locale.ROOT));
        return match.matches() ? Optional.of(new PasswordDigests(match.group(1), match.group(2))) : Optional.empty();
    }

    /** The form that travels in place of a clear password. */
    public String wireForm() {
        return ha1 + ":" + ha1b;
    }

    private static String md5(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has MD5", e);
        }
    }

    /** A digest is as good as the password to whoever wants to register: never shown. */
    @Override
    public String toString() {
        return "PasswordDigests[***]";
    }
}
