package org.ngnportal.calls;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.Call;
import org.ngnportal.ngnpro.QuotedPrintable;

/** Reads calls of the platform into the portal's words. */
final class CallReader {

    /** Placed calls that nobody is shown (contract section 3.11). */
    static final int HIDDEN = 435;

    private static final Pattern SCHEME = Pattern.compile("^<?(?:sips?|tel):", Pattern.CASE_INSENSITIVE);
    private static final Pattern BEHIND = Pattern.compile("[;>?].*$", Pattern.DOTALL);
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}]");

    /** Addresses of callers who do not want to be known (RFC 3323). */
    private static final Pattern ANONYMOUS = Pattern.compile("(?:anonymous|restricted|unavailable)(?:@.*)?");

    private CallReader() {}

    static boolean isShown(Call call, boolean placed) {
        return !placed || number(call.status()) != HIDDEN;
    }

    static PhoneCall call(Call call, boolean placed) {
        int status = number(call.status());
        var outcome = CallOutcome.of(status, goesOn(call));
        var address = address(placed ? call.toURI() : call.fromURI());
        boolean anonymous = ANONYMOUS.matcher(address).matches();
        return new PhoneCall(
                text(call.sessionId()),
                placed ? CallKind.PLACED : outcome.isMissed() ? CallKind.MISSED : CallKind.RECEIVED,
                outcome,
                anonymous ? "" : address,
                placed || anonymous ? "" : DisplayNames.in(text(call.fromHeader())),
                false,
                time(call.startTime()),
                Duration.ofSeconds(Math.max(0, number(call.duration()))),
                status,
                placed ? money(call.price()) : money(null),
                hasVideo(call.applicationTypes()));
    }

    static @Nullable Instant time(@Nullable Instant told) {
        return told == null || told.getEpochSecond() == 0 ? null : told;
    }

    static BigDecimal money(@Nullable BigDecimal told) {
        return (told == null ? BigDecimal.ZERO : told).setScale(4, RoundingMode.HALF_UP);
    }

    static int number(@Nullable Integer value) {
        return value == null ? 0 : value;
    }

    private static boolean goesOn(Call call) {
        return time(call.stopTime()) == null && number(call.duration()) == 0;
    }

    /** Contract section 3.11: the first item, split at commas. */
    private static boolean hasVideo(@Nullable List<String> media) {
        return media != null
                && !media.isEmpty()
                && media.getFirst().toLowerCase(Locale.ROOT).contains("video");
    }

    private static String address(@Nullable QuotedPrintable uri) {
        var bare = SCHEME.matcher(text(uri)).replaceFirst("");
        return UNSEEN.matcher(BEHIND.matcher(bare).replaceFirst(""))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    private static String text(@Nullable QuotedPrintable text) {
        return text == null ? "" : text.decoded().strip();
    }
}
