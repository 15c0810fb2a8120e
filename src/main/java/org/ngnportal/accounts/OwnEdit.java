package org.ngnportal.accounts;

import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.vault.Secret;

/**
 * What a subscriber may change of his account (contract sections 3.3, 4.1 and 4.2, "who may change"). Nothing else has a
 * way in: neither quota, caller ID and owner nor the groups that others give.
 */
public final class OwnEdit {

    /** Groups that subscribers join and leave themselves. */
    public static final Set<AccountGroup> OWN_GROUPS =
            Set.copyOf(EnumSet.of(AccountGroup.ANONYMOUS, AccountGroup.ANONYMOUS_REJECT, AccountGroup.MISSED_CALLS));

    /** The longest a telephone rings. */
    public static final Duration LONGEST_RINGING = Duration.ofSeconds(900);

    /** Set while staff keep the barred prefixes from being changed by the subscriber. */
    public static final String BARRING_LOCK = "barring_locked";

    private static final Set<String> NOT_HIS = Set.of(
            AccountReader.WEB_PASSWORD, AccountReader.LAST_QUOTA, BlockedBy.PROPERTY, "show_barring_tab", BARRING_LOCK);

    private SipAccount account;

    OwnEdit(SipAccount account) {
        this.account = AccountEdits.whole(account).build();
    }

    SipAccount account() {
        return account;
    }

    public OwnEdit email(String email) {
        account = account.toBuilder().email(email.toLowerCase(Locale.ROOT)).build();
        return this;
    }

    public OwnEdit timeZone(ZoneId zone) {
        account = account.toBuilder().timezone(zone.getId()).build();
        return this;
    }

    /** @param key of the emergency region; empty for none */
    public OwnEdit region(String key) {
        account = account.toBuilder().region(key).build();
        return this;
    }

    /** @param prefix digits, or empty for none */
    public OwnEdit quickDial(String prefix) {
        if (!prefix.matches("\\d*")) {
            throw new IllegalArgumentException("not digits: " + prefix);
        }
        account = account.toBuilder().quickdialPrefix(prefix).build();
        return this;
    }

    /** @throws IllegalArgumentException if it is not between one second and {@link #LONGEST_RINGING} */
    public OwnEdit noAnswer(Duration ringing) {
        if (ringing.compareTo(Duration.ofSeconds(1)) < 0 || ringing.compareTo(LONGEST_RINGING) > 0) {
            throw new IllegalArgumentException("cannot ring for " + ringing);
        }
        account = account.toBuilder().timeout((int) ringing.toSeconds()).build();
        return this;
    }

    /** @param wireForm in the form in which the platform keeps passwords */
    public OwnEdit sipPassword(Secret wireForm) {
        account = account.toBuilder().password(wireForm.reveal()).build();
        return this;
    }

    /** @param wireForm in the form in which the platform keeps passwords */
    public OwnEdit webPassword(Secret wireForm) {
        account = AccountEdits.withProperty(account, AccountReader.WEB_PASSWORD, wireForm.reveal());
        return this;
    }

    /** Lets the SIP password sign in again. */
    public OwnEdit withoutWebPassword() {
        account = AccountEdits.withoutProperty(account, AccountReader.WEB_PASSWORD);
        return this;
    }

    /** @throws IllegalArgumentException if the property is not the subscriber's to change */
    public OwnEdit property(String name, String value) {
        requireOwn(name);
        account = AccountEdits.withProperty(account, name, value);
        return this;
    }

    /** @throws IllegalArgumentException if the property is not the subscriber's to change */
    public OwnEdit withoutProperty(String name) {
        requireOwn(name);
        account = AccountEdits.withoutProperty(account, name);
        return this;
    }

    /** @throws IllegalArgumentException if the group is none of {@link #OWN_GROUPS} */
    public OwnEdit group(AccountGroup group, boolean member) {
        if (!OWN_GROUPS.contains(group)) {
            throw new IllegalArgumentException("not his to change: " + group);
        }
        account = AccountEdits.withMembership(account, group, member);
        return this;
    }

    private static void requireOwn(String property) {
        if (NOT_HIS.contains(property)) {
            throw new IllegalArgumentException("not his to change: " + property);
        }
    }
}
