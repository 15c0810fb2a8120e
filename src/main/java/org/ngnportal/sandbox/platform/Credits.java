package org.ngnportal.sandbox.platform;

import java.util.List;
import java.util.TreeSet;
import org.ngnportal.ngnpro.FaultCode;

/**
 * Limits on numbers of records (contract section 4.3): of the reseller for all of its branch, of the customer for what is
 * its own, of the owner for what is kept for it. No property is no limit.
 */
final class Credits {

    private static final int NOBODY = 0;

    /** More than this never add records of one customer at the same time. */
    private static final int AT_ONCE = 200;

    private final CustomerStore customers;
    private final Lists lists;

    Credits(Stores stores) {
        this.customers = stores.customers();
        this.lists = stores.lists();
    }

    /** As {@link #requireRoomFor(Credit, int, int, int)} for what has no owner. */
    void requireRoomFor(Credit kind, int customer, int reseller) {
        requireRoomFor(kind, customer, reseller, NOBODY);
    }

    /** @throws org.ngnportal.ngnpro.NgnProException.Fault 9004 when one more record is more than somebody may have */
    void requireRoomFor(Credit kind, int customer, int reseller, int owner) {
        customers.lock(new TreeSet<>(List.of(customer, reseller, owner)));
        require(kind, reseller, "reseller");
        if (customer != reseller) {
            require(kind, customer, "customer");
        }
        if (owner != NOBODY && owner != reseller && owner != customer) {
            require(kind, owner, "owner");
        }
    }

    private void require(Credit kind, int id, String column) {
        if (id == NOBODY) {
            return;
        }
        var limit = customers.party(id).orElseThrow(() -> Faults.noCustomer(id)).limit(kind.property());
        if (limit != null && count(kind, column, id, limit) >= limit) {
            throw Faults.of(
                    FaultCode.CREDIT_EXCEEDED,
                    "customer " + id + " has no credit left for " + kind.words() + ": " + kind.property() + " is "
                            + limit);
        }
    }

    /** Sizes of indexes may lack what others committed while this one waited: close to the limit the rows are counted. */
    private long count(Credit kind, String column, int id, long limit) {
        var source = new Lists.Source(kind.table(), "r", "id");
        var where = new Where().equal("r." + column, id);
        long nearly = lists.total(source, where);
        return nearly + AT_ONCE < limit ? nearly : lists.counted(source, where);
    }
}
