package org.ngnportal.templates;

import org.ngnportal.tenancy.Actor;
import org.ngnportal.vault.Secret;

/** The sender of the actor's tenant. It is used once somebody who reads its address has confirmed it. */
public interface Senders {

    SenderState get(Actor actor);

    /**
     * Changes the sender. With a new address, a code is mailed there and the old sender stays until {@link #confirm}.
     *
     * @throws TemplateRefusedException if an address is none, or mails would come back to another domain
     */
    void change(Actor actor, SenderWish wish);

    /** @throws TemplateRefusedException if the code is not the one that was mailed, or can no longer be given */
    void confirm(Actor actor, String code);

    /** Gives up the own sender with its signature, and what waits to be confirmed. */
    void remove(Actor actor);

    /** Signs mails with a new key. */
    void makeKey(Actor actor, String selector);

    /**
     * Signs mails with a key that exists.
     *
     * @param key RSA, PKCS #8, as PEM
     * @throws TemplateRefusedException if it is none
     */
    void useKey(Actor actor, String selector, Secret key);

    void removeKey(Actor actor);

    /** Asks the DNS whether the key is published. */
    Published published(Actor actor);

    /** What the DNS says of a key. */
    enum Published {
        YES,
        NO,
        /** There is another key. */
        DIFFERENT,
        UNKNOWN
    }
}
