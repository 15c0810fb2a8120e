package org.ngnportal.onboarding.internal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long an onboarding waits for the platform.
 *
 * @param giveUpAfter without any answer for so long, somebody has to decide
 * @param grace after a request for the next free number without an answer, how long the platform may still carry it out;
 *     longer than {@code ngnpro.read-timeout}
 * @param retry wait before the first repetition; doubled each time
 * @param longestRetry longest wait between repetitions
 */
@ConfigurationProperties("portal.onboarding")
record OnboardingSettings(
        @DefaultValue("15m") Duration giveUpAfter,
        @DefaultValue("30s") Duration grace,
        @DefaultValue("2s") Duration retry,
        @DefaultValue("1m") Duration longestRetry) {

    Duration retryAfter(int attempts) {
        var wait = retry.multipliedBy(1L << Math.min(attempts, 20));
        return wait.compareTo(longestRetry) < 0 ? wait : longestRetry;
    }
}
