package org.ngnportal.prepaid.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ngnportal.prepaid.CreditEntry;

/**
 * What of a history is shown; part of the page's address.
 *
 * @param text found in description or Call-ID; empty for all
 * @param freeCalls whether calls that cost nothing are shown
 */
record HistoryFilter(String text, Period period, boolean freeCalls) {

    static final HistoryFilter INITIAL = new HistoryFilter("", Period.LAST_90_DAYS, false);

    /** How far it goes back. */
    enum Period {
        LAST_30_DAYS,
        LAST_90_DAYS,
        THIS_YEAR,
        EVERYTHING;

        String messageKey() {
            return "prepaid.period." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Null when it has none. */
        @Nullable
        LocalDate begin(LocalDate today) {
            return switch (this) {
                case LAST_30_DAYS -> today.minusDays(30);
                case LAST_90_DAYS -> today.minusDays(90);
                case THIS_YEAR -> today.withDayOfYear(1);
                case EVERYTHING -> null;
            };
        }
    }

    static HistoryFilter of(QueryParameters parameters) {
        return new HistoryFilter(
                parameters.getSingleParameter("q").orElse(""),
                parameters
                        .getSingleParameter("period")
                        .flatMap(name -> List.of(Period.values()).stream()
                                .filter(period -> period.name().equals(name))
                                .findFirst())
                        .orElse(INITIAL.period()),
                parameters.getSingleParameter("free").isPresent());
    }

    QueryParameters parameters() {
        Map<String, String> values = new HashMap<>();
        if (!text.isEmpty()) {
            values.put("q", text);
        }
        if (period != INITIAL.period()) {
            values.put("period", period.name());
        }
        if (freeCalls) {
            values.put("free", "1");
        }
        return QueryParameters.simple(values);
    }

    HistoryFilter withText(String wanted) {
        return new HistoryFilter(wanted.strip(), period, freeCalls);
    }

    HistoryFilter withPeriod(Period wanted) {
        return new HistoryFilter(text, wanted, freeCalls);
    }

    HistoryFilter withFreeCalls(boolean wanted) {
        return new HistoryFilter(text, period, wanted);
    }

    boolean matches(CreditEntry entry, LocalDate today) {
        var wanted = text.toLowerCase(Locale.ROOT);
        return (freeCalls || !entry.isFreeCall())
                && isWithin(entry.at(), today)
                && (wanted.isEmpty()
                        || entry.description().toLowerCase(Locale.ROOT).contains(wanted)
                        || entry.session().toLowerCase(Locale.ROOT).contains(wanted));
    }

    /** Whether what is that old, or older, may be shown. */
    boolean isWithin(@Nullable LocalDateTime at, LocalDate today) {
        var begin = period.begin(today);
        return begin == null || at == null || !at.toLocalDate().isBefore(begin);
    }
}
