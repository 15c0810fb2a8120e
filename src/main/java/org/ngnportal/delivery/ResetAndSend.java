package org.ngnportal.delivery;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Actor;

/**
 * New passwords for a subscriber, delivered to him: the only way once those of his delivery are gone. The delivery is stored
 * with them before the platform hears of them and released afterwards, by a job that goes on after a crash.
 */
public interface ResetAndSend {

    /** Whether an actor may. */
    boolean isFor(Actor actor);

    /**
     * Orders it and returns at once. Ordering again with the same id changes nothing.
     *
     * @param id of the delivery, made by whoever orders
     * @throws org.ngnportal.tenancy.DeniedException if the actor may not
     * @throws IllegalArgumentException if the way needs an e-mail address and there is none
     * @throws org.ngnportal.ngnpro.NgnProException if the account could not be looked up; nothing was ordered
     */
    void order(Actor actor, DeliveryId id, SipAddress address, Wanted wanted);

    /**
     * How it is to be delivered.
     *
     * @param recipient null for the account's own e-mail address
     * @param language null for the account's own
     */
    record Wanted(
            DeliveryWay way,
            @Nullable MailAddress recipient,
            @Nullable Locale language) {

        /** To the account's own address and in its own language. */
        public static Wanted by(DeliveryWay way) {
            return new Wanted(way, null, null);
        }
    }
}
