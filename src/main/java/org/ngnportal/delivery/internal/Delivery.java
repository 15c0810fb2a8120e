package org.ngnportal.delivery.internal;

import static org.ngnportal.delivery.DeliveryState.EXPIRED;
import static org.ngnportal.delivery.DeliveryState.FAILED;
import static org.ngnportal.delivery.DeliveryState.PREPARED;
import static org.ngnportal.delivery.DeliveryState.READY;
import static org.ngnportal.delivery.DeliveryState.SENT;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ngnportal.delivery.DeliveryId;
import org.ngnportal.delivery.DeliveryRefusedException;
import org.ngnportal.delivery.DeliveryState;
import org.ngnportal.delivery.MailAddress;
import org.ngnportal.sip.SipAddress;

/** A mail on its way. Guards its states: {@code PREPARED -> READY -> SENT | FAILED | EXPIRED}, and wipes its secret. */
final class Delivery {

    private final Origin origin;
    private Snapshot now;

    /** What changes about a delivery, as the table holds it. */
    record Snapshot(
            DeliveryState state,
            MailAddress recipient,
            @Nullable SipAddress address,
            @Nullable SealedPayload payload,
            int attempts,
            @Nullable Problem problem,
            @Nullable Instant nextAttempt,
            Instant updatedAt,
            long version) {}

    Delivery(Origin origin, Snapshot snapshot) {
        this.origin = origin;
        this.now = snapshot;
    }

    static Delivery prepare(Origin origin, MailAddress recipient, @Nullable SipAddress address, SealedPayload payload) {
        return new Delivery(
                origin, new Snapshot(PREPARED, recipient, address, payload, 0, null, null, origin.createdAt(), 0));
    }

    /** A mail that waits for nothing but the mail server. */
    static Delivery released(Origin origin, MailAddress recipient, SealedPayload payload) {
        var now = origin.createdAt();
        return new Delivery(origin, new Snapshot(READY, recipient, null, payload, 0, null, now, now, 0));
    }

    Origin origin() {
        return origin;
    }

    Snapshot now() {
        return now;
    }

    DeliveryId id() {
        return origin.id();
    }

    DeliveryState state() {
        return now.state();
    }

    boolean isOverdue(Instant at) {
        return !state().isFinal() && !at.isBefore(origin.expiresAt());
    }

    /** Releases the mail for the account that now exists. Returns false if it was released before. */
    boolean markReady(SipAddress address, Instant at) {
        if (state() == READY || state() == SENT || state() == FAILED) {
            return false;
        }
        require("release", Set.of(PREPARED));
        become(READY, now.recipient(), address, now.payload(), now.attempts(), null, at, at);
        return true;
    }

    /** Gives up a mail whose account was not created. Returns false if that, or expiry, happened before. */
    boolean drop(String reason, Instant at) {
        if (state() == EXPIRED) {
            return false;
        }
        require("drop", Set.of(PREPARED));
        wipe(EXPIRED, now.attempts(), new Problem(Problem.Kind.DROPPED, reason), at);
        return true;
    }

    /** The mail server took the mail. */
    void markSent(Instant at) {
        require("mark as sent", Set.of(READY));
        wipe(SENT, now.attempts() + 1, null, at);
    }

    /** An attempt failed in a way that may pass. */
    void retryAt(Instant next, Problem problem, Instant at) {
        require("retry", Set.of(READY));
        become(READY, now.recipient(), now.address(), now.payload(), now.attempts() + 1, problem, next, at);
    }

    /** An attempt failed for good; the secret stays until it expires, so that it can be sent again. */
    void markFailed(Problem problem, Instant at) {
        require("mark as failed", Set.of(READY));
        become(FAILED, now.recipient(), now.address(), now.payload(), now.attempts() + 1, problem, null, at);
    }

    /** Releases a failed mail once more, perhaps to a corrected recipient; a note is for its own recipient only. */
    void sendAgain(MailAddress recipient, Instant at) {
        require("send again", Set.of(FAILED));
        if (origin.note() != null && !recipient.equals(now.recipient())) {
            throw new DeliveryRefusedException("delivery " + id() + " is for nobody else");
        }
        if (isOverdue(at)) {
            throw new DeliveryRefusedException("delivery " + id() + " has expired");
        }
        become(READY, recipient, now.address(), now.payload(), 0, null, at, at);
    }

    /** The secret's lifetime is over. */
    void expire(Instant at) {
        if (!isOverdue(at)) {
            throw new DeliveryRefusedException("delivery " + id() + " has not expired");
        }
        var problem = now.problem();
        wipe(EXPIRED, now.attempts(), problem == null ? new Problem(Problem.Kind.LIFETIME_OVER) : problem, at);
    }

    private void require(String what, Set<DeliveryState> states) {
        if (!states.contains(state())) {
            throw new DeliveryRefusedException("cannot " + what + " delivery " + id() + ": it is " + state());
        }
    }

    private void wipe(DeliveryState state, int attempts, @Nullable Problem problem, Instant at) {
        become(state, now.recipient(), now.address(), null, attempts, problem, null, at);
    }

    private void become(
            DeliveryState state,
            MailAddress recipient,
            @Nullable SipAddress address,
            @Nullable SealedPayload payload,
            int attempts,
            @Nullable Problem problem,
            @Nullable Instant nextAttempt,
            Instant at) {
        now = new Snapshot(state, recipient, address, payload, attempts, problem, nextAttempt, at, now.version());
    }
}
