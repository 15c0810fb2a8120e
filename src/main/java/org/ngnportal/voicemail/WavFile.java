package org.ngnportal.voicemail;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A WAV file: RIFF with one chunk that says how the sound is written and one with the sound; all others are passed over.
 *
 * @param sound whole frames
 */
record WavFile(WavFormat format, ByteBuffer sound) {

    private static final int HEAD = 12;
    private static final int CHUNK_HEAD = 8;
    private static final int SAMPLE_BYTES = 2;

    /** @throws InvalidVoicemailException if it is no WAV file whose sound can be read */
    static WavFile parse(byte[] bytes) {
        var file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (file.limit() < HEAD || !"RIFF".equals(name(file, 0)) || !"WAVE".equals(name(file, 8))) {
            throw Greeting.refused("not-wav");
        }
        @Nullable WavFormat format = null;
        long position = HEAD;
        while (position + CHUNK_HEAD <= file.limit()) {
            int start = (int) position + CHUNK_HEAD;
            long size = Integer.toUnsignedLong(file.getInt((int) position + 4));
            int held = (int) Math.min(size, file.limit() - start);
            var name = name(file, (int) position);
            if ("fmt ".equals(name) && format == null) {
                format = WavFormat.read(part(file, start, held));
            } else if ("data".equals(name) && format != null) {
                // whoever records into a pipe writes a size that is too large
                return new WavFile(format, part(file, start, held - held % format.frame()));
            }
            position = start + size + size % 2;
        }
        throw Greeting.refused("not-wav");
    }

    Duration duration() {
        long frames = sound.remaining() / format.frame();
        long samples = format.isGsm() ? frames * WavFormat.GSM_SAMPLES : frames;
        return Duration.ofMillis(samples * 1000 / format.rate());
    }

    /** @param samples from -1 to 1, {@link WavFormat#TELEPHONE_RATE} in a second */
    static byte[] ofTelephone(float[] samples) {
        int rate = WavFormat.TELEPHONE_RATE;
        var format = chunk(16)
                .putShort((short) WavFormat.PCM)
                .putShort((short) 1)
                .putInt(rate)
                .putInt(rate * SAMPLE_BYTES)
                .putShort((short) SAMPLE_BYTES)
                .putShort((short) (SAMPLE_BYTES * 8));
        var sound = chunk(samples.length * SAMPLE_BYTES);
        for (float sample : samples) {
            sound.putShort((short) Math.round(Math.clamp(sample, -1f, 1f) * Short.MAX_VALUE));
        }
        return file(format, null, sound);
    }

    /** @param blocks of GSM 06.10 as WAV files pack it */
    static byte[] ofGsm(ByteBuffer blocks) {
        int count = blocks.remaining() / WavFormat.GSM_BLOCK;
        int samples = count * WavFormat.GSM_SAMPLES;
        var format = chunk(20)
                .putShort((short) WavFormat.GSM)
                .putShort((short) 1)
                .putInt(WavFormat.TELEPHONE_RATE)
                .putInt(WavFormat.TELEPHONE_RATE * WavFormat.GSM_BLOCK / WavFormat.GSM_SAMPLES)
                .putShort((short) WavFormat.GSM_BLOCK)
                .putShort((short) 0)
                .putShort((short) 2)
                .putShort((short) WavFormat.GSM_SAMPLES);
        return file(format, chunk(4).putInt(samples), chunk(blocks.remaining()).put(blocks.duplicate()));
    }

    private static byte[] file(ByteBuffer format, @Nullable ByteBuffer fact, ByteBuffer sound) {
        int facts = fact == null ? 0 : CHUNK_HEAD + fact.capacity();
        int padding = sound.capacity() % 2;
        int size = HEAD + 2 * CHUNK_HEAD + format.capacity() + facts + sound.capacity() + padding;
        var file = chunk(size).put(ascii("RIFF")).putInt(size - CHUNK_HEAD).put(ascii("WAVE"));
        append(file, "fmt ", format);
        if (fact != null) {
            append(file, "fact", fact);
        }
        append(file, "data", sound);
        return file.array();
    }

    private static void append(ByteBuffer file, String name, ByteBuffer content) {
        file.put(ascii(name)).putInt(content.capacity()).put(content.array());
    }

    private static ByteBuffer chunk(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static ByteBuffer part(ByteBuffer file, int start, int size) {
        return file.slice(start, size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static String name(ByteBuffer file, int position) {
        var name = new byte[4];
        file.get(position, name);
        return new String(name, StandardCharsets.ISO_8859_1);
    }

    private static byte[] ascii(String name) {
        return name.getBytes(StandardCharsets.US_ASCII);
    }
}
