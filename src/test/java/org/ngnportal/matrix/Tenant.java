package org.ngnportal.matrix;

/** Whose something is, in the {@link ServiceMatrixTest matrix}. */
enum Tenant {
    /** A reseller itself. */
    ALPHA("alpha", "alpha.example"),
    /** A customer below alpha. */
    SHOP("alpha-shop", "shop.alpha.example"),
    /** Another customer below alpha. */
    SIBLING("alpha-sibling", "sibling.alpha.example"),
    /** Another reseller. */
    BETA("beta", "beta.example");

    private final String username;
    private final String domain;

    Tenant(String username, String domain) {
        this.username = username;
        this.domain = domain;
    }

    String username() {
        return username;
    }

    /** A SIP domain of its own. */
    String domain() {
        return domain;
    }

    /** Its reseller, itself for a reseller. */
    Tenant reseller() {
        return this == SHOP || this == SIBLING ? ALPHA : this;
    }
}
