package org.ngnportal.voicemail;

import java.nio.ByteBuffer;
import java.util.Set;

/**
 * How the sound of a WAV file is written, from its {@code fmt} chunk.
 *
 * @param coding format tag
 * @param rate frames in a second
 * @param frame bytes of a frame: one sample of every channel, or a block of GSM
 * @param bits of a sample
 */
record WavFormat(int coding, int channels, int rate, int frame, int bits) {

    static final int PCM = 1;
    static final int FLOAT = 3;
    static final int A_LAW = 6;
    static final int MU_LAW = 7;
    static final int GSM = 0x31;

    /** Bytes of a block of GSM in a WAV file, and the samples it becomes. */
    static final int GSM_BLOCK = 65;

    static final int GSM_SAMPLES = 320;
    static final int TELEPHONE_RATE = 8000;

    private static final int EXTENSIBLE = 0xFFFE;
    private static final int EXTENSIBLE_SIZE = 40;
    private static final int PLAIN_SIZE = 16;

    /** Rates that recordings have; others come only from broken or hostile files. */
    private static final Set<Integer> RATES =
            Set.of(8000, 11_025, 12_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000, 88_200, 96_000);

    /** @param chunk little endian, from the first byte of its content to the last */
    static WavFormat read(ByteBuffer chunk) {
        if (chunk.remaining() < PLAIN_SIZE) {
            throw Greeting.refused("not-wav");
        }
        int start = chunk.position();
        int coding = Short.toUnsignedInt(chunk.getShort(start));
        if (coding == EXTENSIBLE && chunk.remaining() >= EXTENSIBLE_SIZE) {
            coding = Short.toUnsignedInt(chunk.getShort(start + 24));
        }
        var format = new WavFormat(
                coding,
                Short.toUnsignedInt(chunk.getShort(start + 2)),
                chunk.getInt(start + 4),
                Short.toUnsignedInt(chunk.getShort(start + 12)),
                Short.toUnsignedInt(chunk.getShort(start + 14)));
        if (!format.isUsable()) {
            throw Greeting.refused("format");
        }
        return format;
    }

    boolean isGsm() {
        return coding == GSM;
    }

    /** Bytes of one sample of one channel. */
    int width() {
        return bits / 8;
    }

    private boolean isUsable() {
        return switch (coding) {
            case PCM -> isSampled(Set.of(8, 16, 24, 32));
            case FLOAT -> isSampled(Set.of(32));
            case A_LAW, MU_LAW -> isSampled(Set.of(8));
            case GSM -> channels == 1 && rate == TELEPHONE_RATE && frame == GSM_BLOCK;
            default -> false;
        };
    }

    private boolean isSampled(Set<Integer> widths) {
        return channels >= 1
                && channels <= 2
                && RATES.contains(rate)
                && widths.contains(bits)
                && frame == channels * width();
    }
}
