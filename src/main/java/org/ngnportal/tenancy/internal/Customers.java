package org.ngnportal.tenancy.internal;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.CustomerAccount;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.vault.Secret;

/** From a customer account as the platform describes it to the actor it makes. */
final class Customers {

    private static final String NOT_AVAILABLE = "N/A";

    /** @throws NgnProException.Unavailable if the account lacks its ids */
    static Actor.Customer actor(CustomerAccount account, Secret password) {
        var id = id(account.id());
        var reseller = id(account.reseller());
        boolean impersonates = account.impersonate() != null && account.impersonate() == reseller.value();
        return new Actor.Customer(
                id,
                reseller,
                id.equals(reseller) || impersonates,
                text(account.username()),
                password,
                displayName(account));
    }

    /** Organization, else first and last name, else username. */
    private static String displayName(CustomerAccount account) {
        var organization = text(account.organization());
        if (!organization.isEmpty() && !organization.equalsIgnoreCase(NOT_AVAILABLE)) {
            return organization;
        }
        var names = Stream.of(text(account.firstName()), text(account.lastName()))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(" "));
        return names.isEmpty() ? text(account.username()) : names;
    }

    private static CustomerId id(@Nullable Integer value) {
        if (value == null || value <= 0) {
            throw new NgnProException.Unavailable("the platform described a customer without its id", null, false);
        }
        return new CustomerId(value);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    private Customers() {}
}
