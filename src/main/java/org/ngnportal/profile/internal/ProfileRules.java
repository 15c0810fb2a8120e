package org.ngnportal.profile.internal;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ngnportal.profile.InvalidProfileException.Field;
import org.ngnportal.profile.InvalidProfileException.Problem;
import org.ngnportal.profile.Profile;
import org.ngnportal.profile.ProfileSettings;

/** What subscribers may set. Values that were not changed are not judged. */
final class ProfileRules {

    private static final int LONGEST_PREFIX = 15;
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private ProfileRules() {}

    /** The settings in the form in which the platform keeps them, as far as they can be read. */
    static ProfileSettings normalised(ProfileSettings was, ProfileSettings wanted) {
        var typed = wanted.mobileNumber().strip();
        return new ProfileSettings(
                wanted.language().strip(),
                wanted.timeZone().strip(),
                typed.equals(was.mobileNumber()) ? typed : mobileNumber(typed).orElse(typed),
                wanted.quickDial().strip(),
                wanted.region().strip(),
                wanted.hidesNumber(),
                wanted.missedCallMails());
    }

    static List<Problem> problems(ProfileSettings was, ProfileSettings wanted, Profile.Choices choices) {
        var problems = new ArrayList<Problem>();
        if (!was.language().equals(wanted.language()) && !Profile.LANGUAGES.contains(wanted.language())) {
            problems.add(new Problem(Field.LANGUAGE, "profile.invalid.language"));
        }
        if (!was.timeZone().equals(wanted.timeZone()) && !isZone(wanted.timeZone())) {
            problems.add(new Problem(Field.TIME_ZONE, "profile.invalid.time-zone"));
        }
        if (!was.mobileNumber().equals(wanted.mobileNumber())
                && mobileNumber(wanted.mobileNumber()).isEmpty()) {
            problems.add(new Problem(Field.MOBILE_NUMBER, "profile.invalid.mobile-number"));
        }
        if (!was.quickDial().equals(wanted.quickDial()) && !isPrefix(wanted.quickDial(), choices)) {
            problems.add(new Problem(Field.QUICK_DIAL, "profile.invalid.quick-dial"));
        }
        if (!was.region().equals(wanted.region())
                && !wanted.region().isEmpty()
                && !choices.regions().containsKey(wanted.region())) {
            problems.add(new Problem(Field.REGION, "profile.invalid.region"));
        }
        return problems;
    }

    /** + and digits; "" for an empty one; empty when it is no number with the country's code. */
    static Optional<String> mobileNumber(String typed) {
        var text = typed.strip().replaceFirst("^00", "+");
        if (text.isEmpty()) {
            return Optional.of("");
        }
        if (text.length() > 40 || !text.matches("\\+[0-9 ()./-]+")) {
            return Optional.empty();
        }
        try {
            var number = NUMBERS.parse(text, null);
            return NUMBERS.isPossibleNumber(number)
                    ? Optional.of(NUMBERS.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }

    private static boolean isPrefix(String prefix, Profile.Choices choices) {
        return prefix.isEmpty() || (choices.quickDial() && prefix.matches("\\d{1," + LONGEST_PREFIX + "}"));
    }

    private static boolean isZone(String name) {
        try {
            return (name.contains("/") && ZoneId.of(name) != null) || name.equals("UTC");
        } catch (DateTimeException unknown) {
            return false;
        }
    }
}
