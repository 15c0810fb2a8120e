package org.ngnportal.batches;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ngnportal.tenancy.CustomerId;

/**
 * How far a batch is.
 *
 * @param kind see {@link BatchWork#kind}
 * @param title hostile text
 * @param startedBy who opened it, and perhaps as whom: hostile text
 * @param total rows
 * @param counts rows by state; states without rows are missing
 * @param rate rows per second lately
 * @param undoing whether its rows are being, or were, taken back
 * @param canUndo whether {@link Batches#undo} would begin
 * @param undoable how many rows that would take back
 * @param stop why it is paused; null while it is not
 * @param waiting what it waits for; null while it does not
 */
public record BatchProgress(
        BatchId id,
        String kind,
        String title,
        BatchState state,
        CustomerId tenant,
        CustomerId reseller,
        String startedBy,
        Instant openedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        int total,
        Map<RowState, Integer> counts,
        double rate,
        boolean undoing,
        boolean canUndo,
        int undoable,
        @Nullable Stop stop,
        @Nullable Waiting waiting) {

    /** Why a batch is paused. */
    public enum StopReason {
        /** Somebody wanted it so. */
        PERSON,
        /** The platform does not take the credentials any more. */
        SIGN_IN_REFUSED,
        /** Whoever it acts for may not do it any more. */
        RIGHTS_LOST,
        /** The key that its orders were sealed with is lost. */
        KEY_LOST,
        /** The portal failed at it. */
        BROKEN
    }

    /**
     * A pause.
     *
     * @param by who paused it, or the platform's words: hostile text
     */
    public record Stop(StopReason reason, String by) {}

    /** What a batch may wait for. */
    public enum WaitReason {
        /** The platform does not answer. */
        PLATFORM_AWAY,
        /** The platform asks for patience. */
        PLATFORM_BUSY,
        /** Other batches are being worked on. */
        OTHERS
    }

    /**
     * A wait.
     *
     * @param next when it tries again
     */
    public record Waiting(WaitReason reason, Instant since, Instant next) {}

    public BatchProgress {
        counts = Map.copyOf(counts);
    }

    public int count(RowState... states) {
        return Arrays.stream(states)
                .mapToInt(state -> counts.getOrDefault(state, 0))
                .sum();
    }

    /** Rows that have not ended; those to be taken back while it is undone. */
    public int left() {
        return undoing ? undoable : count(RowState.WAITING, RowState.ASKED);
    }

    /** Whether the job works on it, or will. */
    public boolean changesByItself() {
        return state.isActive() || (state == BatchState.CANCELLED && endedAt == null);
    }

    /** Rows that have ended. */
    public int ended() {
        return total - left();
    }

    /** How long it probably takes; empty when nobody can tell. */
    public Optional<Duration> timeLeft() {
        return state.isActive() && waiting == null && rate > 0
                ? Optional.of(Duration.ofSeconds(Math.round(left() / rate)))
                : Optional.empty();
    }
}
