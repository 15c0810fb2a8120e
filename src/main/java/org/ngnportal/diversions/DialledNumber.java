package org.ngnportal.diversions;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ngnportal.diversions.Risk.Kind;

/** Telephone numbers as they are typed and dialled. */
final class DialledNumber {

    private static final Pattern LIKE_A_NUMBER = Pattern.compile("\\+?[0-9][0-9\\s().\\-/\\u00a0]*");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s().\\-/\\u00a0]");
    private static final Pattern TRUNK_ZERO = Pattern.compile("\\(0\\)");
    /** Signs that a number may have in a target, and that an exchange may leave out. */
    private static final Pattern OTHER_SIGNS = Pattern.compile("[*_.-]");

    private static final Pattern MANY_DIGITS = Pattern.compile("\\+?\\d{7,}");
    private static final Pattern DIGITS = Pattern.compile("\\d{7,15}");

    /** Country codes of many countries: a number that belongs to none of them tells nothing. */
    private static final int NORTH_AMERICA = 1;

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private DialledNumber() {}

    /** What was typed, if it is a number, without what only serves the eye. */
    static String withoutSeparators(String typed) {
        var text = typed.strip();
        if (!LIKE_A_NUMBER.matcher(text).matches()) {
            return text;
        }
        var number = text.startsWith("+") || text.startsWith("00")
                ? TRUNK_ZERO.matcher(text).replaceAll("")
                : text;
        return SEPARATORS.matcher(number).replaceAll("");
    }

    /** A number with its country code, with + in front; empty when it has none. */
    static Optional<String> international(String dialled) {
        var digits =
                dialled.startsWith("+") ? dialled.substring(1) : dialled.startsWith("00") ? dialled.substring(2) : "";
        return digits.matches("[1-9]\\d{3,14}") ? Optional.of("+" + digits) : Optional.empty();
    }

    /** The country of a number with its country code, two letters; empty when it is of none. */
    static Optional<String> country(String international) {
        return parsed(international, "ZZ").map(NUMBERS::getRegionCodeForNumber).filter(region -> region.length() == 2);
    }

    /** A number as people write it. */
    static String shown(String text) {
        return international(text)
                .flatMap(number -> parsed(number, "ZZ"))
                .filter(NUMBERS::isPossibleNumber)
                .map(number -> NUMBERS.format(number, PhoneNumberFormat.INTERNATIONAL))
                .orElse(text);
    }

    /**
     * Why a call there may be dear; empty when nothing speaks for it.
     *
     * @param user first part of an address
     * @param home country of two letters, empty when unknown
     */
    static Optional<Risk> risk(Condition condition, String user, String home) {
        var bare = OTHER_SIGNS.matcher(user).replaceAll("");
        var number = MANY_DIGITS.matcher(bare).matches() ? bare : user;
        var dialled = number.startsWith("00") ? "+" + number.substring(2) : number;
        if (dialled.startsWith("+") || dialled.startsWith("0")) {
            return parsed(dialled, home.isEmpty() ? "ZZ" : home)
                    .map(parsed -> risk(condition, parsed, home))
                    .orElseGet(() -> Optional.of(new Risk(condition, Kind.UNKNOWN, dialled, "")));
        }
        // without a sign in front it is a name first of all, but may be a number with its country code
        return DIGITS.matcher(dialled).matches()
                ? parsed("+" + dialled, "ZZ")
                        .filter(NUMBERS::isValidNumber)
                        .flatMap(parsed -> risk(condition, parsed, home))
                : Optional.empty();
    }

    private static Optional<Risk> risk(Condition condition, PhoneNumber number, String home) {
        var shown = NUMBERS.format(number, PhoneNumberFormat.E164);
        var region = Optional.ofNullable(NUMBERS.getRegionCodeForNumber(number)).orElse("");
        var country = region.length() == 2 ? region : "";
        if (NUMBERS.getNumberType(number) == PhoneNumberType.PREMIUM_RATE) {
            return Optional.of(new Risk(condition, Kind.PREMIUM, shown, country));
        }
        if (!region.isEmpty()) {
            return region.equals(home)
                    ? Optional.empty()
                    : Optional.of(new Risk(condition, Kind.FOREIGN, shown, country));
        }
        boolean sameCode = !home.isEmpty() && NUMBERS.getCountryCodeForRegion(home) == number.getCountryCode();
        if (sameCode && number.getCountryCode() != NORTH_AMERICA) {
            return Optional.empty();
        }
        return Optional.of(new Risk(condition, sameCode ? Kind.UNKNOWN : Kind.FOREIGN, shown, ""));
    }

    private static Optional<PhoneNumber> parsed(String text, String region) {
        try {
            return Optional.of(NUMBERS.parse(text, region));
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }
}
