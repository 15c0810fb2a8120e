package org.ngnportal.tenancy;

/** What somebody is to the portal; {@link Rights} says what each may do. The order is that of the table's columns. */
public enum Role {
    /** Runs the platform and sees all of it. */
    ADMINISTRATOR,
    /** Sells the platform's services; has customers of his own. */
    RESELLER,
    /** A customer of a reseller, with domains and subscribers of his own. */
    CUSTOMER,
    /** Staff who may do everything within the tenant. */
    MANAGER,
    /** Staff who make the everyday changes. */
    SUPPORT,
    /** Staff who only look. */
    READ_ONLY,
    /** An end user, who only has his own telephone. */
    SUBSCRIBER;

    /** Whether operators can be given it. */
    public boolean isForOperators() {
        return this == MANAGER || this == SUPPORT || this == READ_ONLY;
    }
}
