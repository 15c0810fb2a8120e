package org.ngnportal.imports;

import java.util.List;
import org.ngnportal.tenancy.Actor;

/** Compares rows with each other and with the live platform. Nothing is written. */
public interface LiveCheck {

    /** A row to be judged, by its line in the file. */
    record Asked(int line, SubscriberWish wish) {}

    /**
     * Begins to check a file. May be given up at any time.
     *
     * @throws org.ngnportal.tenancy.DeniedException if the actor may not create subscribers
     * @throws org.ngnportal.ngnpro.NgnProException if the tenant's settings cannot be read
     */
    Run begin(Actor actor);

    /** The check of one file: every row is announced, then all are judged, page by page. Not for several threads. */
    interface Run {

        /** Tells what a row claims, so that duplicates are found and the platform is asked economically. */
        void announce(int line, SubscriberWish wish);

        /**
         * Judges rows that were announced; in their order.
         *
         * @throws org.ngnportal.ngnpro.NgnProException if the platform cannot be asked
         */
        List<Verdict> check(List<Asked> page);
    }

    /** Checks rows that are all there is of a file. */
    default List<Verdict> check(Actor actor, List<Asked> rows) {
        var run = begin(actor);
        rows.forEach(row -> run.announce(row.line(), row.wish()));
        return run.check(rows);
    }
}
