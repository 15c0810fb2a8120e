package org.ngnportal.sandbox.platform;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.Set;
import java.util.stream.Collectors;

/** The country codes of E.164. */
final class CountryCodes {

    private CountryCodes() {}

    private static final class Known {
        static final Set<String> CODES = PhoneNumberUtil.getInstance().getSupportedCallingCodes().stream()
                .map(String::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the digits are a country code, or so few that they cover several. */
    static boolean covers(String prefix) {
        return Known.CODES.stream().anyMatch(code -> code.startsWith(prefix));
    }
}
