package org.ngnportal.prepaid.internal;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.ngnportal.prepaid.Money;
import org.ngnportal.tenancy.Role;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How bookings are carried out.
 *
 * @param grace how long the platform may still carry out what it did not answer; longer than {@code ngnpro.read-timeout}
 * @param retry wait before the first repetition; doubled each time
 * @param longestRetry longest wait between repetitions
 * @param giveUpAfter without any answer for so long, somebody has to look
 * @param limits the most a role may book at once, by role; a role without limit may book what the platform holds, save
 *     support, who has a limit of 50
 */
@ConfigurationProperties("portal.bookings")
record BookingSettings(
        @DefaultValue("60s") Duration grace,
        @DefaultValue("2s") Duration retry,
        @DefaultValue("1m") Duration longestRetry,
        @DefaultValue("1h") Duration giveUpAfter,
        @DefaultValue Map<Role, BigDecimal> limits) {

    private static final BigDecimal LIMIT_OF_SUPPORT = BigDecimal.valueOf(50);

    BookingSettings {
        var all = new EnumMap<Role, BigDecimal>(Role.class);
        all.put(Role.SUPPORT, LIMIT_OF_SUPPORT);
        all.putAll(limits);
        limits = Map.copyOf(all);
    }

    Money limit(Role role) {
        var limit = limits.get(role);
        return limit == null ? Money.MOST : new Money(limit);
    }

    Duration retryAfter(int attempts) {
        var wait = retry.multipliedBy(1L << Math.min(attempts, 20));
        return wait.compareTo(longestRetry) < 0 ? wait : longestRetry;
    }
}
