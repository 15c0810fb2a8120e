package org.ngnportal.provisioning.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.ngnportal.provisioning.SoftphoneAccount;

/**
 * What is kept of an account: the digest that SIP asks for, which is no password (RFC 3261, section 22.4).
 *
 * @param proxy empty if telephones find their way by the domain
 */
record Setup(String user, String domain, String name, String digest, String proxy) {

    static Setup of(SoftphoneAccount account) {
        var address = account.address();
        return new Setup(
                address.user(),
                address.domain(),
                account.name(),
                md5(address.user() + ":" + address.domain() + ":"
                        + account.password().reveal()),
                account.server().orElse(""));
    }

    private static String md5(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Never shown. */
    @Override
    public String toString() {
        return "Setup[***]";
    }
}
