package org.ngnportal.sandbox.platform;

import org.jspecify.annotations.Nullable;

/**
 * Whose rows a list shows: what the caller sees, within that what the filters {@code customer} and {@code reseller} ask for
 * (contract sections 3.1 and 6.4). A customer belongs to one reseller, so one column says it all.
 */
final class Ownership {

    private Ownership() {}

    record Columns(String customer, String reseller) {}

    static Where narrow(
            Where where,
            Caller caller,
            CustomerStore customers,
            Columns columns,
            @Nullable Integer customer,
            @Nullable Integer reseller) {
        if (customer != null && customer != 0) {
            boolean visible = customers
                    .party(customer)
                    .filter(party -> caller.sees(party.id(), party.reseller()))
                    .filter(party -> reseller == null || reseller == 0 || reseller == party.reseller())
                    .isPresent();
            return visible ? where.tenant(columns.customer(), customer) : where.nothing();
        }
        caller.narrow(where, columns.customer(), columns.reseller());
        if (reseller == null || reseller == 0) {
            return where;
        }
        if (caller instanceof Caller.Tenant tenant) {
            return tenant.reseller().id() == reseller ? where : where.nothing();
        }
        return where.tenant(columns.reseller(), reseller);
    }
}
