package org.ngnportal.customers;

import org.ngnportal.tenancy.NgnPro;

/** Makes the real service for tests of pages. */
public final class TestCustomers {

    private TestCustomers() {}

    public static Customers over(NgnPro ngnPro) {
        return new Customers(ngnPro);
    }
}
