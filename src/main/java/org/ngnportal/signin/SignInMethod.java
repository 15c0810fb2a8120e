package org.ngnportal.signin;

import java.util.Locale;

/** By what somebody showed who he is. */
public enum SignInMethod {
    /** Nothing had to be shown. */
    NONE,
    PASSWORD,
    /** A code of an authenticator app. */
    TOTP,
    RECOVERY_CODE,
    PASSKEY,
    /** A link that was sent by mail. */
    LINK;

    /** As messages write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
