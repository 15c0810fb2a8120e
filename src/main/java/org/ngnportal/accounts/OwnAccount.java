package org.ngnportal.accounts;

import java.util.Optional;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.DeniedException;
import org.ngnportal.tenancy.Rights;
import org.springframework.stereotype.Service;

/** The one account that is a subscriber's own. Which one it is, is never asked: it is the actor's. */
@Service
public class OwnAccount {

    private final AccountAccess access;

    OwnAccount(AccountAccess access) {
        this.access = access;
    }

    /**
     * The actor's account; empty when it was deleted meanwhile. May throw {@link org.ngnportal.ngnpro.NgnProException}.
     *
     * @throws DeniedException if he is no subscriber
     */
    public Optional<Subscriber> get(Actor actor) {
        Rights.require(actor, Area.MY, Action.SEE);
        if (!(actor.self() instanceof Actor.Subscriber subscriber)) {
            throw new DeniedException(actor.role() + " has no account of his own");
        }
        var address = subscriber.address();
        return access.find(actor, address).map(account -> AccountReader.subscriber(address, account));
    }
}
