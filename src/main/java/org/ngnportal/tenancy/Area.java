package org.ngnportal.tenancy;

import java.util.Locale;

/** Parts of the portal that {@link Rights} tells apart. */
public enum Area {
    OVERVIEW,
    /** Customer accounts below the actor. */
    CUSTOMERS,
    SUBSCRIBERS,
    /** Balances of prepaid accounts. */
    PREPAID,
    /** Vouchers that a reseller makes. */
    VOUCHERS,
    /** What the calls of subscribers may cost in a month, and when they are warned. */
    QUOTA,
    DELIVERIES,
    /** The texts of mails, and who they come from. */
    TEMPLATES,
    /** Work of many rows: imports, mass changes and the like. */
    BATCHES,
    JOURNAL,
    /** The tenant's staff. */
    OPERATORS,
    /** Stored logins of the platform, which operators and subscribers act with. */
    CONNECTIONS,
    /** Who signed in or tried to, and who is locked out. */
    SIGN_INS,
    /** One's own password, second factors and sessions. */
    ACCOUNT,
    /** Whether the platform and the mail server work. */
    HEALTH,
    /** One's own telephone. */
    MY;

    /** As texts and documents write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
