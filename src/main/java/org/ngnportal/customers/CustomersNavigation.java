package org.ngnportal.customers;

import org.ngnportal.tenancy.CustomerId;

/** Ways to the pages of this feature. */
public final class CustomersNavigation {

    /** Path of the list. */
    public static final String LIST = "customers";

    private CustomersNavigation() {}

    /** Path of a customer's page, relative to the portal's root. */
    public static String pathOf(CustomerId id) {
        return LIST + "/" + id.value();
    }
}
