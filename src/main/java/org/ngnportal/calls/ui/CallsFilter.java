package org.ngnportal.calls.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ngnportal.calls.CallKind;
import org.ngnportal.calls.CallPeriod;
import org.ngnportal.calls.PhoneCall;

/**
 * Which calls are shown; part of the page's address.
 *
 * @param text part of a name or number; empty for all
 * @param kind null for all
 */
record CallsFilter(String text, @Nullable CallKind kind, Period period) {

    static final CallsFilter INITIAL = new CallsFilter("", null, Period.TWO_WEEKS);

    /** How far it goes back, in whole days where the subscriber is. */
    enum Period {
        TODAY,
        WEEK,
        TWO_WEEKS,
        MONTH,
        THREE_MONTHS,
        YEAR;

        String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        private LocalDate begin(LocalDate today) {
            return switch (this) {
                case TODAY -> today;
                case WEEK -> today.minusDays(6);
                case TWO_WEEKS -> today.minusDays(13);
                case MONTH -> today.minusDays(29);
                case THREE_MONTHS -> today.minusDays(89);
                case YEAR -> today.minusDays(364);
            };
        }

        CallPeriod until(Instant now, ZoneId zone) {
            return new CallPeriod(
                    begin(LocalDate.ofInstant(now, zone)).atStartOfDay(zone).toInstant(), now);
        }
    }

    static CallsFilter of(QueryParameters parameters) {
        var kind = parameters.getSingleParameter("show").orElse("");
        var period = parameters.getSingleParameter("period").orElse("");
        return new CallsFilter(
                parameters.getSingleParameter("q").orElse("").strip(),
                List.of(CallKind.values()).stream()
                        .filter(one -> key(one).equals(kind))
                        .findFirst()
                        .orElse(null),
                List.of(Period.values()).stream()
                        .filter(one -> one.key().equals(period))
                        .findFirst()
                        .orElse(INITIAL.period()));
    }

    QueryParameters parameters() {
        Map<String, String> values = new LinkedHashMap<>();
        if (!text.isEmpty()) {
            values.put("q", text);
        }
        if (kind != null) {
            values.put("show", key(kind));
        }
        if (period != INITIAL.period()) {
            values.put("period", period.key());
        }
        return QueryParameters.simple(values);
    }

    CallsFilter withText(String wanted) {
        return new CallsFilter(wanted.strip(), kind, period);
    }

    /** @param wanted null for all */
    CallsFilter withKind(@Nullable CallKind wanted) {
        return new CallsFilter(text, wanted, period);
    }

    CallsFilter withPeriod(Period wanted) {
        return new CallsFilter(text, kind, wanted);
    }

    boolean matches(PhoneCall call) {
        var wanted = text.toLowerCase(Locale.ROOT);
        return (kind == null || call.kind() == kind)
                && (wanted.isEmpty()
                        || call.name().toLowerCase(Locale.ROOT).contains(wanted)
                        || call.address().contains(wanted)
                        || isPartOfNumber(wanted, call.address()));
    }

    /** However the number was typed. */
    private static boolean isPartOfNumber(String typed, String address) {
        if (!typed.matches("\\+?[\\d\\s()./-]{3,}")) {
            return false;
        }
        var digits = typed.replaceAll("\\D", "").replaceFirst("^00", "");
        return address.replaceFirst("@.*", "").contains(digits);
    }

    private static String key(CallKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
