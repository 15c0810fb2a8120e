package org.ngnportal.tenancy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * For how long somebody may act as somebody else. Every page and service that holds the actor holds the same term: when it
 * is over, it is over for all of them. Terms are told apart by identity.
 */
public final class Term {

    /** Never over: of jobs, which go on when the one who began them is himself again. */
    public static final Term UNLIMITED = new Term(null);

    private final @Nullable Instant until;
    private volatile boolean over;

    private Term(@Nullable Instant until) {
        this.until = until;
    }

    public static Term until(Instant end) {
        return new Term(end);
    }

    /** When it is over by itself; null for never. */
    public @Nullable Instant end() {
        return until;
    }

    /** Ends it before its time, for good. */
    public void cancel() {
        if (this != UNLIMITED) {
            over = true;
        }
    }

    public boolean isOver(Instant now) {
        return over || (until != null && !now.isBefore(until));
    }

    @Override
    public String toString() {
        return over ? "over" : "until " + until;
    }
}
