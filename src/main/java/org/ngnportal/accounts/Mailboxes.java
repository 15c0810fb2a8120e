package org.ngnportal.accounts;

import java.util.Optional;
import java.util.stream.Stream;
import org.ngnportal.journal.Actions;
import org.ngnportal.journal.Deed;
import org.ngnportal.journal.FieldChange;
import org.ngnportal.journal.Journal;
import org.ngnportal.journal.Subject;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.ngnpro.VoicemailAccount;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.tenancy.Rights;
import org.ngnportal.tenancy.Tenants;
import org.ngnportal.vault.Secret;
import org.springframework.stereotype.Service;

/**
 * The mailboxes of subscribers (contract sections 3.7 and 3.14). Every method may throw {@link NgnProException}; adding
 * and removing can then be repeated.
 */
@Service
public class Mailboxes {

    private static final String EMAIL = "email";

    private final AccountAccess access;
    private final Tenants tenants;
    private final Journal journal;

    Mailboxes(AccountAccess access, Tenants tenants, Journal journal) {
        this.access = access;
        this.tenants = tenants;
        this.journal = journal;
    }

    /** The mailbox, without its PIN for those who only look. */
    public Optional<Mailbox> find(Actor actor, SipAddress address) {
        Rights.require(actor, Area.SUBSCRIBERS, Action.SEE);
        boolean withPin = Rights.allows(actor, Area.SUBSCRIBERS, Action.CHANGE);
        return read(actor, address)
                .map(account -> new Mailbox(
                        AccountReader.text(account.mailbox()),
                        AccountReader.text(account.email()),
                        new Secret(withPin ? AccountReader.text(account.password()) : ""),
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
        Rights.require(actor, Area.SUBSCRIBERS, Action.CHANGE);
        var account = access.read(actor, address);
        var deed = Deed.of(
                        Actions.MAILBOX_ADD,
                        Subject.subscriber(address),
                        FieldChange.to(EMAIL, email),
                        FieldChange.to("delete-after-mailing", deleteAfterMailing),
                        FieldChange.ofSecret("pin"))
                .ownedBy(AccountAccess.owner(actor, account));
        var added = VoicemailAccount.of(AccountAccess.id(address), name, email, pin.reveal(), deleteAfterMailing);
        journal.during(actor, deed, () -> add(actor, address, added));
    }

    private void add(Actor actor, SipAddress address, VoicemailAccount added) {
        var session = access.session(actor);
        var id = AccountAccess.id(address);
        AccountAccess.ignoring(
                FaultCode.VOICEMAIL_EXISTS, () -> session.voicemail().addAccount(added));
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
        Rights.require(actor, Area.SUBSCRIBERS, Action.CHANGE);
        var account = access.read(actor, address);
        var deed = Deed.of(Actions.MAILBOX_REMOVE, Subject.subscriber(address))
                .ownedBy(AccountAccess.owner(actor, account));
        journal.during(actor, deed, () -> removeAll(actor, address));
    }

    private void removeAll(Actor actor, SipAddress address) {
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
    void follow(Actor actor, Subscriber subscriber, CustomerId owner) {
        read(actor, subscriber.address()).ifPresent(mailbox -> {
            var changes = Stream.of(
                            FieldChange.between(
                                    "name",
                                    AccountReader.text(mailbox.name()),
                                    subscriber.identity().fullName()),
                            FieldChange.between(
                                    EMAIL,
                                    AccountReader.text(mailbox.email()),
                                    subscriber.identity().email()))
                    .flatMap(Optional::stream)
                    .toList();
            var followed = new VoicemailAccount(
                    AccountAccess.id(subscriber.address()),
                    null,
                    subscriber.identity().fullName(),
                    subscriber.identity().email(),
                    mailbox.password(),
                    null,
                    mailbox.options(),
                    mailbox.rest());
            var deed = Deed.of(Actions.MAILBOX_FOLLOW, Subject.subscriber(subscriber.address()), changes)
                    .ownedBy(owner);
            journal.during(actor, deed, () -> access.session(actor).voicemail().updateAccount(followed));
        });
    }

    private boolean isMember(Actor actor, SipAddress address) {
        return AccountReader.groupNames(access.read(actor, address)).contains(AccountGroup.VOICEMAIL.wireName());
    }

    private Optional<VoicemailAccount> read(Actor actor, SipAddress address) {
        return access.session(actor).voicemail().findAccount(AccountAccess.id(address));
    }
}
