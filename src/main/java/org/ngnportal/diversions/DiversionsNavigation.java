package org.ngnportal.diversions;

/** Ways to the pages of this feature. */
public final class DiversionsNavigation {

    /** Path of the subscriber's diversions. */
    public static final String DIVERSIONS = "my/diversions";

    private DiversionsNavigation() {}
}
