package org.ngnportal.selfcare;

import org.ngnportal.sip.SipAddress;

/**
 * What a subscriber sees first.
 *
 * @param name by which he is called: text of the platform, hostile
 */
public record Home(SipAddress address, String name, State state, Support support) {

    /** How his telephone is, the gravest first. */
    public enum State {
        BLOCKED_BY_PROVIDER,
        /** By the customer whose account it is, such as his employer. */
        BLOCKED_BY_CUSTOMER,
        /** By whom is not known. */
        BLOCKED,
        /** Calls that cost are refused until the month ends. */
        OVER_QUOTA,
        ACTIVE;

        /** Whether he may look, but change nothing. */
        public boolean isBlocked() {
            return this != OVER_QUOTA && this != ACTIVE;
        }
    }

    /**
     * Whom to ask for help, as the tenant says; every part may be empty and is hostile text.
     *
     * @param email an e-mail address
     * @param page a web page
     */
    public record Support(String company, String email, String page) {

        public static final Support UNKNOWN = new Support("", "", "");

        public boolean isKnown() {
            return !email.isEmpty() || !page.isEmpty();
        }
    }
}
