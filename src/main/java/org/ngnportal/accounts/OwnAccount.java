package org.ngnportal.accounts;

import java.util.List;
import java.util.Optional;
import org.ngnportal.journal.Actions;
import org.ngnportal.journal.FieldChange;
import org.ngnportal.sip.PasswordDigests;
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
    private final OwnLines lines;

    OwnAccount(AccountAccess access, Tenants tenants, OwnLines lines) {
        this.access = access;
        this.tenants = tenants;
        this.lines = lines;
    }

    /**
     * The actor's account; empty when it was deleted meanwhile. May throw {@link org.ngnportal.ngnpro.NgnProException}.
     *
     * @throws DeniedException if he is no subscriber
     */
    public Optional<Subscriber> get(Actor actor) {
        Rights.require(actor, Area.MY, Action.SEE);
        var address = OwnLines.address(actor);
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
        var line = lines.toChange(actor);
        var address = line.address();
        var value = tenants.settings(actor).clearTextPasswords()
                ? password.reveal()
                : PasswordDigests.of(address, password.reveal()).wireForm();
        line.edit(
                Actions.WEB_PASSWORD_SET,
                List.of(FieldChange.ofSecret("web-password")),
                edit -> edit.webPassword(new Secret(value)));
    }
}
