package org.ngnportal.accounts;

import org.ngnportal.journal.Journal;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.DeniedException;
import org.ngnportal.tenancy.Rights;
import org.springframework.stereotype.Service;

/** Where everything begins that subscribers do for themselves: with the one account that is theirs. */
@Service
public class OwnLines {

    private final AccountAccess access;
    private final Journal journal;

    OwnLines(AccountAccess access, Journal journal) {
        this.access = access;
        this.journal = journal;
    }

    /**
     * The actor's account, to look at.
     *
     * @throws DeniedException if he is no subscriber
     * @throws NgnProException if the platform does not tell; fault 1010 when the account was deleted meanwhile
     */
    public OwnLine toSee(Actor actor) {
        Rights.require(actor, Area.MY, Action.SEE);
        return line(actor);
    }

    /**
     * The actor's account, to change something about it.
     *
     * @throws DeniedException if he is no subscriber, only looks, or is blocked
     * @throws NgnProException if the platform does not tell; fault 1010 when the account was deleted meanwhile
     */
    public OwnLine toChange(Actor actor) {
        Rights.require(actor, Area.MY, Action.CHANGE);
        var line = line(actor);
        if (line.subscriber().isIn(AccountGroup.BLOCKED)) {
            throw new DeniedException("a blocked account changes nothing");
        }
        return line;
    }

    private OwnLine line(Actor actor) {
        var address = address(actor);
        return new OwnLine(actor, address, access.read(actor, address), access.session(actor), journal);
    }

    static SipAddress address(Actor actor) {
        if (actor.self() instanceof Actor.Subscriber subscriber) {
            return subscriber.address();
        }
        throw new DeniedException(actor.role() + " has no account of his own");
    }
}
