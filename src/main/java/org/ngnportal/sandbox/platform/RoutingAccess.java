package org.ngnportal.sandbox.platform;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who may use PSTN routing: administrators, and active resellers with {@code pstn_access} (contract sections 3.18 and
 * 4.3). And one at a time who changes it: carriers, gateways, rules and routes are a tree that changes rarely.
 */
final class RoutingAccess {

    private final Caller caller;
    private final Stores stores;
    private final JdbcClient db;

    RoutingAccess(Caller caller, Stores stores) {
        this.caller = caller;
        this.stores = stores;
        this.db = stores.db();
    }

    /** @throws org.ngnportal.ngnpro.NgnProException.Fault 9002 or 9003 unless the caller may use PSTN routing */
    void require() {
        if (caller.role() == Caller.Role.CUSTOMER) {
            throw Faults.notAllowed("PSTN routing is for resellers");
        }
        if (!caller.may("pstn_access")) {
            throw Faults.notAllowed("PSTN routing needs pstn_access");
        }
        caller.requireActive();
    }

    /** As {@link #require}; others wait with their changes until the transaction ends. */
    void requireChange() {
        require();
        db.sql("select only_one from pstn_change for update")
                .query(Integer.class)
                .single();
    }

    /** Whether rows of carriers of this reseller are visible. */
    boolean sees(int reseller) {
        return caller.sees(reseller, reseller);
    }

    Where visible(String resellerColumn) {
        var where = new Where();
        caller.narrow(where, resellerColumn, resellerColumn);
        return where;
    }

    /** The reseller a carrier shall belong to: an administrator says which one, a reseller is it himself. */
    int reseller(int asked) {
        if (!caller.isAdministrator()) {
            return caller.defaultCustomer();
        }
        if (asked == 0) {
            return 0;
        }
        stores.customers().lock(Set.of(asked));
        var party = stores.customers().party(asked).orElseThrow(() -> Faults.noCustomer(asked));
        if (!party.isReseller()) {
            throw Faults.invalid("customer " + asked + " is not a reseller");
        }
        return asked;
    }
}
