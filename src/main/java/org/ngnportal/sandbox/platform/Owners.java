package org.ngnportal.sandbox.platform;

import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Whom records belong to, and whom they may be kept for (contract sections 3.3 and 6.4). */
final class Owners {

    private final Caller caller;
    private final CustomerStore customers;

    Owners(Caller caller, Stores stores) {
        this.caller = caller;
        this.customers = stores.customers();
    }

    /** The customer and the reseller of a record; 0 is nobody. */
    record Belonging(int customer, int reseller) {}

    /**
     * Whom a record shall belong to: an administrator says so, others only choose among the customers they see. The
     * customer stays until the transaction ends.
     *
     * @param customer as sent; null and 0 are the one until now, else the caller
     * @param reseller as sent, of interest only from administrators
     * @param held whom it belongs to until now, null for what is new
     * @throws org.ngnportal.ngnpro.NgnProException.Fault 5000 unless the caller sees the customer
     */
    Belonging belonging(@Nullable Integer customer, @Nullable Integer reseller, @Nullable Belonging held) {
        int above = caller.isAdministrator() && reseller != null ? reseller : held == null ? 0 : held.reseller;
        int fallback = held != null ? held.customer : caller.defaultCustomer() != 0 ? caller.defaultCustomer() : above;
        var asked = new Belonging(customer == null || customer == 0 ? fallback : customer, above);
        if (asked.equals(held)) {
            return asked;
        }
        if (asked.customer == 0) {
            return new Belonging(0, 0);
        }
        // in the order of those who count what both have, lest one waits for the other
        customers.lock(
                new TreeSet<>(List.of(asked.customer, visible(asked.customer).reseller())));
        var party = visible(asked.customer);
        if (caller.isAdministrator() && above != 0 && above != party.reseller()) {
            throw Faults.invalid("customer " + asked.customer + " does not belong to reseller " + above);
        }
        return new Belonging(asked.customer, party.reseller());
    }

    /** Whom something new is kept for: the caller, unless the request names another. */
    int added(@Nullable Integer asked) {
        return require(asked == null ? caller.defaultCustomer() : asked);
    }

    /** Whom something changed is kept for: as it was, unless the request names another. */
    int changed(@Nullable Integer asked, int held) {
        return asked == null || asked == held ? held : require(asked);
    }

    /**
     * Whom a record is kept for: nobody, or a customer the caller sees. An administrator's choice stays until the
     * transaction ends.
     *
     * @param asked 0 is nobody
     * @throws org.ngnportal.ngnpro.NgnProException.Fault 5000 unless the caller sees the customer
     */
    int require(int asked) {
        if (asked != 0 && caller.isAdministrator()) {
            // of everybody else's records the credit is counted, under locks of its own
            customers.lock(List.of(asked));
        }
        if (asked != 0) {
            visible(asked);
        }
        return asked;
    }

    private Party visible(int id) {
        return customers
                .party(id)
                .filter(party -> caller.sees(party.id(), party.reseller()))
                .orElseThrow(() -> Faults.noCustomer(id));
    }
}
