package org.ngnportal.accounts;

import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.PlatformTime;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.ngnpro.SipProperty;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.CustomerId;

/** Reads accounts of the platform into the portal's words. */
final class AccountReader {

    static final String LANGUAGE = "language";
    static final String WEB_PASSWORD = "web_password";
    static final String LAST_QUOTA = "last_sip_quota";

    private AccountReader() {}

    static Subscriber subscriber(SipAddress address, SipAccount account) {
        return new Subscriber(
                address,
                new Identity(
                        text(account.firstName()),
                        text(account.lastName()),
                        text(account.email()),
                        property(account, LANGUAGE).orElse(""),
                        text(account.timezone())),
                new Telephony(
                        text(account.rpid()),
                        number(account.callLimit()),
                        number(account.quota()),
                        Boolean.TRUE.equals(account.prepaid())),
                knownGroups(account),
                otherGroups(account),
                blockedBy(account),
                number(account.owner()),
                customer(account),
                time(account.createDate()),
                time(account.changeDate()),
                text(account.changeDate()));
    }

    /** A line of the list; empty when the account has no usable address. */
    static Optional<SubscriberRow> row(SipAccount account) {
        return address(account.id())
                .map(address -> new SubscriberRow(
                        address,
                        (text(account.firstName()) + " " + text(account.lastName())).strip(),
                        text(account.email()),
                        AccountState.of(
                                knownGroups(account), Boolean.TRUE.equals(account.prepaid()), blockedBy(account)),
                        number(account.quota()),
                        customer(account),
                        time(account.changeDate())));
    }

    /** Whose account it is; the platform's when it does not say. */
    static CustomerId customer(SipAccount account) {
        return new CustomerId(Math.max(0, number(account.customer())));
    }

    static Optional<SipAddress> address(@Nullable SipId id) {
        try {
            return Optional.ofNullable(id).map(key -> new SipAddress(key.username(), key.domain()));
        } catch (IllegalArgumentException | NullPointerException incomplete) {
            return Optional.empty();
        }
    }

    /** The names of the account's groups without the empty ones (contract section 4.1, traps). */
    static List<String> groupNames(SipAccount account) {
        return account.groups() == null
                ? List.of()
                : account.groups().stream()
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .toList();
    }

    static List<SipProperty> properties(SipAccount account) {
        return account.properties() == null ? List.of() : account.properties();
    }

    static Optional<String> property(SipAccount account, String name) {
        return properties(account).stream()
                .filter(property -> name.equals(property.name()))
                .flatMap(property -> Optional.ofNullable(property.value()).stream())
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    static int number(@Nullable Integer value) {
        return value == null ? 0 : value;
    }

    static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    private static Set<AccountGroup> knownGroups(SipAccount account) {
        var known = EnumSet.noneOf(AccountGroup.class);
        groupNames(account).forEach(name -> AccountGroup.of(name).ifPresent(known::add));
        return known;
    }

    private static List<String> otherGroups(SipAccount account) {
        return groupNames(account).stream()
                .filter(name -> AccountGroup.of(name).isEmpty())
                .toList();
    }

    static @Nullable BlockedBy blockedBy(SipAccount account) {
        return groupNames(account).contains(AccountGroup.BLOCKED.wireName())
                ? property(account, BlockedBy.PROPERTY)
                        .flatMap(BlockedBy::parse)
                        .orElse(null)
                : null;
    }

    private static @Nullable LocalDateTime time(@Nullable PlatformTime date) {
        return date == null ? null : date.local().orElse(null);
    }

    /** The date as the platform wrote it, empty when it wrote none. */
    static String text(@Nullable PlatformTime date) {
        return date == null ? "" : date.text().strip();
    }
}
