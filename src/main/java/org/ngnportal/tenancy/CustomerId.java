package org.ngnportal.tenancy;

/** Id of a customer account, resellers included; given by the platform, greater than 0. */
public record CustomerId(int value) {

    /** Stands for the platform itself: who acts for it acts for all customers, and what belongs to it is nobody else's. */
    public static final CustomerId PLATFORM = new CustomerId(0);

    public CustomerId {
        if (value < 0) {
            throw new IllegalArgumentException("a customer id is not negative: " + value);
        }
    }

    public boolean isPlatform() {
        return value == 0;
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
