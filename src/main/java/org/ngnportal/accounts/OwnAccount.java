package org.ngnportal.accounts;

import java.util.Optional;
import org.ngnportal.journal.Actions;
import org.ngnportal.journal.Deed;
import org.ngnportal.journal.FieldChange;
import org.ngnportal.journal.Journal;
import org.ngnportal.journal.Subject;
import org.ngnportal.sip.PasswordDigests;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.DeniedException;
import org.ngnportal.tenancy.Rights;
import org.ngnportal.tenancy.Tenants;
import org.ngnportal.vault.Secret;
import org.springframework.stereotype.Service;

/** The one account that is a subscriber's own. Which one it is, is never asked: it is the actor's. */
@Service
public class OwnAccount {

    private final AccountAccess access;
    private final Tenants tenants;
    private final Journal journal;

    OwnAccount(AccountAccess access, Tenants tenants, Journal journal) {
        this.access = access;
        this.tenants = tenants;
        this.journal = journal;
    }

    /**
     * The actor's account; empty when it was deleted meanwhile. May throw {@link org.ngnportal.ngnpro.NgnProException}.
     *
     * @throws DeniedException if he is no subscriber
     */
    public Optional<Subscriber> get(Actor actor) {
        Rights.require(actor, Area.MY, Action.SEE);
        var address = address(actor);
        return access.find(actor, address).map(account -> AccountReader.subscriber(address, account));
    }

    /**
     * Sets what he signs in with (contract section 6.1), in the form in which the platform keeps passwords. The SIP
     * password stays: his telephones go on working. May throw {@link org.ngnportal.ngnpro.NgnProException}.
     *
     * @param password one that keeps to {@link org.ngnportal.vault.PasswordPolicy}
     * @throws DeniedException if he is no subscriber, or is blocked
     */
    public void setWebPassword(Actor actor, Secret password) {
        Rights.require(actor, Area.MY, Action.CHANGE);
        var address = address(actor);
        var account = access.read(actor, address);
        if (AccountReader.subscriber(address, account).isIn(AccountGroup.BLOCKED)) {
            throw new DeniedException("a blocked account changes nothing");
        }
        var value = tenants.settings(actor).clearTextPasswords()
                ? password.reveal()
                : PasswordDigests.of(address, password.reveal()).wireForm();
        var deed = Deed.of(Actions.WEB_PASSWORD_SET, Subject.subscriber(address), FieldChange.ofSecret("web-password"))
                .ownedBy(AccountAccess.owner(actor, account));
        journal.during(
                actor, deed, () -> access.session(actor).sip().updateAccount(AccountEdits.webPassword(account, value)));
    }

    private static SipAddress address(Actor actor) {
        if (actor.self() instanceof Actor.Subscriber subscriber) {
            return subscriber.address();
        }
        throw new DeniedException(actor.role() + " has no account of his own");
    }
}
