package org.ngnportal.selfcare;

/** Ways to the pages of this feature. */
public final class SelfcareNavigation {

    /** Path of the subscriber's home. */
    public static final String HOME = "my";

    /** Path of what was changed on his account. */
    public static final String HISTORY = HOME + "/history";

    private SelfcareNavigation() {}
}
