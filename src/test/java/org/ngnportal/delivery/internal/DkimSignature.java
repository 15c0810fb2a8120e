package org.ngnportal.delivery.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Verifies a signature as a receiver does (RFC 6376, relaxed canonicalisation of both parts). */
final class DkimSignature {

    private final List<String> headers = new ArrayList<>();
    private final String body;
    private final String own;
    private final Map<String, String> tags = new HashMap<>();

    private DkimSignature(String message) {
        var lines = message.replace("\r\n", "\n").replace("\n", "\r\n");
        int end = lines.indexOf("\r\n\r\n");
        body = lines.substring(end + 4);
        for (var line : lines.substring(0, end).split("\r\n(?![ \t])")) {
            headers.add(line);
        }
        own = headers.stream()
                .filter(header -> header.toLowerCase(Locale.ROOT).startsWith("dkim-signature:"))
                .findFirst()
                .orElseThrow();
        for (var tag : own.substring(own.indexOf(':') + 1).replaceAll("\\s", "").split(";")) {
            int equals = tag.indexOf('=');
            tags.put(tag.substring(0, equals), tag.substring(equals + 1));
        }
    }

    static DkimSignature in(String message) {
        return new DkimSignature(message);
    }

    String tag(String name) {
        return tags.getOrDefault(name, "");
    }

    boolean isValid(PublicKey key) throws GeneralSecurityException {
        if (!tag("c").equals("relaxed/relaxed") || !tag("a").equals("rsa-sha256")) {
            throw new IllegalStateException("signed in another way: " + tags);
        }
        var digest = MessageDigest.getInstance("SHA-256").digest(relaxedBody().getBytes(StandardCharsets.UTF_8));
        if (!Base64.getEncoder().encodeToString(digest).equals(tag("bh"))) {
            return false;
        }
        var signed = new StringBuilder();
        var left = new ArrayList<>(headers);
        for (var name : tag("h").toLowerCase(Locale.ROOT).split(":")) {
            for (int i = left.size() - 1; i >= 0; i--) {
                if (left.get(i).toLowerCase(Locale.ROOT).startsWith(name + ":")) {
                    signed.append(relaxed(left.remove(i))).append("\r\n");
                    break;
                }
            }
        }
        signed.append(relaxed(own.replaceAll("(?s)(;\\s*b=)[^;]*", "$1")));
        var verifier = Signature.getInstance("SHA256withRSA");
        verifier.initVerify(key);
        verifier.update(signed.toString().getBytes(StandardCharsets.UTF_8));
        return verifier.verify(Base64.getDecoder().decode(tag("b")));
    }

    private static String relaxed(String header) {
        int colon = header.indexOf(':');
        return header.substring(0, colon).strip().toLowerCase(Locale.ROOT)
                + ":"
                + header.substring(colon + 1)
                        .replaceAll("\r\n", "")
                        .replaceAll("[ \t]+", " ")
                        .strip();
    }

    private String relaxedBody() {
        var text = body.replaceAll("[ \t]+", " ").replaceAll(" \r\n", "\r\n").replaceAll("(\r\n)*$", "");
        return text.isEmpty() ? "" : text + "\r\n";
    }
}
