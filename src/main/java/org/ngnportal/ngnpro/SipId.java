package org.ngnportal.ngnpro;

/**
 * Key of a SIP account (contract section 3.2).
 *
 * @param username lower-cased user part, or {@link #AUTOINCREMENT} when adding an account
 * @param domain lower-cased domain part
 */
@SoapType
public record SipId(String username, String domain) {

    /** Asks the server, on addAccount only, to pick the next free numeric username of the domain. */
    public static final String AUTOINCREMENT = "<autoincrement>";

    public SipId {
        username = Keys.lower(username);
        domain = Keys.lower(domain);
    }

    @Override
    public String toString() {
        return username + "@" + domain;
    }
}
