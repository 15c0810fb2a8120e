package org.ngnportal.delivery.internal;

import static org.ngnportal.delivery.DeliveryState.EXPIRED;
import static org.ngnportal.delivery.DeliveryState.FAILED;
import static org.ngnportal.delivery.DeliveryState.OPENED;
import static org.ngnportal.delivery.DeliveryState.PREPARED;
import static org.ngnportal.delivery.DeliveryState.READY;
import static org.ngnportal.delivery.DeliveryState.SENT;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ngnportal.delivery.DeliveryId;
import org.ngnportal.delivery.DeliveryRefusedException;
import org.ngnportal.delivery.DeliveryState;
import org.ngnportal.delivery.DeliveryWay;
import org.ngnportal.delivery.MailAddress;
import org.ngnportal.sip.SipAddress;

/**
 * Credentials on their way. Guards their states: {@code PREPARED -> READY -> SENT (-> OPENED, a link) | FAILED | EXPIRED}, and
 * wipes the secret.
 */
final class Delivery {

    private final Origin origin;
    private Snapshot now;

    Delivery(Origin origin, Snapshot snapshot) {
        this.origin = origin;
        this.now = snapshot;
    }

    static Delivery prepare(
            Origin origin,
            @Nullable MailAddress recipient,
            @Nullable SipAddress address,
            boolean pinAsked,
            SealedPayload payload) {
        return new Delivery(
                origin,
                new Snapshot(
                        PREPARED,
                        recipient,
                        address,
                        payload,
                        0,
                        null,
                        null,
                        Opening.NEVER.withPin(pinAsked),
                        origin.createdAt(),
                        0));
    }

    /** A mail that waits for nothing but the mail server. */
    static Delivery released(Origin origin, MailAddress recipient, SealedPayload payload) {
        var now = origin.createdAt();
        return new Delivery(origin, new Snapshot(READY, recipient, null, payload, 0, null, now, Opening.NEVER, now, 0));
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

    DeliveryWay way() {
        return origin.way();
    }

    /** Where the mail goes. */
    MailAddress mailAddress() {
        var recipient = now.recipient();
        if (recipient == null) {
            throw new DeliveryRefusedException("delivery " + id() + " has no e-mail address");
        }
        return recipient;
    }

    boolean isOverdue(Instant at) {
        return now.payload() != null && !at.isBefore(origin.expiresAt());
    }

    /** Releases the delivery for the account that now exists. Returns false if it was released before. */
    boolean markReady(SipAddress address, Instant at) {
        if (state() != PREPARED && state() != EXPIRED) {
            return false;
        }
        require("release", Set.of(PREPARED));
        now = now.address(address).state(READY, null, firstAttempt(at), at);
        return true;
    }

    /** Nobody waits for a letter but who prints it. */
    private @Nullable Instant firstAttempt(Instant at) {
        return way().isMailed() ? at : null;
    }

    /** Gives up a delivery whose account was not created. Returns false if that, or expiry, happened before. */
    boolean drop(String reason, Instant at) {
        if (state() == EXPIRED) {
            return false;
        }
        require("drop", Set.of(PREPARED));
        now = now.payload(null).state(EXPIRED, new Problem(Problem.Kind.DROPPED, reason), null, at);
        return true;
    }

    /** The mail server took the mail. What is behind a link waits for whoever opens it. */
    void markSent(Instant at) {
        require("mark as sent", Set.of(READY));
        now = now.attempts(now.attempts() + 1)
                .payload(way() == DeliveryWay.LINK ? now.payload() : null)
                .state(SENT, null, null, at);
    }

    /** An attempt failed in a way that may pass. */
    void retryAt(Instant next, Problem problem, Instant at) {
        require("retry", Set.of(READY));
        now = now.attempts(now.attempts() + 1).state(READY, problem, next, at);
    }

    /** An attempt failed for good; the secret stays until it expires, so that it can be sent again. */
    void markFailed(Problem problem, Instant at) {
        require("mark as failed", Set.of(READY));
        now = now.attempts(now.attempts() + 1).state(FAILED, problem, null, at);
    }

    /** Whether it can be released once more at a time. */
    boolean canBeSentAgain(Instant at) {
        return way().isMailed() && now.payload() != null && (state() == FAILED || state() == SENT) && !isOverdue(at);
    }

    /** Releases a failed mail or an unopened link once more, perhaps to a corrected recipient; a note is for its own only. */
    void sendAgain(MailAddress recipient, Instant at) {
        require("send again", Set.of(FAILED, SENT));
        if (origin.note() != null && !recipient.equals(now.recipient())) {
            throw new DeliveryRefusedException("delivery " + id() + " is for nobody else");
        }
        if (isOverdue(at)) {
            throw new DeliveryRefusedException("delivery " + id() + " has expired");
        }
        if (!canBeSentAgain(at)) {
            throw new DeliveryRefusedException("the secret of delivery " + id() + " is gone");
        }
        now = now.recipient(recipient)
                .attempts(0)
                .opening(now.opening().withPin(now.opening().pinAsked()))
                .state(READY, null, at, at);
    }

    /** Whoever holds the link has seen the secret. */
    void markOpened(Instant at) {
        require("open", Set.of(READY, SENT));
        now = now.payload(null).opening(now.opening().at(at)).state(OPENED, null, null, at);
    }

    /** Somebody with the link typed a wrong PIN; after the last one the link is good for nothing. */
    void wrongPin(int most, Instant at) {
        require("open", Set.of(READY, SENT));
        now = now.opening(now.opening().wrong());
        if (now.opening().wrongPins() >= most) {
            now = now.state(FAILED, new Problem(Problem.Kind.PIN_LOCKED), null, at);
        }
    }

    /** The link shows nothing any more without the PIN in this payload. */
    void askForPin(SealedPayload withPin, Instant at) {
        require("ask for a PIN", Set.of(PREPARED, READY, SENT, FAILED));
        if (way() != DeliveryWay.LINK || isOverdue(at)) {
            throw new DeliveryRefusedException("delivery " + id() + " has no link");
        }
        now = now.payload(withPin)
                .opening(now.opening().withPin(true))
                .state(state(), now.problem(), now.nextAttempt(), at);
    }

    /** The letter is on paper. */
    void markPrinted(Instant at) {
        require("mark as printed", Set.of(READY));
        if (way() != DeliveryWay.LETTER) {
            throw new DeliveryRefusedException("delivery " + id() + " is no letter");
        }
        now = now.attempts(now.attempts() + 1).payload(null).state(SENT, null, null, at);
    }

    /** The secret's lifetime is over. */
    void expire(Instant at) {
        if (!isOverdue(at)) {
            throw new DeliveryRefusedException("delivery " + id() + " has not expired");
        }
        var problem = now.problem();
        now = now.payload(null)
                .state(EXPIRED, problem == null ? new Problem(Problem.Kind.LIFETIME_OVER) : problem, null, at);
    }

    private void require(String what, Set<DeliveryState> states) {
        if (!states.contains(state())) {
            throw new DeliveryRefusedException("cannot " + what + " delivery " + id() + ": it is " + state());
        }
    }
}
