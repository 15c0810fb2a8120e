package org.ngnportal.voicemail;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.function.DoubleUnaryOperator;

/** WAV files as they are recorded. */
public final class TestSound {

    private TestSound() {}

    /** A tone of 440 Hz as computers record it: 16 bits, 44.1 kHz, two channels. */
    public static byte[] recording(double seconds) {
        return pcm(44_100, 2, 16, seconds, tone(440));
    }

    static DoubleUnaryOperator tone(double hertz) {
        return time -> 0.5 * Math.sin(2 * Math.PI * hertz * time);
    }

    static byte[] pcm(int rate, int channels, int bits, double seconds, DoubleUnaryOperator wave) {
        int frames = (int) (rate * seconds);
        int width = bits / 8;
        var data = little(frames * channels * width);
        for (int i = 0; i < frames; i++) {
            for (int channel = 0; channel < channels; channel++) {
                put(data, bits, wave.applyAsDouble((double) i / rate));
            }
        }
        return file(1, channels, rate, channels * width, bits, data.array());
    }

    static byte[] file(int coding, int channels, int rate, int frame, int bits, byte[] data) {
        var format = little(16)
                .putShort((short) coding)
                .putShort((short) channels)
                .putInt(rate)
                .putInt(rate * frame)
                .putShort((short) frame)
                .putShort((short) bits)
                .array();
        return riff(chunk("fmt ", format), chunk("data", data));
    }

    static byte[] riff(byte[]... chunks) {
        int size = 4;
        for (var chunk : chunks) {
            size += chunk.length;
        }
        var file = little(size + 8)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(size)
                .put("WAVE".getBytes(StandardCharsets.US_ASCII));
        for (var chunk : chunks) {
            file.put(chunk);
        }
        return file.array();
    }

    static byte[] chunk(String name, byte[] content) {
        return little(8 + content.length + content.length % 2)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .putInt(content.length)
                .put(content)
                .array();
    }

    static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static void put(ByteBuffer data, int bits, double value) {
        switch (bits) {
            case 8 -> data.put((byte) (128 + Math.round(value * 127)));
            case 16 -> data.putShort((short) Math.round(value * Short.MAX_VALUE));
            case 24 -> {
                int sample = (int) Math.round(value * 0x7FFFFF);
                data.putShort((short) sample).put((byte) (sample >> 16));
            }
            default -> data.putInt((int) Math.round(value * Integer.MAX_VALUE));
        }
    }
}
