package org.ngnportal.accounts;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.ngnportal.journal.FieldChange;
import org.ngnportal.ngnpro.NgnProSession;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.sip.PasswordDigests;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.tenancy.Delegation;
import org.ngnportal.tenancy.Rights;
import org.ngnportal.vault.Secret;
import org.springframework.context.ApplicationEventPublisher;

/**
 * An account of the actor's tenant as it was read, for what is done to many by one rule. What it sends is the account as it
 * was read, whole but for what changes; the journal is whoever calls it to write.
 */
public final class StaffLine {

    private final Actor actor;
    private final Delegation delegation;
    private final SipAddress address;
    private final SipAccount account;
    private final NgnProSession platform;
    private final ApplicationEventPublisher events;

    StaffLine(
            Actor actor,
            Delegation delegation,
            SipAddress address,
            SipAccount account,
            NgnProSession platform,
            ApplicationEventPublisher events) {
        this.actor = actor;
        this.delegation = delegation;
        this.address = address;
        this.account = account;
        this.platform = platform;
        this.events = events;
    }

    /** How an account stands to a plan that was made before. */
    public enum Standing {
        /** All fields are as they were planned from. */
        AS_BEFORE,
        /** All fields are as they were wanted. */
        AS_AFTER,
        /** Something was changed meanwhile. */
        OTHERWISE
    }

    public SipAddress address() {
        return address;
    }

    /** As it was read, with all that the platform has; may hold passwords. */
    public SipAccount account() {
        return account;
    }

    public Subscriber subscriber() {
        return AccountReader.subscriber(address, account);
    }

    /** When it was created, as the platform writes it; empty when it does not. Tells an account from a later namesake. */
    public String created() {
        return AccountReader.text(account.createDate());
    }

    /** Whose it is; the actor's tenant where the platform does not say. */
    public CustomerId customer() {
        return AccountAccess.owner(actor, account);
    }

    /** The reseller whose it is; the actor's where the platform does not say. */
    public CustomerId reseller() {
        return AccountAccess.reseller(actor, account);
    }

    /**
     * What a change would come to; empty when the account is so already.
     *
     * @throws NotPermittedException if the actor may not change this account so
     */
    public List<FieldEdit> planned(Consumer<StaffEdit> change) {
        var edit = new StaffEdit(actor, delegation, account);
        change.accept(edit);
        return AccountFields.between(AccountEdits.whole(account).build(), edit.account());
    }

    public Standing standing(List<FieldEdit> plan) {
        if (plan.stream().allMatch(edit -> value(edit).equals(edit.before()))) {
            return Standing.AS_BEFORE;
        }
        return plan.stream().allMatch(edit -> value(edit).equals(edit.after()))
                ? Standing.AS_AFTER
                : Standing.OTHERWISE;
    }

    /** The value that the account has now in the field of an edit. */
    public String value(FieldEdit edit) {
        return AccountFields.value(account, edit);
    }

    /** Gives the fields their wanted values. A plain switch is switched, anything else is sent with the whole account. */
    public void carryOut(List<FieldEdit> plan) {
        Rights.require(actor, Area.SUBSCRIBERS, Action.CHANGE);
        var group =
                plan.size() == 1 ? SubscriberChanges.group(plan.getFirst().field()) : Optional.<AccountGroup>empty();
        if (group.isPresent()) {
            var wireName = group.get().wireName();
            if (plan.getFirst().after().equals(FieldChange.YES)) {
                platform.sip().joinGroup(id(), wireName);
            } else {
                platform.sip().leaveGroup(id(), wireName);
            }
        } else {
            platform.sip().updateAccount(AccountFields.applied(account, plan));
        }
        if (plan.stream().anyMatch(StaffLine::blocks)) {
            events.publishEvent(new AccountBlocked(subscriber(), customer(), reseller()));
        }
    }

    private static boolean blocks(FieldEdit edit) {
        return edit.field().equals(SubscriberChanges.field(AccountGroup.BLOCKED))
                && edit.after().equals(FieldChange.YES);
    }

    /**
     * Sets both passwords; what else the account has stays.
     *
     * @param clear whether the platform of this tenant keeps passwords readable (contract section 6.1)
     */
    public void setPasswords(Secret sip, Secret web, boolean clear) {
        Rights.require(actor, Area.SUBSCRIBERS, Action.CHANGE);
        var changed = AccountEdits.withProperty(
                AccountEdits.whole(account).password(wireForm(sip, clear)).build(),
                AccountReader.WEB_PASSWORD,
                wireForm(web, clear));
        platform.sip().updateAccount(changed);
    }

    /** What is lost with the account, for the journal. */
    public List<FieldChange> lost() {
        return SubscriberChanges.gone(subscriber());
    }

    /** Deletes the account; the platform deletes its mailbox, diversions and aliases with it. */
    public void delete() {
        Rights.require(actor, Area.SUBSCRIBERS, Action.DELETE);
        platform.sip().deleteAccount(id());
    }

    private SipId id() {
        return AccountAccess.id(address);
    }

    private String wireForm(Secret password, boolean clear) {
        return clear
                ? password.reveal()
                : PasswordDigests.of(address, password.reveal()).wireForm();
    }
}
