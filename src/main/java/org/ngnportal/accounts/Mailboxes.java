package org.ngnportal.accounts;

import java.util.Optional;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.ngnpro.VoicemailAccount;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Tenants;
import org.ngnportal.vault.Secret;
import org.springframework.stereotype.Service;

/**
 * The mailboxes of subscribers (contract sections 3.7 and 3.14). Every method may throw {@link NgnProException}; adding
 * and removing can then be repeated.
 */
@Service
public class Mailboxes {

    private final AccountAccess access;
    private final Tenants tenants;

    Mailboxes(AccountAccess access, Tenants tenants) {
        this.access = access;
        this.tenants = tenants;
    }

    public Optional<Mailbox> find(Actor actor, SipAddress address) {
        return read(actor, address)
                .map(account -> new Mailbox(
                        AccountReader.text(account.mailbox()),
                        AccountReader.text(account.email()),
                        new Secret(AccountReader.text(account.password())),
                        account.options() != null
                                && Boolean.TRUE.equals(account.options().delete())));
    }

    /**
     * Adds a mailbox and sends calls there that are busy, not answered or find nobody online, except those that go
     * somewhere else already.
     *
     * @param name spoken and written name, "First Last"
     * @param email where messages are mailed
     * @param pin digits
     * @param deleteAfterMailing whether a message is deleted once it was mailed
     */
    public void add(
            Actor actor, SipAddress address, String name, String email, Secret pin, boolean deleteAfterMailing) {
        access.read(actor, address);
        var session = access.session(actor);
        var id = AccountAccess.id(address);
        AccountAccess.ignoring(
                FaultCode.VOICEMAIL_EXISTS,
                () -> session.voicemail()
                        .addAccount(VoicemailAccount.of(id, name, email, pin.reveal(), deleteAfterMailing)));
        var number = read(actor, address)
                .map(mailbox -> AccountReader.text(mailbox.mailbox()))
                .orElse("");
        var target = MailboxDiversions.of(tenants.settings(actor), number);
        var diversions = session.sip().getCallDiversions(id);
        session.sip().setCallDiversions(id, target.added(diversions));
        if (!isMember(actor, address)) {
            session.sip().joinGroup(id, AccountGroup.VOICEMAIL.wireName());
        }
    }

    /** Ends the diversions to the mailbox, then deletes it with its messages. */
    public void remove(Actor actor, SipAddress address) {
        access.read(actor, address);
        var session = access.session(actor);
        var id = AccountAccess.id(address);
        var number = read(actor, address)
                .map(mailbox -> AccountReader.text(mailbox.mailbox()))
                .orElse("");
        var target = MailboxDiversions.of(tenants.settings(actor), number);
        var diversions = session.sip().getCallDiversions(id);
        var remaining = target.removed(diversions);
        if (!remaining.equals(diversions)) {
            session.sip().setCallDiversions(id, remaining);
        }
        session.voicemail().removeAccount(id);
        if (isMember(actor, address)) {
            session.sip().leaveGroup(id, AccountGroup.VOICEMAIL.wireName());
        }
    }

    /** Gives the mailbox, if there is one, the subscriber's name and e-mail address (contract section 6.5). */
    void follow(Actor actor, Subscriber subscriber) {
        read(actor, subscriber.address()).ifPresent(mailbox -> {
            var followed = new VoicemailAccount(
                    AccountAccess.id(subscriber.address()),
                    null,
                    subscriber.identity().fullName(),
                    subscriber.identity().email(),
                    mailbox.password(),
                    null,
                    mailbox.options(),
                    mailbox.rest());
            access.session(actor).voicemail().updateAccount(followed);
        });
    }

    private boolean isMember(Actor actor, SipAddress address) {
        return AccountReader.groupNames(access.read(actor, address)).contains(AccountGroup.VOICEMAIL.wireName());
    }

    private Optional<VoicemailAccount> read(Actor actor, SipAddress address) {
        return access.session(actor).voicemail().findAccount(AccountAccess.id(address));
    }
}
