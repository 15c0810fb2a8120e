package org.ngnportal.batches.internal;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How batches are worked on.
 *
 * @param concurrent calls of all batches of a node that may run at once; not more than {@code ngnpro.max-concurrent}
 * @param atOnce batches that a node works on at once; more take turns
 * @param retry wait before the first repetition; doubled each time, and shortened or lengthened by chance
 * @param longestRetry longest wait between repetitions
 * @param giveUpAfter a row that the platform left without an answer again and again is uncertain after so long
 * @param keep how long batches that are over are kept
 * @param dropAfter how long batches that were never started are kept
 * @param abandonAfter how long batches may be paused until they are cancelled
 */
@ConfigurationProperties("portal.batches")
record BatchSettings(
        @DefaultValue("24") int concurrent,
        @DefaultValue("4") int atOnce,
        @DefaultValue("1s") Duration retry,
        @DefaultValue("1m") Duration longestRetry,
        @DefaultValue("1h") Duration giveUpAfter,
        @DefaultValue("90d") Duration keep,
        @DefaultValue("1d") Duration dropAfter,
        @DefaultValue("30d") Duration abandonAfter) {

    /** Between half and one and a half, so that those who failed together do not come back together. */
    Duration retryAfter(int attempts) {
        var wait = retry.multipliedBy(1L << Math.min(Math.max(attempts - 1, 0), 20));
        var bounded = wait.compareTo(longestRetry) < 0 ? wait : longestRetry;
        return Duration.ofMillis(
                Math.round(bounded.toMillis() * ThreadLocalRandom.current().nextDouble(0.5, 1.5)));
    }
}
