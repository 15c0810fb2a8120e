package org.ngnportal.batches.internal;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.ngnportal.batches.BatchProgress.StopReason;
import org.ngnportal.batches.BatchProgress.WaitReason;
import org.ngnportal.batches.RowResult;
import org.ngnportal.batches.RowWords;
import org.ngnportal.batches.Session;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.ngnpro.NgnProException.Fault;
import org.ngnportal.ngnpro.Range;
import org.ngnportal.ngnpro.SipDomainQuery;
import org.ngnportal.tenancy.DeniedException;
import org.ngnportal.tenancy.NgnPro;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries a row and tells what came of it. */
final class Attempts<T> {

    private static final Logger log = LoggerFactory.getLogger(Attempts.class);
    private static final long TAKEN_FOR = 5_000_000_000L;

    /** What came of a try. */
    sealed interface Event<T> {

        /** The row has ended, or wants to be tried later. */
        record Answered<T>(Piece<T> piece, RowResult result) implements Event<T> {}

        /**
         * Nobody answered, or not what was asked for.
         *
         * @param neverSent whether the last request did not reach the platform, or was turned away
         * @param untouched whether no earlier request of the row was carried out either
         */
        record Unanswered<T>(
                Piece<T> piece, WaitReason reason, boolean neverSent, boolean untouched, boolean ofTheRowAlone)
                implements Event<T> {}

        /** It cannot go on like this. */
        record Stopped<T>(Piece<T> piece, StopReason reason, String text) implements Event<T> {}

        /** Something is to be kept before the row goes on. */
        record Keeping<T>(Piece<T> piece, String json, CompletableFuture<Boolean> kept) implements Event<T> {}

        /** The run was over before the row was. */
        record Left<T>(Piece<T> piece) implements Event<T> {}
    }

    /** The run is over: the row goes no further. */
    private static final class RunOverException extends RuntimeException {

        @java.io.Serial
        private static final long serialVersionUID = 1L;
    }

    private final Way<T> way;
    private final Session session;
    private final Consumer<Event<T>> events;
    private volatile boolean over;
    private volatile long takenAt = System.nanoTime() - 2 * TAKEN_FOR;

    /** @param events takes what has to be kept in between */
    Attempts(Way<T> way, Session session, Consumer<Event<T>> events) {
        this.way = way;
        this.session = session;
        this.events = events;
    }

    /** From now on nothing is kept any more. */
    void over() {
        over = true;
    }

    Event<T> at(Piece<T> piece) {
        TurnSession.begin();
        try {
            var result = way.act(piece, new PieceMemory(piece, json -> keep(piece, json)), session);
            return result.kind() == RowResult.Kind.REFUSED && result.faultCode() != 0
                    ? refused(piece, result)
                    : new Event.Answered<>(piece, result);
        } catch (Fault fault) {
            return refused(piece, RowResult.refused(fault));
        } catch (NgnProException.Unavailable silent) {
            boolean untouched = silent.neverSent() && !TurnSession.hasChanged();
            return new Event.Unanswered<>(piece, WaitReason.PLATFORM_AWAY, silent.neverSent(), untouched, false);
        } catch (NgnPro.ImpersonationEndedException | DeniedException denied) {
            return new Event.Stopped<>(piece, StopReason.RIGHTS_LOST, String.valueOf(denied.getMessage()));
        } catch (RunOverException e) {
            return new Event.Left<>(piece);
        } catch (RuntimeException | Error e) {
            log.error("Row {} of the batch {} failed", piece.number(), way, e);
            return new Event.Answered<>(piece, RowResult.uncertain(RowWords.of("batches.row.broken")));
        }
    }

    private void keep(Piece<T> piece, String json) {
        if (json.equals(piece.memory())) {
            return;
        }
        var kept = new CompletableFuture<Boolean>();
        if (!over) {
            events.accept(new Event.Keeping<>(piece, json, kept));
        }
        if (over) {
            kept.complete(false);
        }
        try {
            if (!kept.join()) {
                throw new RunOverException();
            }
        } catch (CompletionException e) {
            throw new RunOverException();
        }
    }

    private Event<T> refused(Piece<T> piece, RowResult result) {
        var code = FaultCode.of(result.faultCode()).orElse(null);
        if (code == FaultCode.BUSY) {
            return new Event.Unanswered<>(piece, WaitReason.PLATFORM_BUSY, true, !TurnSession.hasChanged(), false);
        }
        if (code == FaultCode.INTERNAL) {
            return new Event.Unanswered<>(piece, WaitReason.PLATFORM_AWAY, false, false, true);
        }
        boolean maybeOfTheSignIn = code == null
                || code == FaultCode.BAD_CREDENTIALS
                || code == FaultCode.NOT_ALLOWED
                || code == FaultCode.RESELLER_INACTIVE;
        return maybeOfTheSignIn && !isSignInTaken()
                ? new Event.Stopped<>(piece, StopReason.SIGN_IN_REFUSED, result.faultText())
                : new Event.Answered<>(piece, result);
    }

    /** Codes for refused credentials differ between servers: a harmless question tells. */
    private boolean isSignInTaken() {
        if (System.nanoTime() - takenAt < TAKEN_FOR) {
            return true;
        }
        try {
            session.sip().getDomains(new SipDomainQuery(SipDomainQuery.Filter.ALL, null, new Range(0, 1)));
        } catch (Fault refused) {
            return false;
        } catch (NgnProException.Unavailable silent) {
            return true;
        }
        takenAt = System.nanoTime();
        return true;
    }
}
