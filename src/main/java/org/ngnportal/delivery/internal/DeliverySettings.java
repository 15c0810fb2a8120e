package org.ngnportal.delivery.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.ngnportal.delivery.DeliveryWay;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code portal.delivery.*}.
 *
 * @param secretLifetime how long a password waits for its mail to be sent
 * @param letterLifetime how long a password waits for its letter to be printed
 * @param maxAttempts how often sending is tried before the mail counts as failed
 * @param firstRetry wait after the first failed attempt; it doubles with each further one
 * @param longestRetry longest wait between two attempts
 */
@ConfigurationProperties("portal.delivery")
record DeliverySettings(
        @DefaultValue("7d") Duration secretLifetime,
        @DefaultValue("30d") Duration letterLifetime,
        @DefaultValue("100") int maxAttempts,
        @DefaultValue("10s") Duration firstRetry,
        @DefaultValue("30m") Duration longestRetry) {

    private static final int MOST_DOUBLINGS = 30;

    /** How long a secret waits for its owner. */
    Duration lifetime(DeliveryWay way) {
        return way == DeliveryWay.LETTER ? letterLifetime : secretLifetime;
    }

    /** When to try again after a number of failed attempts: exponential, give or take a fifth. */
    Instant nextAttempt(int failedAttempts, Instant now) {
        int doublings = Math.clamp(failedAttempts - 1L, 0, MOST_DOUBLINGS);
        double wait = Math.min(longestRetry.toMillis(), firstRetry.toMillis() * Math.pow(2, doublings));
        double jitter = ThreadLocalRandom.current().nextDouble(0.8, 1.2);
        return now.plusMillis(Math.round(wait * jitter));
    }
}
