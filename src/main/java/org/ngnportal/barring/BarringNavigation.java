package org.ngnportal.barring;

/** Ways to the pages of this feature. */
public final class BarringNavigation {

    /** Path of the subscriber's own page. */
    public static final String OWN = "my/barring";

    private BarringNavigation() {}
}
