package org.ngnportal.prepaid;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ngnportal.vault.Secret;

/**
 * The secret of a voucher: 16 random characters (79 bits) and two check characters, written in three groups. The alphabet
 * has no characters that look alike and a prime number of them: of two weighted sums, which are 0 in every code, at least
 * one is not as soon as one character is wrong or two have changed places, wherever they stand.
 */
public final class VoucherCode {

    static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final int LENGTH = 18;
    private static final int GROUP = 6;
    private static final int PRIME = ALPHABET.length();

    private final Secret text;

    private VoucherCode(String text) {
        this.text = new Secret(text);
    }

    public static VoucherCode random(SecureRandom random) {
        var code = new StringBuilder();
        int sum = 0;
        int weighted = 0;
        for (int place = 1; place <= LENGTH - 2; place++) {
            int digit = random.nextInt(PRIME);
            sum += digit;
            weighted += place * digit;
            code.append(ALPHABET.charAt(digit));
        }
        int last = Math.floorMod((LENGTH - 1) * sum - weighted, PRIME);
        int lastButOne = Math.floorMod(-sum - last, PRIME);
        return new VoucherCode(code.append(ALPHABET.charAt(lastButOne))
                .append(ALPHABET.charAt(last))
                .toString());
    }

    /** Reads what somebody typed, with or without dashes and spaces; empty when there is a mistake in it. */
    public static Optional<VoucherCode> parse(String typed) {
        var text = typed.replaceAll("[\\s\\-\u2010-\u2015]", "").toUpperCase(Locale.ROOT);
        return Optional.of(text).filter(VoucherCode::isRight).map(VoucherCode::new);
    }

    private static boolean isRight(String text) {
        if (text.length() != LENGTH || text.chars().anyMatch(character -> ALPHABET.indexOf(character) < 0)) {
            return false;
        }
        int sum = 0;
        int weighted = 0;
        for (int place = 1; place <= LENGTH; place++) {
            int digit = ALPHABET.indexOf(text.charAt(place - 1));
            sum += digit;
            weighted += place * digit;
        }
        return sum % PRIME == 0 && weighted % PRIME == 0;
    }

    /** In one piece. */
    public String reveal() {
        return text.reveal();
    }

    /** In groups, as it is printed. */
    public String printed() {
        return IntStream.range(0, LENGTH / GROUP)
                .mapToObj(group -> text.reveal().substring(group * GROUP, (group + 1) * GROUP))
                .collect(Collectors.joining("-"));
    }

    /** Never shows the code. */
    @Override
    public String toString() {
        return "VoucherCode[" + text + "]";
    }
}
