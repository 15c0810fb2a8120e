package org.ngnportal.profile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ngnportal.sip.SipAddress;

/**
 * That an account is to be deleted because its subscriber wants it.
 *
 * @param confirmUntil how long the link of the first mail can be used
 * @param plannedFor when it is deleted; null while it is not confirmed
 */
public record Deletion(
        SipAddress address,
        State state,
        Instant requestedAt,
        Instant confirmUntil,
        @Nullable Instant plannedFor) {

    /** How far it is. */
    public enum State {
        /** He has asked for it; the link in his mailbox waits. */
        REQUESTED,
        /** He has confirmed it, and can still think better of it. */
        PLANNED,
        /** The platform has been told. */
        DELETING
    }
}
