package org.ngnportal.accounts;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ngnportal.accounts.InvalidSubscriberException.Problem;
import org.ngnportal.accounts.NotPermittedException.Reason;
import org.ngnportal.journal.Actions;
import org.ngnportal.journal.Deed;
import org.ngnportal.journal.FieldChange;
import org.ngnportal.journal.Journal;
import org.ngnportal.journal.Subject;
import org.ngnportal.ngnpro.CallDiversions;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.ngnpro.Range;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.ngnpro.SipQuery;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.tenancy.Delegation;
import org.ngnportal.tenancy.Rights;
import org.ngnportal.tenancy.Tenants;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * The subscribers of a tenant. Every method may throw {@link NgnProException}; changes throw
 * {@link ConcurrentChangeException} when the account is no longer as it was opened, and {@link NotPermittedException}
 * when the tenant's delegation does not cover them.
 */
@Service
public class Accounts {

    private final AccountAccess access;
    private final Tenants tenants;
    private final Mailboxes mailboxes;
    private final Journal journal;
    private final SubscriberScans scans;
    private final ApplicationEventPublisher events;

    Accounts(
            AccountAccess access,
            Tenants tenants,
            Mailboxes mailboxes,
            Journal journal,
            SubscriberScans scans,
            ApplicationEventPublisher events) {
        this.access = access;
        this.tenants = tenants;
        this.mailboxes = mailboxes;
        this.journal = journal;
        this.scans = scans;
        this.events = events;
    }

    /**
     * The subscribers that match, in the given order.
     *
     * @param offset rows to skip
     * @param limit most rows to return
     */
    public SubscriberPage find(Actor actor, SubscriberFilter filter, SubscriberSort sort, int offset, int limit) {
        Rights.require(actor, Area.SUBSCRIBERS, Action.SEE);
        if (filter.needsLooking()) {
            var scan = scans.find(actor, filter);
            return SubscriberSearch.page(scan.accounts(), scan.cutOff(), sort, offset, limit);
        }
        return SubscriberSearch.find(access.session(actor), filter, sort, offset, limit);
    }

    /** How many subscribers the actor may see. */
    public int count(Actor actor) {
        Rights.require(actor, Area.SUBSCRIBERS, Action.SEE);
        var query = new SipQuery(SipQuery.Filter.ALL, null, new Range(0, 1));
        return AccountReader.number(
                access.session(actor).sip().getAccounts(query).total());
    }

    /** The subscriber; empty when there is none or it is another tenant's. */
    public Optional<Subscriber> get(Actor actor, SipAddress address) {
        Rights.require(actor, Area.SUBSCRIBERS, Action.SEE);
        try {
            return access.find(actor, address).map(account -> AccountReader.subscriber(address, account));
        } catch (NgnProException.Fault fault) {
            if (fault.is(FaultCode.NOT_ALLOWED)) {
                return Optional.empty();
            }
            throw fault;
        }
    }

    /** Whether the address is taken. */
    public boolean exists(Actor actor, SipAddress address) {
        Rights.require(actor, Area.SUBSCRIBERS, Action.SEE);
        return access.session(actor)
                .sip()
                .findAccount(AccountAccess.id(address))
                .isPresent();
    }

    /** What {@link #save} would refuse about the values; empty when it would not. */
    public List<Problem> problems(Subscriber opened, Subscriber wanted) {
        return SubscriberRules.problems(opened, wanted);
    }

    /**
     * Saves the identity and telephony fields in which {@code wanted} differs from {@code opened}; name and e-mail of
     * the mailbox follow.
     *
     * @throws InvalidSubscriberException if values cannot be saved
     */
    public Saved save(Actor actor, Subscriber opened, Subscriber wanted) {
        Rights.require(actor, Area.SUBSCRIBERS, Action.CHANGE);
        var checked =
                SubscriberRules.check(opened, wanted, tenants.settings(actor).delegation());
        var account = unchanged(actor, opened);
        update(actor, Actions.SUBSCRIBER_SAVE, opened.address(), account, AccountEdits.apply(account, opened, checked));
        var problem = followWithMailbox(actor, opened, checked, AccountAccess.owner(actor, account));
        return new Saved(reread(actor, opened.address()), problem);
    }

    /**
     * Makes the account a member of a group, or no longer; {@link AccountGroup#QUOTA} can only be taken away. Granting
     * PSTN access without the right to choose makes the account prepaid (contract section 6.3).
     *
     * @return the account afterwards
     */
    public Subscriber setGroup(Actor actor, Subscriber opened, AccountGroup group, boolean member) {
        Rights.require(actor, Area.SUBSCRIBERS, Action.CHANGE);
        var delegation = tenants.settings(actor).delegation();
        permit(actor, opened, group, member, delegation);
        var account = unchanged(actor, opened);
        var action = member ? Actions.SUBSCRIBER_SWITCH_ON : Actions.SUBSCRIBER_SWITCH_OFF;
        var address = opened.address();
        switch (group) {
            case BLOCKED ->
                update(
                        actor,
                        action,
                        address,
                        account,
                        member ? AccountEdits.blocked(account, BlockedBy.of(actor)) : AccountEdits.unblocked(account));
            case FREE_PSTN ->
                update(
                        actor,
                        action,
                        address,
                        account,
                        member
                                ? AccountEdits.pstnGranted(account, !delegation.prepaidChanges())
                                : AccountEdits.pstnRemoved(account));
            default -> {
                var change = FieldChange.of(SubscriberChanges.field(group), opened.isIn(group), member);
                var deed = Deed.of(action, Subject.subscriber(address), change)
                        .ownedBy(AccountAccess.owner(actor, account), AccountAccess.reseller(actor, account));
                journal.during(actor, deed, () -> switchGroup(actor, address, group, member));
            }
        }
        var afterwards = reread(actor, opened.address());
        if (group == AccountGroup.BLOCKED && member && !opened.isIn(group)) {
            events.publishEvent(new AccountBlocked(
                    afterwards, AccountAccess.owner(actor, account), AccountAccess.reseller(actor, account)));
        }
        return afterwards;
    }

    /** Whether the actor may block the account, or lift its block. */
    public boolean mayBlock(Actor actor, Subscriber subscriber) {
        var by = subscriber.blockedBy();
        return by == null || by.mayBeLiftedBy(actor);
    }

    /** What goes with the account when it is deleted. */
    public Consequences consequences(Actor actor, SipAddress address) {
        Rights.require(actor, Area.SUBSCRIBERS, Action.SEE);
        access.read(actor, address);
        boolean mailbox = mailboxes.find(actor, address).isPresent();
        var diversions = access.session(actor).sip().getCallDiversions(AccountAccess.id(address));
        return new Consequences(mailbox, MailboxDiversions.count(diversions));
    }

    /** Deletes the account; the platform deletes its mailbox, diversions and aliases with it. */
    public void delete(Actor actor, SipAddress address) {
        Rights.require(actor, Area.SUBSCRIBERS, Action.DELETE);
        var account = access.read(actor, address);
        var deed = Deed.of(
                        Actions.SUBSCRIBER_DELETE,
                        Subject.subscriber(address),
                        SubscriberChanges.gone(AccountReader.subscriber(address, account)))
                .ownedBy(AccountAccess.owner(actor, account), AccountAccess.reseller(actor, account));
        journal.during(actor, deed, () -> access.session(actor).sip().deleteAccount(AccountAccess.id(address)));
    }

    private void permit(Actor actor, Subscriber opened, AccountGroup group, boolean member, Delegation delegation) {
        SubscriberRules.permit(group, delegation);
        switch (group) {
            case BLOCKED -> {
                if (!mayBlock(actor, opened)) {
                    throw new NotPermittedException(Reason.BLOCKED_BY_RESELLER);
                }
            }
            case QUOTA -> {
                if (member) {
                    throw new NotPermittedException(Reason.NOT_A_SWITCH);
                }
            }
            case PREPAID, VOICEMAIL, INTERCEPT -> throw new NotPermittedException(Reason.NOT_A_SWITCH);
            default -> {}
        }
    }

    private void switchGroup(Actor actor, SipAddress address, AccountGroup group, boolean member) {
        var sip = access.session(actor).sip();
        var id = AccountAccess.id(address);
        if (member) {
            sip.joinGroup(id, group.wireName());
        } else {
            sip.leaveGroup(id, group.wireName());
        }
    }

    private @Nullable NgnProException followWithMailbox(
            Actor actor, Subscriber opened, Subscriber saved, CustomerId owner) {
        var was = opened.identity();
        var is = saved.identity();
        if (was.fullName().equals(is.fullName()) && was.email().equals(is.email())) {
            return null;
        }
        try {
            mailboxes.follow(actor, saved, owner);
            return null;
        } catch (NgnProException problem) {
            return problem;
        }
    }

    private void update(Actor actor, String action, SipAddress address, SipAccount before, SipAccount after) {
        var changes = SubscriberChanges.between(
                AccountReader.subscriber(address, before), AccountReader.subscriber(address, after));
        var deed = Deed.of(action, Subject.subscriber(address), changes)
                .ownedBy(AccountAccess.owner(actor, before), AccountAccess.reseller(actor, before));
        journal.during(actor, deed, () -> access.session(actor).sip().updateAccount(after));
    }

    private SipAccount unchanged(Actor actor, Subscriber opened) {
        var account = access.read(actor, opened.address());
        var current = AccountReader.subscriber(opened.address(), account);
        if (!current.equals(opened)) {
            throw new ConcurrentChangeException(opened, current);
        }
        return account;
    }

    private Subscriber reread(Actor actor, SipAddress address) {
        return AccountReader.subscriber(address, access.read(actor, address));
    }

    /**
     * The account after saving.
     *
     * @param mailboxProblem why the mailbox could not follow the new name or e-mail address, null when it did
     */
    public record Saved(Subscriber subscriber, @Nullable NgnProException mailboxProblem) {}

    /**
     * What goes with an account.
     *
     * @param mailbox whether it has one, with its messages
     * @param diversions how many {@link CallDiversions} it has
     */
    public record Consequences(boolean mailbox, int diversions) {}
}
