package org.ngnportal.api.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.ngnportal.vault.Secret;

/**
 * A token as programs send it: a prefix by which scanners for secrets know it, 43 random characters (256 bits) and six
 * check characters, by which garbage is told without a look at the database.
 */
record TokenText(Secret text) {

    private static final String PREFIX = "ngnp_";
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int RANDOM = 43;
    private static final int CHECK = 6;
    private static final int HINT = 4;
    private static final Pattern FORM = Pattern.compile(PREFIX + "[0-9A-Za-z]{" + (RANDOM + CHECK) + "}");

    static TokenText random(SecureRandom random) {
        var text = new StringBuilder(PREFIX);
        for (int i = 0; i < RANDOM; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new TokenText(new Secret(text + check(text.toString())));
    }

    /** Empty when it cannot be a token. */
    static Optional<TokenText> parse(String given) {
        if (!FORM.matcher(given).matches()) {
            return Optional.empty();
        }
        int end = given.length() - CHECK;
        return check(given.substring(0, end)).equals(given.substring(end))
                ? Optional.of(new TokenText(new Secret(given)))
                : Optional.empty();
    }

    /** What is kept of it. It is as random as a key, so that nobody finds it by trying. */
    byte[] hash() {
        return sha256(text.reveal());
    }

    /** Its last characters, by which people tell it from others. */
    String hint() {
        return text.reveal().substring(text.reveal().length() - HINT);
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String check(String text) {
        var crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.US_ASCII));
        long value = crc.getValue();
        var check = new StringBuilder();
        for (int i = 0; i < CHECK; i++) {
            check.append(ALPHABET.charAt((int) (value % ALPHABET.length())));
            value /= ALPHABET.length();
        }
        return check.reverse().toString();
    }
}
