package org.ngnportal.signin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.ngnportal.vault.Secret;

/**
 * The key of an authenticator app that is being set up; it counts once a code of it was shown.
 *
 * @param key in letters of base 32
 * @param issuer what the app calls the portal
 * @param account what the app calls the user
 */
public record TotpSetup(Secret key, String issuer, String account) {

    private static final int GROUP = 4;

    /** What the picture for the app's camera says; a secret. */
    public Secret uri() {
        return new Secret("otpauth://totp/" + encoded(issuer) + ":" + encoded(account) + "?secret=" + key.reveal()
                + "&issuer=" + encoded(issuer) + "&algorithm=SHA1&digits=6&period=30");
    }

    /** The key in groups, for those who type it; a secret. */
    public Secret groups() {
        return new Secret(key.reveal().replaceAll("(.{" + GROUP + "})(?!$)", "$1 "));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
