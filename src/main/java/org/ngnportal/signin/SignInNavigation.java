package org.ngnportal.signin;

/** Ways to the pages of this feature. */
public final class SignInNavigation {

    /** Path of the page on which one's second factors and sessions are looked after. */
    public static final String SECURITY = "account/security";

    private SignInNavigation() {}
}
