package org.ngnportal.sandbox.platform;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;

/**
 * The greeting of a mailbox: a WAV file (contract sections 3.15 and 7, question 16).
 *
 * @param seconds how long it plays
 */
record Greeting(byte[] audio, int seconds) {

    static final int MAXIMUM_BYTES = 1024 * 1024;
    static final int MAXIMUM_SECONDS = 180;

    private static final int HEAD = 12;
    private static final int CHUNK_HEAD = 8;

    /** Format tags that telephony plays: PCM, A-law, mu-law, GSM. */
    private static final Set<Integer> FORMATS = Set.of(1, 6, 7, 0x31);

    /** @param message base64 in lines of any length */
    static Greeting of(String message) {
        byte[] audio;
        try {
            audio = Base64.getDecoder().decode(message.replaceAll("\\s", ""));
        } catch (IllegalArgumentException e) {
            throw Faults.invalid("the announcement is not base64");
        }
        if (audio.length > MAXIMUM_BYTES) {
            throw Faults.invalid("the announcement is larger than " + MAXIMUM_BYTES + " bytes");
        }
        int seconds = seconds(ByteBuffer.wrap(audio).order(ByteOrder.LITTLE_ENDIAN));
        if (seconds > MAXIMUM_SECONDS) {
            throw Faults.invalid("the announcement is longer than " + MAXIMUM_SECONDS + " seconds");
        }
        return new Greeting(audio, seconds);
    }

    /** What the mailbox tells of it. */
    String info() {
        return "greeting: " + seconds + (seconds == 1 ? " second" : " seconds");
    }

    private static int seconds(ByteBuffer file) {
        if (file.limit() < HEAD || !"RIFF".equals(name(file, 0)) || !"WAVE".equals(name(file, 8))) {
            throw Faults.invalid("the announcement is not a WAV file");
        }
        int bytesPerSecond = 0;
        long position = HEAD;
        while (position + CHUNK_HEAD <= file.limit()) {
            int start = (int) position;
            long size = Integer.toUnsignedLong(file.getInt(start + 4));
            long end = position + CHUNK_HEAD + size;
            var name = name(file, start);
            if ("fmt ".equals(name) && size >= 16 && end <= file.limit()) {
                bytesPerSecond = bytesPerSecond(file, start + CHUNK_HEAD);
            } else if ("data".equals(name) && bytesPerSecond > 0) {
                long held = Math.min(size, file.limit() - position - CHUNK_HEAD);
                return seconds(held, bytesPerSecond);
            }
            position = end + size % 2;
        }
        throw Faults.invalid("the announcement is a WAV file without sound");
    }

    private static int seconds(long bytes, int bytesPerSecond) {
        if (bytes == 0) {
            throw Faults.invalid("the announcement is a WAV file without sound");
        }
        return Math.toIntExact((bytes + bytesPerSecond - 1) / bytesPerSecond);
    }

    private static int bytesPerSecond(ByteBuffer file, int format) {
        int channels = file.getShort(format + 2);
        int bytes = file.getInt(format + 8);
        if (!FORMATS.contains((int) file.getShort(format)) || channels < 1 || channels > 2 || bytes < 1000) {
            throw Faults.invalid("the announcement must be PCM, A-law, mu-law or GSM with one or two channels");
        }
        return bytes;
    }

    private static String name(ByteBuffer file, int position) {
        var name = new byte[4];
        file.get(position, name);
        return new String(name, StandardCharsets.ISO_8859_1);
    }
}
