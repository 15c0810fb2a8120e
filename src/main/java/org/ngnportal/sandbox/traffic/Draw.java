package org.ngnportal.sandbox.traffic;

import java.util.List;

/** Random numbers that are the same for the same seed and the same thing, everywhere and for ever. */
final class Draw {

    private static final long STEP = 0x9E3779B97F4A7C15L;

    private long state;

    private Draw(long state) {
        this.state = state;
    }

    /** @param thing what the numbers are about */
    static Draw of(long seed, long... thing) {
        long state = mix(seed);
        for (long part : thing) {
            state = mix(state + STEP ^ part);
        }
        return new Draw(state);
    }

    /** Spreads the bits of a number over all of it; a one-to-one function. */
    static long mix(long value) {
        long z = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    long next() {
        state += STEP;
        return mix(state);
    }

    /** At least 0, less than 1. */
    double fraction() {
        return (next() >>> 11) * 0x1p-53;
    }

    boolean chance(double probability) {
        return fraction() < probability;
    }

    /** Both included. */
    int between(int least, int most) {
        return least + (int) Math.floorMod(next(), (long) most - least + 1);
    }

    <T> T one(List<T> choices) {
        return choices.get(between(0, choices.size() - 1));
    }

    /** Index of one of the weights. */
    int weighted(int... weights) {
        int sum = 0;
        for (int weight : weights) {
            sum += weight;
        }
        int rest = between(0, sum - 1);
        int index = 0;
        while (rest >= weights[index]) {
            rest -= weights[index++];
        }
        return index;
    }

    /** How often something happens that happens so often in the mean, at most {@code most} times. */
    int times(double mean, int most) {
        double limit = StrictMath.exp(-mean);
        double product = fraction();
        int times = 0;
        while (product > limit && times < most) {
            product *= fraction();
            times++;
        }
        return times;
    }

    /** A waiting time: often short, sometimes long. */
    int lasting(int mean, int most) {
        return (int) Math.min(most, -mean * StrictMath.log(1 - fraction()));
    }

    String digits(int count) {
        var digits = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            digits.append((char) ('0' + between(0, 9)));
        }
        return digits.toString();
    }

    String hex(int count) {
        var hex = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            hex.append(Character.forDigit(between(0, 15), 16));
        }
        return hex.toString();
    }
}
