package org.ngnportal.customers;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.CustomerAccount;
import org.ngnportal.tenancy.CustomerId;

/** What the platform says about an account, in rows of ours. */
final class AccountWords {

    /** What the platform keeps where nothing is known (contract section 3.18). */
    private static final String NOT_AVAILABLE = "N/A";

    private static final String UNKNOWN = "Unknown";

    private AccountWords() {}

    static boolean isWhole(CustomerAccount account) {
        return account.id() != null && account.id() > 0;
    }

    static CustomerId id(CustomerAccount account) {
        return new CustomerId(Objects.requireNonNull(account.id()));
    }

    static CustomerId reseller(CustomerAccount account) {
        return account.reseller() == null || account.reseller() <= 0
                ? CustomerId.PLATFORM
                : new CustomerId(account.reseller());
    }

    static CustomerRow row(CustomerAccount account) {
        return new CustomerRow(
                id(account),
                reseller(account),
                name(account),
                text(account.username()),
                !account.isReseller() || !Boolean.FALSE.equals(account.resellerActive()),
                text(account.email()),
                text(account.city()));
    }

    static String name(CustomerAccount account) {
        return Stream.of(text(account.organization()), person(account), text(account.username()))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    static String person(CustomerAccount account) {
        return joined(" ", account.firstName(), account.lastName());
    }

    static String address(CustomerAccount account) {
        return joined(", ", account.address(), joined(" ", account.postcode(), account.city()));
    }

    static String text(@Nullable String value) {
        var text = value == null ? "" : value.strip();
        return text.equalsIgnoreCase(NOT_AVAILABLE) || text.equalsIgnoreCase(UNKNOWN) ? "" : text;
    }

    private static String joined(String between, @Nullable String... parts) {
        return Stream.of(parts)
                .map(AccountWords::text)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(between));
    }
}
