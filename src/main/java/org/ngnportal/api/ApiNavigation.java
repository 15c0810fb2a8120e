package org.ngnportal.api;

/** Ways to the pages of this feature. */
public final class ApiNavigation {

    /** Path of the page where a subscriber makes tokens. */
    public static final String APPS = "my/apps";

    private ApiNavigation() {}
}
