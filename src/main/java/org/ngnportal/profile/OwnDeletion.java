package org.ngnportal.profile;

import java.time.Duration;
import java.util.Optional;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.vault.Secret;

/**
 * A subscriber's account is deleted when he asks for it, follows the link in his mailbox, and some days later has not
 * cancelled it (contract section 6.2). Every method may throw {@link org.ngnportal.ngnpro.NgnProException}.
 */
public interface OwnDeletion {

    /** How long the link that confirms can be used. */
    Duration LIFETIME = Duration.ofDays(2);

    /** What waits for his account; empty when nothing does. */
    Optional<Deletion> state(Actor actor);

    /** What waits for the account of a subscriber below the actor; empty when nothing does, or it is not his to see. */
    Optional<Deletion> of(Actor actor, SipAddress address);

    /** How long he can think better of it once he has confirmed. */
    Duration delay();

    /**
     * Asks for it: a mail with a link goes to the account's address. A second time the first link is good for nothing.
     *
     * @param password his web password; not asked for from those who act as him
     * @throws InvalidProfileException if the password is wrong
     * @throws ProfileRefusedException if there is no mailbox, it is planned already, or too many mails were sent
     * @throws org.ngnportal.signin.TooManyTriesException if he has to wait before the password is compared again
     * @throws org.ngnportal.tenancy.DeniedException if he is no subscriber, only looks, or is blocked
     */
    void request(Actor actor, Secret password);

    /**
     * Keeps the account.
     *
     * @throws ProfileRefusedException if there is nothing to cancel any more
     */
    void cancel(Actor actor);

    /** What a link that confirms is for; it stays usable. Empty if it is good for nothing. */
    Optional<Deletion> peekConfirmation(Secret token);

    /**
     * Uses the link up: the account is deleted after {@link #delay}.
     *
     * @return false if the link is good for nothing any more
     * @throws ProfileRefusedException if the account is blocked; the link stays valid
     */
    boolean confirm(Secret token);

    /** What a link that cancels is for; it stays usable. Empty if it is good for nothing. */
    Optional<Deletion> peekCancellation(Secret token);

    /**
     * Uses the link up: the account is kept.
     *
     * @return false if the link is good for nothing any more
     * @throws ProfileRefusedException if the account is blocked
     */
    boolean cancel(Secret token);
}
