package org.ngnportal.sandbox.crowd;

/** How many of something fall to each of several: few are large, many are small, as everywhere. */
final class Sizes {

    private Sizes() {}

    /**
     * Shares of a total, largest first, none of them empty as long as there is enough.
     *
     * @param steepness 0 makes all equal; with 1 the second has half of the first
     */
    static int[] of(int total, int shares, double steepness) {
        double sum = 0;
        for (int i = 1; i <= shares; i++) {
            sum += Math.pow(i, -steepness);
        }
        var sizes = new int[shares];
        int left = total;
        for (int i = shares - 1; i > 0; i--) {
            sizes[i] = Math.min(left, Math.max(1, (int) (total * Math.pow(i + 1, -steepness) / sum)));
            left -= sizes[i];
        }
        if (shares > 0) {
            sizes[0] = left;
        }
        return sizes;
    }
}
