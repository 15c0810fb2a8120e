package org.ngnportal.tenancy;

/** Id of a customer account, resellers included; given by the platform, greater than 0. */
public record CustomerId(int value) {

    public CustomerId {
        if (value <= 0) {
            throw new IllegalArgumentException("a customer id is greater than 0: " + value);
        }
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
