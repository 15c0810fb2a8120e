package org.ngnportal.calls;

/** Ways to the pages of this feature. */
public final class CallsNavigation {

    /** Path of the subscriber's calls. */
    public static final String LIST = "my/calls";

    private CallsNavigation() {}

    /** Path of the calls he missed. */
    public static String missed() {
        return LIST + "?show=missed";
    }
}
