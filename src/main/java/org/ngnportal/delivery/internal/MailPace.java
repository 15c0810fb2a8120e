package org.ngnportal.delivery.internal;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.TokensInheritanceStrategy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Spreads mails over time. Those that have to wait get moments of their own, one behind the other, so that each of them is
 * looked at once more and not all of them all the time.
 */
@Component
class MailPace {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration LOOK_AROUND = Duration.ofSeconds(20);

    /** The part of a minute's mails that may go at once. */
    private static final int BURSTS_A_MINUTE = 12;

    private final int perMinute;
    private final MailNodes nodes;
    private final InstantSource clock;
    private final Bucket bucket;
    private final ReentrantLock lookingAround = new ReentrantLock();
    private int share;
    private Instant lookedAround = Instant.MIN;
    private Instant lastMoment = Instant.MIN;

    @Autowired
    MailPace(MailServerSettings settings, MailNodes nodes) {
        this(settings, nodes, InstantSource.system());
    }

    MailPace(MailServerSettings settings, MailNodes nodes, InstantSource clock) {
        this.perMinute = settings.perMinute();
        this.nodes = nodes;
        this.clock = clock;
        share = Math.max(1, perMinute);
        bucket = Bucket.builder()
                .addLimit(limit -> limit.capacity(burst(share)).refillGreedy(share, MINUTE))
                .withCustomTimePrecision(new Meter(clock))
                .build();
    }

    /**
     * When a mail may go: empty for now.
     *
     * @param urgent whether somebody waits for it in front of the screen; such mails go, and the others make up for it
     */
    Optional<Instant> next(boolean urgent) {
        if (perMinute == 0) {
            return Optional.empty();
        }
        lookAround();
        if (urgent) {
            bucket.consumeIgnoringRateLimits(1);
            return Optional.empty();
        }
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(moment(probe.getNanosToWaitForRefill()));
    }

    private synchronized Instant moment(long nanoseconds) {
        var earliest = clock.instant().plusNanos(nanoseconds);
        var behind = lastMoment.isBefore(earliest) ? earliest : lastMoment.plus(MINUTE.dividedBy(share));
        lastMoment = behind;
        return behind;
    }

    /** The limit is that of all nodes: each takes the same share. */
    private void lookAround() {
        if (!clock.instant()
                        .isAfter(lookedAround.isBefore(Instant.EPOCH) ? Instant.EPOCH : lookedAround.plus(LOOK_AROUND))
                || !lookingAround.tryLock()) {
            return;
        }
        try {
            lookedAround = clock.instant();
            int mine = Math.max(1, perMinute / Math.max(1, nodes.seen(lookedAround)));
            if (mine != share) {
                bucket.replaceConfiguration(
                        BucketConfiguration.builder()
                                .addLimit(limit -> limit.capacity(burst(mine)).refillGreedy(mine, MINUTE))
                                .build(),
                        TokensInheritanceStrategy.PROPORTIONALLY);
                share(mine);
            }
        } finally {
            lookingAround.unlock();
        }
    }

    private synchronized void share(int mine) {
        share = mine;
    }

    private static int burst(int share) {
        return Math.max(1, share / BURSTS_A_MINUTE);
    }

    /** Bucket4j's view of the clock. */
    private record Meter(InstantSource clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            var now = clock.instant();
            return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
