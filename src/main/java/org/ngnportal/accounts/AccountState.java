package org.ngnportal.accounts;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is worth knowing about an account at a glance, in the order it is shown. */
public enum AccountState {
    ACTIVE,
    BLOCKED,
    BLOCKED_BY_RESELLER,
    BLOCKED_BY_CUSTOMER,
    OVER_QUOTA,
    PSTN,
    PREPAID,
    VOICEMAIL,
    TRUNK;

    public String messageKey() {
        return "accounts.state." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** {@link #ACTIVE} unless the account is blocked or over quota, and what else applies. */
    static Set<AccountState> of(Set<AccountGroup> groups, boolean prepaid, @Nullable BlockedBy blockedBy) {
        var states = EnumSet.noneOf(AccountState.class);
        if (groups.contains(AccountGroup.BLOCKED)) {
            states.add(blockedState(blockedBy));
        }
        if (groups.contains(AccountGroup.QUOTA)) {
            states.add(OVER_QUOTA);
        }
        if (states.isEmpty()) {
            states.add(ACTIVE);
        }
        if (groups.contains(AccountGroup.FREE_PSTN)) {
            states.add(PSTN);
        }
        if (prepaid || groups.contains(AccountGroup.PREPAID)) {
            states.add(PREPAID);
        }
        if (groups.contains(AccountGroup.VOICEMAIL)) {
            states.add(VOICEMAIL);
        }
        if (groups.contains(AccountGroup.TRUNKING)) {
            states.add(TRUNK);
        }
        return states;
    }

    private static AccountState blockedState(@Nullable BlockedBy by) {
        if (by == null) {
            return BLOCKED;
        }
        return switch (by) {
            case RESELLER -> BLOCKED_BY_RESELLER;
            case CUSTOMER -> BLOCKED_BY_CUSTOMER;
        };
    }
}
