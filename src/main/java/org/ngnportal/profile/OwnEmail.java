package org.ngnportal.profile;

import java.time.Duration;
import java.util.Optional;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.vault.Secret;

/**
 * Another e-mail address for a subscriber's account: it counts once a link that was sent there is followed. The address
 * before is told. Every method may throw {@link org.ngnportal.ngnpro.NgnProException}.
 */
public interface OwnEmail {

    /** How long a link can be used. */
    Duration LIFETIME = Duration.ofDays(2);

    /**
     * What a link would do.
     *
     * @param email the new address
     */
    record Waiting(SipAddress account, String email) {}

    /**
     * Sends a link to the new address; earlier links are good for nothing then.
     *
     * @param password his web password; not asked for from those who act as him
     * @throws InvalidProfileException if the address is none or is the present one, or the password is wrong
     * @throws ProfileRefusedException if too many mails were sent
     * @throws org.ngnportal.signin.TooManyTriesException if he has to wait before the password is compared again
     * @throws org.ngnportal.tenancy.DeniedException if he is no subscriber, only looks, or is blocked
     */
    void change(Actor actor, String email, Secret password);

    /** Ends the links that wait; the present address stays. */
    void withdraw(Actor actor);

    /** What a link is for; it stays usable. Empty if it is good for nothing. */
    Optional<Waiting> peek(Secret token);

    /**
     * Uses the link up and changes the address, of the mailbox too.
     *
     * @return false if the link is good for nothing any more
     * @throws ProfileRefusedException if the account is blocked; the link stays valid
     */
    boolean confirm(Secret token);
}
