package org.ngnportal.sandbox.platform;

import java.util.List;
import java.util.TreeSet;
import org.ngnportal.ngnpro.FaultCode;

/**
 * The limit {@code sip_credit} on numbers of SIP accounts (contract section 4.3): of the reseller for all its accounts, of
 * the domain's customer for those in its domains, of the owner for those it owns. No property is no limit.
 */
final class Credits {

    private static final String SIP_CREDIT = "sip_credit";

    private final CustomerStore customers;
    private final AccountStore accounts;

    Credits(Stores stores) {
        this.customers = stores.customers();
        this.accounts = stores.accounts();
    }

    /** @throws org.ngnportal.ngnpro.NgnProException.Fault 9004 when one more account is more than somebody may have */
    void requireRoomFor(int customer, int reseller, int owner) {
        customers.lock(new TreeSet<>(List.of(customer, reseller, owner)));
        require(reseller, "a.reseller");
        if (customer != reseller) {
            require(customer, "a.customer");
        }
        if (owner != reseller && owner != customer) {
            require(owner, "a.owner");
        }
    }

    private void require(int id, String column) {
        var limit = customers.party(id).map(party -> party.limit(SIP_CREDIT)).orElse(null);
        if (limit != null && accounts.count(new Where().equal(column, id)) >= limit) {
            throw Faults.of(
                    FaultCode.CREDIT_EXCEEDED,
                    "customer " + id + " has no credit left for SIP accounts: " + SIP_CREDIT + " is " + limit);
        }
    }
}
