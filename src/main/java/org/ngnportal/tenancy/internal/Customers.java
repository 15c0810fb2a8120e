package org.ngnportal.tenancy.internal;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.CustomerAccount;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.tenancy.CustomerName;
import org.ngnportal.tenancy.Login;

/** From a customer account as the platform describes it to the actor it makes. */
final class Customers {

    private static final String NOT_AVAILABLE = "N/A";

    /** @throws NgnProException.Unavailable if the account lacks its ids */
    static Actor.Customer actor(CustomerAccount account, Login login) {
        var id = id(account.id());
        var reseller = reseller(account);
        boolean impersonates = account.impersonate() != null && account.impersonate() == reseller.value();
        return new Actor.Customer(
                id, reseller, id.equals(reseller) || impersonates, username(account), login, displayName(account));
    }

    /** Empty if the platform described an account without its id. */
    static Optional<CustomerName> name(CustomerAccount account) {
        var id = account.id();
        var reseller = account.reseller();
        return id == null || id <= 0
                ? Optional.empty()
                : Optional.of(new CustomerName(
                        new CustomerId(id),
                        new CustomerId(reseller == null || reseller <= 0 ? id : reseller),
                        username(account),
                        displayName(account)));
    }

    static CustomerId reseller(CustomerAccount account) {
        return id(account.reseller());
    }

    static String username(CustomerAccount account) {
        return text(account.username());
    }

    /** First and last name; empty when there is neither. */
    static Optional<String> joined(@Nullable String firstName, @Nullable String lastName) {
        return Optional.of(Stream.of(text(firstName), text(lastName))
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.joining(" ")))
                .filter(name -> !name.isEmpty());
    }

    /** Organization, else first and last name, else username. */
    private static String displayName(CustomerAccount account) {
        var organization = text(account.organization());
        if (!organization.isEmpty() && !organization.equalsIgnoreCase(NOT_AVAILABLE)) {
            return organization;
        }
        return joined(account.firstName(), account.lastName()).orElseGet(() -> username(account));
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
