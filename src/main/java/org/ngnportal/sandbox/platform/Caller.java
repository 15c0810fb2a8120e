package org.ngnportal.sandbox.platform;

import org.ngnportal.ngnpro.FaultCode;

/** Who a call runs for: what is visible to it and what it may change (contract sections 1.4, 4.3 and 6.4). */
sealed interface Caller {

    /** Roles by rising rights. */
    enum Role {
        CUSTOMER,
        RESELLER,
        ADMINISTRATOR
    }

    Role role();

    /** Whether rows with this ownership are visible. */
    boolean sees(int customer, int reseller);

    /** Narrows a query to the visible rows. */
    void narrow(Where where, String customerColumn, String resellerColumn);

    /** Whether a right that the platform delegates by a customer property is given. */
    boolean may(String property);

    /** @throws org.ngnportal.ngnpro.NgnProException.Fault 9003 unless records may be created */
    void requireActive();

    /** The id that new records belong to when the request names none; 0 is none. */
    int defaultCustomer();

    default boolean isAdministrator() {
        return role() == Role.ADMINISTRATOR;
    }

    /** A platform administrator who impersonates nobody: no limits. */
    record Administrator() implements Caller {

        @Override
        public Role role() {
            return Role.ADMINISTRATOR;
        }

        @Override
        public boolean sees(int customer, int reseller) {
            return true;
        }

        @Override
        public void narrow(Where where, String customerColumn, String resellerColumn) {}

        @Override
        public boolean may(String property) {
            return true;
        }

        @Override
        public void requireActive() {}

        @Override
        public int defaultCustomer() {
            return 0;
        }
    }

    /**
     * A customer account, signed in itself or impersonated by an administrator.
     *
     * @param self the account
     * @param acting the account whose rights it uses: itself, unless it impersonates another of its reseller's
     * @param reseller the reseller of both
     */
    record Tenant(Party self, Party acting, Party reseller) implements Caller {

        @Override
        public Role role() {
            return acting.isReseller() ? Role.RESELLER : Role.CUSTOMER;
        }

        @Override
        public boolean sees(int customer, int resellerId) {
            return acting.isReseller() ? resellerId == reseller.id() : customer == acting.id();
        }

        @Override
        public void narrow(Where where, String customerColumn, String resellerColumn) {
            if (acting.isReseller()) {
                where.tenant(resellerColumn, reseller.id());
            } else {
                where.tenant(customerColumn, acting.id());
            }
        }

        @Override
        public boolean may(String property) {
            return reseller.has(property) && (acting.isReseller() || acting.has(property));
        }

        @Override
        public void requireActive() {
            if (!reseller.active()) {
                throw Faults.of(
                        FaultCode.RESELLER_INACTIVE,
                        "Reseller " + reseller.id() + " is not active: nothing can be created");
            }
        }

        @Override
        public int defaultCustomer() {
            return acting.id();
        }
    }
}
