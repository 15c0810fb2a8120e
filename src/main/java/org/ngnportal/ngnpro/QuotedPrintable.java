package org.ngnportal.ngnpro;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A text of a call, quoted-printable (contract section 3.11). Callers write into it what they like.
 *
 * @param encoded as it travels
 */
@SoapValue
public record QuotedPrintable(String encoded) {

    public static QuotedPrintable of(String text) {
        var encoded = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            if (b < 0x20 || b > 0x7E || b == '=') {
                encoded.append("=%02X".formatted(b & 0xFF));
            } else {
                encoded.append((char) b);
            }
        }
        return new QuotedPrintable(encoded.toString());
    }

    /** The text itself. What is no escape stands for itself; bytes that are no UTF-8 become replacement characters. */
    public String decoded() {
        var bytes = new ByteArrayOutputStream(encoded.length());
        int i = 0;
        while (i < encoded.length()) {
            int softBreak = softBreak(i);
            if (softBreak > 0) {
                i += softBreak;
            } else if (isEscape(i)) {
                bytes.write(Integer.parseInt(encoded, i + 1, i + 3, 16));
                i += 3;
            } else {
                int c = encoded.codePointAt(i);
                bytes.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
                i += Character.charCount(c);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private int softBreak(int i) {
        return encoded.startsWith("=\r\n", i) ? 3 : encoded.startsWith("=\n", i) ? 2 : 0;
    }

    private boolean isEscape(int i) {
        return encoded.charAt(i) == '='
                && i + 2 < encoded.length()
                && isHex(encoded.charAt(i + 1))
                && isHex(encoded.charAt(i + 2));
    }

    private static boolean isHex(char c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'F' || c >= 'a' && c <= 'f';
    }

    @Override
    public String toString() {
        return decoded();
    }
}
