package org.ngnportal.profile;

/** Ways to the pages of this feature. */
public final class ProfileNavigation {

    public static final String SETTINGS = "my/settings";
    public static final String PASSWORDS = "my/passwords";
    public static final String DELETE = "my/delete";

    /** Behind the link to a new e-mail address; nobody need be signed in. */
    public static final String CONFIRM_EMAIL = "confirm-email";

    /** Behind the link of the mail about the deletion; nobody need be signed in. */
    public static final String CONFIRM_DELETION = "confirm-deletion";

    /** Behind the link that keeps the account; nobody need be signed in. */
    public static final String KEEP_ACCOUNT = "keep-account";

    private ProfileNavigation() {}
}
