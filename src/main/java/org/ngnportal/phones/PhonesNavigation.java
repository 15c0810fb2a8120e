package org.ngnportal.phones;

/** Ways to the pages of this feature. */
public final class PhonesNavigation {

    /** Path of the subscriber's own telephones. */
    public static final String OWN = "my/phones";

    private PhonesNavigation() {}
}
