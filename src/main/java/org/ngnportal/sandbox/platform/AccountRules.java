package org.ngnportal.sandbox.platform;

import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a caller may change of an account, and what follows from the changes by itself: derived and protected groups, who
 * blocked it, prepaid for those who may not grant credit (contract sections 4.1 and 4.3).
 */
final class AccountRules {

    private static final String BLOCKED_BY = "blocked_by";
    private static final Set<String> BLOCKERS = Set.of("reseller", "customer");

    private final Caller caller;

    AccountRules(Caller caller) {
        this.caller = caller;
    }

    /**
     * @param before the stored account, null for a new one
     * @param wanted what the caller asks for
     * @return what is to be stored
     */
    Account settle(@Nullable Account before, Account wanted, boolean mailbox) {
        requirePstnRight(before, wanted);
        requireSmsRight(before, wanted);
        boolean prepaid = prepaid(before, wanted);

        var groups = new TreeSet<>(wanted.groups());
        set(groups, Groups.OVER_QUOTA, before != null && before.in(Groups.OVER_QUOTA));
        set(groups, Groups.PREPAID, prepaid);
        set(groups, Groups.VOICEMAIL, mailbox);

        var properties = new TreeMap<>(wanted.properties());
        var blocker = blocker(before, wanted);
        properties.remove(BLOCKED_BY);
        if (blocker != null) {
            properties.put(BLOCKED_BY, blocker);
        }
        return new Account(wanted.row().withPrepaid(prepaid), groups, properties, wanted.acl());
    }

    /** @throws org.ngnportal.ngnpro.NgnProException.Fault 9002 unless the caller may change PSTN settings */
    void requirePstnRight(Object what) {
        if (!caller.may("pstn_changes")) {
            throw Faults.notAllowed("PSTN settings of " + what + " cannot be changed without the right pstn_changes");
        }
    }

    private void requirePstnRight(@Nullable Account before, Account wanted) {
        var row = wanted.row();
        var old = before == null ? null : before.row();
        boolean same = wanted.in(Groups.PSTN) == (before != null && before.in(Groups.PSTN))
                && row.rpid().equals(old == null ? "" : old.rpid())
                && row.callLimit() == (old == null ? 0 : old.callLimit())
                && row.quota() == (old == null ? 0 : old.quota());
        if (!same) {
            requirePstnRight(row.id());
        }
    }

    private void requireSmsRight(@Nullable Account before, Account wanted) {
        if (wanted.in(Groups.SMS) != (before != null && before.in(Groups.SMS)) && !caller.may("sms_access")) {
            throw Faults.notAllowed(
                    "group sms of " + wanted.row().id() + " cannot be changed without the right sms_access");
        }
    }

    private boolean prepaid(@Nullable Account before, Account wanted) {
        boolean asked = wanted.row().prepaid();
        if (caller.may("prepaid_changes")) {
            return asked;
        }
        boolean pstnGranted = wanted.in(Groups.PSTN) && (before == null || !before.in(Groups.PSTN));
        if (pstnGranted) {
            return true;
        }
        if (before != null && before.row().prepaid() != asked) {
            throw Faults.notAllowed(wanted.row().id()
                    + " cannot be switched between prepaid and postpaid without the right prepaid_changes");
        }
        return asked;
    }

    /** Who blocks the account once the change is made; null when nobody does. */
    private @Nullable String blocker(@Nullable Account before, Account wanted) {
        var held = before != null && before.in(Groups.BLOCKED)
                ? before.properties().get(BLOCKED_BY)
                : null;
        boolean customer = caller.role() == Caller.Role.CUSTOMER;
        if (customer && "reseller".equals(held)) {
            if (!wanted.in(Groups.BLOCKED)) {
                throw Faults.notAllowed(
                        wanted.row().id() + " was blocked by the reseller, a customer cannot unblock it");
            }
            return held;
        }
        if (!wanted.in(Groups.BLOCKED)) {
            return null;
        }
        var named = wanted.properties().get(BLOCKED_BY);
        if (!customer && named != null && BLOCKERS.contains(named)) {
            return named;
        }
        return held != null ? held : customer ? "customer" : "reseller";
    }

    private static void set(Set<String> groups, String group, boolean member) {
        if (member) {
            groups.add(group);
        } else {
            groups.remove(group);
        }
    }
}
