package org.ngnportal.sandbox.platform;

/** Whom records may be kept for: nobody, or a customer the caller sees (contract sections 3.3 and 6.4). */
final class Owners {

    private final Caller caller;
    private final CustomerStore customers;

    Owners(Caller caller, Stores stores) {
        this.caller = caller;
        this.customers = stores.customers();
    }

    /**
     * @param asked 0 is nobody
     * @throws org.ngnportal.ngnpro.NgnProException.Fault 5000 unless the caller sees the customer
     */
    int require(int asked) {
        boolean known = asked == 0
                || customers
                        .party(asked)
                        .filter(party -> caller.sees(party.id(), party.reseller()))
                        .isPresent();
        if (!known) {
            throw Faults.noCustomer(asked);
        }
        return asked;
    }
}
