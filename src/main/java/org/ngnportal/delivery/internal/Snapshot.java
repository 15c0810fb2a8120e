package org.ngnportal.delivery.internal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ngnportal.delivery.DeliveryState;
import org.ngnportal.delivery.MailAddress;
import org.ngnportal.sip.SipAddress;

/**
 * What changes about a delivery, as the table holds it.
 *
 * @param recipient null for a letter to somebody without an e-mail address
 * @param opening what became of its link
 */
record Snapshot(
        DeliveryState state,
        @Nullable MailAddress recipient,
        @Nullable SipAddress address,
        @Nullable SealedPayload payload,
        int attempts,
        @Nullable Problem problem,
        @Nullable Instant nextAttempt,
        Opening opening,
        Instant updatedAt,
        long version) {

    Snapshot state(DeliveryState other, @Nullable Problem why, @Nullable Instant next, Instant at) {
        return new Snapshot(other, recipient, address, payload, attempts, why, next, opening, at, version);
    }

    Snapshot recipient(@Nullable MailAddress other) {
        return new Snapshot(
                state, other, address, payload, attempts, problem, nextAttempt, opening, updatedAt, version);
    }

    Snapshot address(SipAddress other) {
        return new Snapshot(
                state, recipient, other, payload, attempts, problem, nextAttempt, opening, updatedAt, version);
    }

    Snapshot payload(@Nullable SealedPayload other) {
        return new Snapshot(
                state, recipient, address, other, attempts, problem, nextAttempt, opening, updatedAt, version);
    }

    Snapshot attempts(int other) {
        return new Snapshot(
                state, recipient, address, payload, other, problem, nextAttempt, opening, updatedAt, version);
    }

    Snapshot opening(Opening other) {
        return new Snapshot(
                state, recipient, address, payload, attempts, problem, nextAttempt, other, updatedAt, version);
    }
}
