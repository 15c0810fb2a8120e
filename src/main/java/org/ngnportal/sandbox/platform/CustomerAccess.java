package org.ngnportal.sandbox.platform;

import java.util.Objects;
import org.ngnportal.ngnpro.CustomerAccount;

/** Which customer accounts a caller reaches, and in which role (contract section 6.4). */
final class CustomerAccess {

    private final Caller caller;
    private final CustomerStore customers;

    CustomerAccess(Caller caller, Stores stores) {
        this.caller = caller;
        this.customers = stores.customers();
    }

    /** @throws org.ngnportal.ngnpro.NgnProException.Fault 5000 unless the caller sees the account */
    Party party(int id) {
        return customers
                .party(id)
                .filter(found -> caller.sees(found.id(), found.reseller()) || isOwn(found.id()))
                .orElseThrow(() -> Faults.noCustomer(id));
    }

    /** Narrows a query to the accounts the caller sees: its own is always among them. */
    void narrow(Where where) {
        if (caller instanceof Caller.Tenant tenant
                && borrows(tenant)
                && !tenant.acting().isReseller()) {
            where.and("(id = %d or id = %d)"
                    .formatted(tenant.self().id(), tenant.acting().id()));
        } else {
            caller.narrow(where, "id", "reseller");
        }
    }

    /** Whether this is the account the caller signed in with, or is impersonated as. */
    boolean isOwn(int id) {
        return caller instanceof Caller.Tenant tenant && tenant.self().id() == id;
    }

    /** Whether this is the account of which the caller only borrows the rights. */
    boolean isLender(int id) {
        return caller instanceof Caller.Tenant tenant
                && borrows(tenant)
                && tenant.acting().id() == id;
    }

    /** The caller's role towards an account: borrowed rights do not count for the borrower's own. */
    Caller.Role role(Party target) {
        return isOwn(target.id()) && !target.isReseller() ? Caller.Role.CUSTOMER : caller.role();
    }

    /** Without the password where the caller only borrows the account's rights. */
    CustomerAccount shown(CustomerAccount account) {
        return isLender(Objects.requireNonNullElse(account.id(), 0))
                ? account.toBuilder().password(null).build()
                : account;
    }

    private static boolean borrows(Caller.Tenant tenant) {
        return tenant.self().id() != tenant.acting().id();
    }
}
