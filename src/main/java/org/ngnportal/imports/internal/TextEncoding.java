package org.ngnportal.imports.internal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;
import org.ngnportal.imports.TableFormat;
import org.ngnportal.imports.UnreadableTableException;

/** In which encoding a text was written. */
final class TextEncoding {

    /** What most programs write that do not write Unicode. */
    private static final String OTHERWISE = "windows-1252";

    private static final int SAMPLE = 64 * 1024;

    private TextEncoding() {}

    /** @throws UnreadableTableException if it is no text */
    static String of(byte[] content) {
        var marked = UniversalDetector.detectCharsetFromBOM(content);
        if (marked != null && TableFormat.CHARSETS.contains(marked)) {
            return marked;
        }
        var wide = wide(content);
        if (wide != null) {
            return wide;
        }
        if (isUtf8(content)) {
            return StandardCharsets.UTF_8.name();
        }
        var detector = new UniversalDetector();
        detector.handleData(content, 0, Math.min(content.length, SAMPLE));
        detector.dataEnd();
        var guess = detector.getDetectedCharset();
        if (guess == null) {
            return OTHERWISE;
        }
        return TableFormat.CHARSETS.stream()
                .filter(charset -> charset.equalsIgnoreCase(guess))
                .filter(charset -> !charset.startsWith("UTF"))
                .findFirst()
                .orElse(OTHERWISE);
    }

    /** How many octets at the beginning say what the encoding is, and are no text. */
    static int markLength(byte[] content, Charset charset) {
        var marked = UniversalDetector.detectCharsetFromBOM(content);
        if (marked == null || !charset.name().equalsIgnoreCase(marked)) {
            return 0;
        }
        return charset.equals(StandardCharsets.UTF_8) ? 3 : 2;
    }

    /** Text of western languages in UTF-16 has a zero in every second octet; other text has none at all. */
    private static @Nullable String wide(byte[] content) {
        int length = Math.min(content.length, SAMPLE);
        int even = 0;
        int odd = 0;
        for (int i = 0; i < length; i++) {
            if (content[i] == 0) {
                if (i % 2 == 0) {
                    even++;
                } else {
                    odd++;
                }
            }
        }
        if (even + odd == 0) {
            return null;
        }
        if (odd > length / 4 && even < length / 20) {
            return StandardCharsets.UTF_16LE.name();
        }
        if (even > length / 4 && odd < length / 20) {
            return StandardCharsets.UTF_16BE.name();
        }
        throw new UnreadableTableException("imports.file.unknown");
    }

    private static boolean isUtf8(byte[] content) {
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content));
            return true;
        } catch (CharacterCodingException another) {
            return false;
        }
    }
}
