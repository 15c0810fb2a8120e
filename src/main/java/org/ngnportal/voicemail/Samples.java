package org.ngnportal.voicemail;

import java.nio.ByteBuffer;

/** Reads the samples of WAV files. */
final class Samples {

    private static final float FULL_24 = 1 << 23;
    private static final float FULL_32 = 1L << 31;

    private Samples() {}

    /** From -1 to 1, the mean of all channels. */
    static float[] mono(WavFile file) {
        var format = file.format();
        var sound = file.sound();
        var samples = new float[sound.remaining() / format.frame()];
        for (int i = 0; i < samples.length; i++) {
            float sum = 0;
            for (int channel = 0; channel < format.channels(); channel++) {
                sum += sample(format, sound, i * format.frame() + channel * format.width());
            }
            samples[i] = sum / format.channels();
        }
        return samples;
    }

    private static float sample(WavFormat format, ByteBuffer sound, int at) {
        return switch (format.coding()) {
            case WavFormat.A_LAW -> aLaw(Byte.toUnsignedInt(sound.get(at)));
            case WavFormat.MU_LAW -> muLaw(Byte.toUnsignedInt(sound.get(at)));
            case WavFormat.FLOAT -> finite(sound.getFloat(at));
            default ->
                switch (format.bits()) {
                    case 8 -> (Byte.toUnsignedInt(sound.get(at)) - 128) / 128f;
                    case 16 -> sound.getShort(at) / 32_768f;
                    case 24 -> ((sound.get(at + 2) << 16) | Short.toUnsignedInt(sound.getShort(at))) / FULL_24;
                    default -> sound.getInt(at) / FULL_32;
                };
        };
    }

    private static float finite(float value) {
        return Float.isFinite(value) ? Math.clamp(value, -1f, 1f) : 0;
    }

    /** ITU-T G.711, 13 bits. */
    private static float aLaw(int code) {
        int value = code ^ 0x55;
        int exponent = (value >> 4) & 7;
        int mantissa = ((value & 0xF) << 4) + 8;
        int magnitude = exponent == 0 ? mantissa : (mantissa + 0x100) << (exponent - 1);
        return ((value & 0x80) == 0 ? -magnitude : magnitude) / 32_768f;
    }

    /** ITU-T G.711, 14 bits. */
    private static float muLaw(int code) {
        int value = ~code & 0xFF;
        int magnitude = ((((value & 0xF) << 3) + 0x84) << ((value >> 4) & 7)) - 0x84;
        return ((value & 0x80) == 0 ? magnitude : -magnitude) / 32_768f;
    }
}
