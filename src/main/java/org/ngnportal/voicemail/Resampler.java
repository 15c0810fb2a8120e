package org.ngnportal.voicemail;

import java.math.BigInteger;

/** Brings sound to the rate of telephones: what they cannot carry is filtered out first, or it would come back as noise. */
final class Resampler {

    /** Zero crossings of the filter on either side. */
    private static final int CROSSINGS = 16;

    /** Part of what telephones can carry that is kept, so that the filter may be short. */
    private static final double KEPT = 0.92;

    private Resampler() {}

    /** @param rate at least {@link WavFormat#TELEPHONE_RATE} */
    static float[] toTelephone(float[] samples, int rate) {
        if (rate == WavFormat.TELEPHONE_RATE) {
            return samples;
        }
        int common = BigInteger.valueOf(rate)
                .gcd(BigInteger.valueOf(WavFormat.TELEPHONE_RATE))
                .intValueExact();
        int up = WavFormat.TELEPHONE_RATE / common;
        int down = rate / common;
        var filters = new float[up][];
        var out = new float[(int) ((long) samples.length * up / down)];
        for (int i = 0; i < out.length; i++) {
            long position = (long) i * down;
            int phase = (int) (position % up);
            if (filters[phase] == null) {
                filters[phase] = filter((double) phase / up, (double) rate / WavFormat.TELEPHONE_RATE);
            }
            out[i] = at(samples, (int) (position / up), filters[phase]);
        }
        return out;
    }

    private static float at(float[] samples, int centre, float[] filter) {
        int first = centre - filter.length / 2 + 1;
        float sum = 0;
        for (int tap = Math.max(0, -first); tap < filter.length && first + tap < samples.length; tap++) {
            sum += samples[first + tap] * filter[tap];
        }
        return sum;
    }

    /**
     * A windowed sinc.
     *
     * @param offset of the wanted moment after the middle sample, 0 to 1
     * @param ratio of the rates
     */
    private static float[] filter(double offset, double ratio) {
        double width = ratio / KEPT;
        int half = (int) Math.ceil(CROSSINGS * width);
        var weights = new double[2 * half];
        double sum = 0;
        for (int tap = 0; tap < weights.length; tap++) {
            double distance = (tap - half + 1 - offset) / width;
            double window = Math.abs(distance) >= CROSSINGS ? 0 : 0.5 + 0.5 * Math.cos(Math.PI * distance / CROSSINGS);
            weights[tap] = window * sinc(Math.PI * distance);
            sum += weights[tap];
        }
        var filter = new float[weights.length];
        for (int tap = 0; tap < filter.length; tap++) {
            filter[tap] = (float) (weights[tap] / sum);
        }
        return filter;
    }

    private static double sinc(double x) {
        return Math.abs(x) < 1e-9 ? 1 : Math.sin(x) / x;
    }
}
