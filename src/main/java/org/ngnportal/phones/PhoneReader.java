package org.ngnportal.phones;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.SipDeviceLocation;

/** Reads what telephones say of themselves: anybody's words. */
final class PhoneReader {

    private static final int LONGEST = 200;
    private static final int LONGEST_NAME = 40;

    /** Blanks, controls, and characters that change the direction or are not seen. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\s\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\\u2028\\u2029]+");

    /** What comes behind the name: a version, with whatever follows. */
    private static final Pattern VERSION = Pattern.compile("(?:[ /_-]+(?:rv|v|r)?\\d+(?:\\.\\d+)+|/\\d|\\(|\\[).*$");

    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

    private PhoneReader() {}

    static Phone phone(SipDeviceLocation location) {
        var agent = clean(location.userAgent(), LONGEST);
        var own = address(location.address(), location.port());
        var outside = address(location.publicAddress(), location.publicPort());
        var expires = clean(location.expires(), LONGEST_NAME);
        boolean inSeconds = SECONDS.matcher(expires).matches();
        return new Phone(
                name(agent),
                PhoneKind.of(agent),
                agent,
                clean(location.transport(), LONGEST_NAME).toLowerCase(Locale.ROOT),
                outside.isEmpty() ? own : outside,
                outside.isEmpty() || outside.equals(own) ? "" : own,
                inSeconds ? Duration.ofSeconds(Long.parseLong(expires)) : null,
                inSeconds ? "" : expires);
    }

    private static String name(String agent) {
        var name = VERSION.matcher(agent).replaceFirst("").strip();
        return shortened(name.isEmpty() ? agent : name, LONGEST_NAME);
    }

    private static String address(@Nullable String host, @Nullable Integer port) {
        var name = clean(host, LONGEST);
        if (name.isEmpty() || port == null || port <= 0) {
            return name;
        }
        return (name.indexOf(':') >= 0 && !name.startsWith("[") ? "[" + name + "]" : name) + ":" + port;
    }

    private static String clean(@Nullable String text, int longest) {
        return text == null
                ? ""
                : shortened(INVISIBLE.matcher(text).replaceAll(" ").strip(), longest);
    }

    private static String shortened(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest - 1)).strip() + "…";
    }
}
