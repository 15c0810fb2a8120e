package org.ngnportal.availability;

/** Ways to the pages of this feature. */
public final class AvailabilityNavigation {

    /** Path of the subscriber's own page. */
    public static final String OWN = "my/do-not-disturb";

    private AvailabilityNavigation() {}
}
