package org.ngnportal.journeys;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.ngnportal.sip.SipAddress;

/**
 * A phone and a registrar that speak HTTP digest (RFC 2617, without quality of protection, as RFC 3261 allows). Neither
 * uses the portal's own digests: a mistake there would cancel out.
 */
final class DigestClient {

    private static final String NONCE = "dcd98b7102dd2f0e8b11d0f600bfb0c093";

    private DigestClient() {}

    /** What a phone answers to the registrar's challenge. */
    static String response(SipAddress address, String password) {
        return response(ha1(address, password), address);
    }

    /** What the registrar expects, knowing {@code ha1} alone. */
    static String response(String ha1, SipAddress address) {
        return md5(ha1 + ":" + NONCE + ":" + md5("REGISTER:sip:" + address.domain()));
    }

    static String ha1(SipAddress address, String password) {
        return md5(address.user() + ":" + address.domain() + ":" + password);
    }

    private static String md5(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
