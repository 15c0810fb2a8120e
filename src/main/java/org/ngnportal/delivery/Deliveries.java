package org.ngnportal.delivery;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Actor;

/**
 * The outbox for mails with credentials. What an account's creator calls takes part in his transaction: {@link #prepare}
 * before the account is created, then {@link #ready} or {@link #drop}.
 */
public interface Deliveries {

    /** Stores the mail, sealed. It is not sent before {@link #ready}. */
    default DeliveryId prepare(Actor actor, WelcomeMail mail) {
        return prepare(actor, mail, DeliveryWay.MAIL);
    }

    /**
     * As {@link #prepare(Actor, WelcomeMail)}, by the way that is given.
     *
     * @throws IllegalArgumentException if the way needs an e-mail address and the mail has none
     */
    DeliveryId prepare(Actor actor, WelcomeMail mail, DeliveryWay way);

    /**
     * Stores many at once, in few statements. Who may change subscribers may: for new passwords of accounts that exist, too.
     *
     * @throws org.springframework.dao.DuplicateKeyException if one of the ids was used before
     */
    void prepareAll(Actor actor, List<Prepared> deliveries);

    /**
     * Releases many at once, in few statements. Those that were released before stay as they are.
     *
     * @return those that could not be released, because they were dropped, have expired or do not exist
     */
    Set<DeliveryId> readyAll(Map<DeliveryId, SipAddress> addresses);

    /**
     * Gives up many at once, in few statements. Those that have ended before stay as they are.
     *
     * @param reason as for {@link #drop}
     * @return those that could not be dropped, because they were released already or do not exist
     */
    Set<DeliveryId> dropAll(Collection<DeliveryId> ids, String reason);

    /**
     * Wipes the secrets of many whose accounts are there no more: what has not gone yet does not go, and a link that was not
     * opened opens nothing. Those that have ended before, or do not exist, stay as they are.
     *
     * @param reason as for {@link #drop}
     */
    void withdrawAll(Collection<DeliveryId> ids, String reason);

    /**
     * Releases the mail; it is sent after the transaction's commit. Repeating the call once it was released changes
     * nothing.
     *
     * @throws DeliveryRefusedException if the delivery was dropped, has expired or does not exist
     */
    void ready(DeliveryId id, SipAddress address);

    /**
     * Gives up a mail that was not released and wipes its secret. Repeating the call changes nothing.
     *
     * @param reason for the operator's log: short, without anything secret
     * @throws DeliveryRefusedException if it was released already or does not exist
     */
    void drop(DeliveryId id, String reason);

    /** Empty if there is no such delivery of the actor's tenant. */
    Optional<DeliveryStatus> status(Actor actor, DeliveryId id);

    /** The tenant's latest deliveries, newest first. */
    List<DeliveryStatus> recent(Actor actor, int limit);

    /** As {@link #recent(Actor, int)}, only those in one of the states. */
    List<DeliveryStatus> recent(Actor actor, Set<DeliveryState> states, int limit);

    /** How the mails of the tenant stand. */
    MailQueue queue(Actor actor);

    /** The very mail that {@link #prepare} would send, rendered by the same code. */
    MailPreview preview(Actor actor, WelcomeMail mail);

    /**
     * Tries a failed mail again.
     *
     * @throws DeliveryRefusedException if it is not the tenant's, has not failed, or its secret is gone
     */
    void sendAgain(Actor actor, DeliveryId id);

    /**
     * As {@link #sendAgain(Actor, DeliveryId)}, to a corrected address. A note of {@link Mails} goes to nobody but its
     * recipient, who alone may use its link.
     */
    void sendAgain(Actor actor, DeliveryId id, MailAddress recipient);
}
