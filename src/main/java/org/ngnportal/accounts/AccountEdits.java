package org.ngnportal.accounts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.ngnpro.SipAclEntry;
import org.ngnportal.ngnpro.SipProperty;

/** Puts changes into an account that was just read, leaving everything else as it is (contract sections 3.3, 6.5). */
public final class AccountEdits {

    /** Sent when the platform has none, as its other clients do (contract section 3.3). */
    private static final int DEFAULT_TIMEOUT = 35;

    private AccountEdits() {}

    /** The account as it is sent back: complete, without password, with numbers and lists in place of nothing. */
    public static SipAccount.Builder whole(SipAccount account) {
        return account.toBuilder()
                .password(null)
                .owner(AccountReader.number(account.owner()))
                .callLimit(AccountReader.number(account.callLimit()))
                .quota(AccountReader.number(account.quota()))
                .timeout(account.timeout() == null ? DEFAULT_TIMEOUT : account.timeout())
                .prepaid(Boolean.TRUE.equals(account.prepaid()))
                .groups(AccountReader.groupNames(account))
                .properties(AccountReader.properties(account))
                .acl(acl(account));
    }

    /** Changes the fields in which {@code wanted} differs from {@code opened}. */
    static SipAccount apply(SipAccount account, Subscriber opened, Subscriber wanted) {
        var edited = whole(account);
        var was = opened.identity();
        var identity = wanted.identity();
        edited.name(
                was.firstName().equals(identity.firstName()) ? account.firstName() : identity.firstName(),
                was.lastName().equals(identity.lastName()) ? account.lastName() : identity.lastName());
        set(was.email(), identity.email(), email -> edited.email(email.toLowerCase(Locale.ROOT)));
        set(was.timeZone(), identity.timeZone(), edited::timezone);
        if (!was.language().equals(identity.language())) {
            edited.properties(with(account, AccountReader.LANGUAGE, identity.language()));
        }
        var could = opened.telephony();
        var telephony = wanted.telephony();
        set(could.callerId(), telephony.callerId(), edited::rpid);
        set(could.callLimit(), telephony.callLimit(), edited::callLimit);
        set(could.quota(), telephony.quota(), edited::quota);
        if (could.prepaid() != telephony.prepaid()) {
            edited.prepaid(telephony.prepaid());
            edited.groups(withGroup(account, AccountGroup.PREPAID, telephony.prepaid()));
        }
        return edited.build();
    }

    public static SipAccount blocked(SipAccount account, BlockedBy by) {
        return whole(account)
                .groups(withGroup(account, AccountGroup.BLOCKED, true))
                .properties(with(account, BlockedBy.PROPERTY, by.wireValue()))
                .build();
    }

    /** @param reason empty for none */
    static SipAccount blocked(SipAccount account, BlockedBy by, String reason) {
        var blocked = blocked(account, by);
        return reason.isEmpty()
                ? withoutProperty(blocked, StaffEdit.BLOCK_REASON)
                : withProperty(blocked, StaffEdit.BLOCK_REASON, reason);
    }

    public static SipAccount unblocked(SipAccount account) {
        return withoutProperty(
                whole(account)
                        .groups(withGroup(account, AccountGroup.BLOCKED, false))
                        .properties(without(account, BlockedBy.PROPERTY))
                        .build(),
                StaffEdit.BLOCK_REASON);
    }

    /**
     * Grants PSTN access: the former quota comes back if there is none, and without the right to choose the account
     * becomes prepaid (contract section 6.3).
     */
    public static SipAccount pstnGranted(SipAccount account, boolean forcePrepaid) {
        var granted = whole(account);
        var groups = withGroup(account, AccountGroup.FREE_PSTN, true);
        if (forcePrepaid) {
            granted.prepaid(true);
            groups = with(groups, AccountGroup.PREPAID);
        }
        if (AccountReader.number(account.quota()) == 0) {
            AccountReader.property(account, AccountReader.LAST_QUOTA)
                    .filter(value -> value.matches("\\d{1,9}"))
                    .map(Integer::valueOf)
                    .ifPresent(granted::quota);
        }
        return granted.groups(groups).build();
    }

    /** Takes PSTN access away and remembers the quota for the day it is granted again. */
    public static SipAccount pstnRemoved(SipAccount account) {
        int quota = AccountReader.number(account.quota());
        var removed = whole(account).groups(withGroup(account, AccountGroup.FREE_PSTN, false));
        return (quota == 0
                        ? removed
                        : removed.properties(with(account, AccountReader.LAST_QUOTA, Integer.toString(quota))))
                .build();
    }

    public static SipAccount withProperty(SipAccount account, String name, String value) {
        return account.toBuilder().properties(with(account, name, value)).build();
    }

    public static SipAccount withoutProperty(SipAccount account, String name) {
        return account.toBuilder().properties(without(account, name)).build();
    }

    public static SipAccount withMembership(SipAccount account, AccountGroup group, boolean member) {
        return account.toBuilder().groups(withGroup(account, group, member)).build();
    }

    private static <T> void set(T was, T wanted, UnaryBuilder<T> change) {
        if (!Objects.equals(was, wanted)) {
            change.set(wanted);
        }
    }

    private static List<String> withGroup(SipAccount account, AccountGroup group, boolean member) {
        var names = AccountReader.groupNames(account);
        return member
                ? with(names, group)
                : names.stream().filter(Predicate.not(group.wireName()::equals)).toList();
    }

    private static List<String> with(List<String> names, AccountGroup group) {
        if (names.contains(group.wireName())) {
            return names;
        }
        var more = new ArrayList<>(names);
        more.add(group.wireName());
        return more;
    }

    private static List<SipProperty> with(SipAccount account, String name, String value) {
        var properties = new ArrayList<>(AccountReader.properties(account));
        UnaryOperator<SipProperty> replace =
                property -> name.equals(property.name()) ? new SipProperty(name, value) : property;
        properties.replaceAll(replace);
        if (properties.stream().noneMatch(property -> name.equals(property.name()))) {
            properties.add(new SipProperty(name, value));
        }
        return properties;
    }

    private static List<SipProperty> without(SipAccount account, String name) {
        return AccountReader.properties(account).stream()
                .filter(property -> !name.equals(property.name()))
                .toList();
    }

    private static List<SipAclEntry> acl(SipAccount account) {
        return account.acl() == null
                ? List.of()
                : account.acl().stream()
                        .map(entry -> new SipAclEntry(entry.ip(), entry.mask(), emptyToNull(entry.tag())))
                        .toList();
    }

    private static @Nullable String emptyToNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    /** A setter of the builder. */
    private interface UnaryBuilder<T> {
        @SuppressWarnings("UnusedReturnValue")
        Object set(T value);
    }
}
