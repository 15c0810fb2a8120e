package org.ngnportal.accounts;

import java.time.ZoneId;
import java.util.Locale;
import org.ngnportal.accounts.AccountGroup.Kind;
import org.ngnportal.accounts.AccountGroup.Need;
import org.ngnportal.accounts.NotPermittedException.Reason;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Delegation;

/**
 * What staff may change of an account by one rule for many (contract sections 4.1 and 4.3): the same as on the
 * subscriber's page. Every method throws {@link NotPermittedException} where the actor may not, and changes nothing where
 * the account is so already.
 */
public final class StaffEdit {

    /** How many characters the reason of a block has at most. */
    public static final int LONGEST_REASON = 120;

    /** Property of an account that holds why it is blocked, in the words of whoever blocked it. */
    public static final String BLOCK_REASON = "blocked_reason";

    private final Actor actor;
    private final Delegation delegation;
    private SipAccount account;

    StaffEdit(Actor actor, Delegation delegation, SipAccount account) {
        this.actor = actor;
        this.delegation = delegation;
        this.account = AccountEdits.whole(account).build();
    }

    SipAccount account() {
        return account;
    }

    /** @param group a switch, or {@link AccountGroup#QUOTA} to be lifted */
    public void group(AccountGroup group, boolean member) {
        boolean lifted = group == AccountGroup.QUOTA && !member;
        if ((group.kind() != Kind.SWITCH || group == AccountGroup.FREE_PSTN) && !lifted) {
            throw new NotPermittedException(Reason.NOT_A_SWITCH);
        }
        SubscriberRules.permit(group, delegation);
        account = AccountEdits.withMembership(account, group, member);
    }

    /** Without the right to choose, who gets access becomes prepaid (contract section 6.3). */
    public void pstn(boolean access) {
        SubscriberRules.permit(AccountGroup.FREE_PSTN, delegation);
        if (isIn(AccountGroup.FREE_PSTN) != access) {
            account = access
                    ? AccountEdits.pstnGranted(account, !delegation.prepaidChanges())
                    : AccountEdits.pstnRemoved(account);
        }
    }

    /** @param reason in a few words; may be empty */
    public void block(String reason) {
        if (reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("a reason has at most " + LONGEST_REASON + " characters");
        }
        if (!isIn(AccountGroup.BLOCKED)) {
            account = AccountEdits.blocked(account, BlockedBy.of(actor), reason.strip());
        }
    }

    public void unblock() {
        if (!isIn(AccountGroup.BLOCKED)) {
            return;
        }
        var by = AccountReader.blockedBy(account);
        if (by != null && !by.mayBeLiftedBy(actor)) {
            throw new NotPermittedException(Reason.BLOCKED_BY_RESELLER);
        }
        account = AccountEdits.unblocked(account);
    }

    /**
     * @param amount currency units a month; 0 is no limit
     * @throws IllegalArgumentException if it is out of range
     */
    public void quota(int amount) {
        require(SubscriberRules.isQuota(amount), "quota");
        require(Need.PSTN_CHANGES, Reason.PSTN_CHANGES_NOT_DELEGATED);
        account = account.toBuilder().quota(amount).build();
    }

    /**
     * @param calls at a time; 0 is the platform's default
     * @throws IllegalArgumentException if it is out of range
     */
    public void callLimit(int calls) {
        require(SubscriberRules.isCallLimit(calls), "call limit");
        if (!delegation.mayChangeCallLimit()) {
            throw new NotPermittedException(Reason.CALL_LIMIT_NOT_DELEGATED);
        }
        account = account.toBuilder().callLimit(calls).build();
    }

    public void timeZone(ZoneId zone) {
        account = account.toBuilder().timezone(zone.getId()).build();
    }

    /** @throws IllegalArgumentException if it is not a code of two letters */
    public void language(String code) {
        require(code.matches("[a-z]{2}"), "language");
        var present = AccountReader.property(account, AccountReader.LANGUAGE).orElse(Locale.ENGLISH.getLanguage());
        if (!present.equals(code)) {
            account = AccountEdits.withProperty(account, AccountReader.LANGUAGE, code);
        }
    }

    /** @param customer whose address data is the account's; 0 is nobody's. Whether the actor may name him is the caller's. */
    public void owner(int customer) {
        require(customer >= 0, "owner");
        account = account.toBuilder().owner(customer).build();
    }

    private boolean isIn(AccountGroup group) {
        return AccountReader.groupNames(account).contains(group.wireName());
    }

    private void require(Need need, Reason otherwise) {
        if (!need.isMetBy(delegation)) {
            throw new NotPermittedException(otherwise);
        }
    }

    private static void require(boolean possible, String what) {
        if (!possible) {
            throw new IllegalArgumentException("not a " + what + " that can be set");
        }
    }
}
