package org.ngnportal.sandbox.traffic;

import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What makes a call what it is; its Call-ID is made of it and leads back to it, so that calls need no index.
 *
 * @param account whose day it is from; of calls between two accounts the one with the lower key
 * @param branch which of its neighbours, 0 for calls with the PSTN
 * @param day since the epoch, in the account's time zone
 * @param ordinal among those of the day
 */
public record CallRef(Kind kind, long account, int branch, long day, int ordinal) {

    /** Between accounts of the platform, from an account to the PSTN, from there to an account. */
    public enum Kind {
        ON_NET,
        PLACED,
        RECEIVED
    }

    /** Of one kind on one day. */
    static final int MOST = 63;

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final long FACTOR = 0x9E3779B97F4A7C15L;
    private static final long INVERSE = inverse(FACTOR);

    String callId(long seed) {
        long scrambled = scramble(packed(), seed);
        var hex = HexFormat.of();
        var digits = hex.toHexDigits(scrambled) + hex.toHexDigits(check(scrambled, seed));
        return String.join(
                "-",
                digits.substring(0, 8),
                digits.substring(8, 12),
                digits.substring(12, 16),
                digits.substring(16, 20),
                digits.substring(20));
    }

    /** What the Call-ID is made of, empty when this simulator has not made it. */
    static Optional<CallRef> of(String callId, long seed) {
        if (!FORM.matcher(callId).matches()) {
            return Optional.empty();
        }
        var digits = callId.replace("-", "");
        long scrambled = HexFormat.fromHexDigitsToLong(digits, 0, 16);
        if (check(scrambled, seed) != HexFormat.fromHexDigitsToLong(digits, 16, 32)) {
            return Optional.empty();
        }
        long packed = unscramble(scrambled, seed);
        int kind = (int) (packed >>> 62);
        return kind >= Kind.values().length
                ? Optional.empty()
                : Optional.of(new CallRef(
                        Kind.values()[kind],
                        packed & 0xF_FFFF_FFFFL,
                        (int) (packed >>> 58) & 0xF,
                        packed >>> 36 & 0xFFFF,
                        (int) (packed >>> 52) & 0x3F));
    }

    /** From the left: 2 bits of kind, 4 of branch, 6 of ordinal, 16 of day, 36 of account. */
    private long packed() {
        return (long) kind.ordinal() << 62
                | (branch & 0xFL) << 58
                | (ordinal & 0x3FL) << 52
                | (day & 0xFFFF) << 36
                | account & 0xF_FFFF_FFFFL;
    }

    private static long scramble(long value, long seed) {
        long x = (value ^ Draw.mix(seed)) * FACTOR;
        x = (x ^ x >>> 32) * FACTOR;
        return x ^ x >>> 32;
    }

    private static long unscramble(long value, long seed) {
        long x = (value ^ value >>> 32) * INVERSE;
        x = (x ^ x >>> 32) * INVERSE;
        return x ^ Draw.mix(seed);
    }

    private static long check(long scrambled, long seed) {
        return Draw.mix(scrambled + Draw.mix(seed + 1));
    }

    /** The number that gives 1 when multiplied with an odd one; each step doubles the bits that are right. */
    private static long inverse(long odd) {
        long inverse = odd;
        for (int bits = 3; bits < Long.SIZE; bits *= 2) {
            inverse *= 2 - odd * inverse;
        }
        return inverse;
    }
}
