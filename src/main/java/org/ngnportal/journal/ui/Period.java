package org.ngnportal.journal.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far back the list goes. */
enum Period {
    ANY,
    TODAY,
    WEEK,
    MONTH,
    YEAR;

    /** Its name in an address and in message keys. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    String messageKey() {
        return "journal.period." + key();
    }

    /** Null is the beginning. */
    @Nullable
    Instant beginning(Instant now) {
        return switch (this) {
            case ANY -> null;
            case TODAY -> {
                var zone = ZoneId.systemDefault();
                yield now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
            }
            case WEEK -> now.minus(Duration.ofDays(7));
            case MONTH -> now.minus(Duration.ofDays(30));
            case YEAR -> now.minus(Duration.ofDays(365));
        };
    }

    static Optional<Period> of(String key) {
        return Arrays.stream(values())
                .filter(period -> period.key().equals(key))
                .findFirst();
    }
}
