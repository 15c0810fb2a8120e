package org.ngnportal.links;

import java.time.Duration;
import java.util.Optional;
import org.ngnportal.vault.Secret;

/**
 * Issues tokens of 256 bits that work once and for one purpose. All methods take part in the caller's transaction: what
 * he rolls back has not been issued, redeemed or revoked.
 */
public interface Links {

    /**
     * Makes a link. Those made for the subject before stay valid; see {@link #revoke}.
     *
     * @param purpose at most 40 characters, such as {@code invitation}
     * @param subject whom it is about, at most 330 characters
     * @param payload anything its issuer wants to find again, at most 1000 characters; kept in clear: nothing secret
     * @return the token, 43 characters of base64url. It is stored nowhere; in an address it belongs behind {@code #},
     *     which browsers keep to themselves
     */
    Secret issue(String purpose, String subject, String payload, Duration lifetime);

    /** What a token is for; it stays usable. Empty if there is none, or if it was used, has expired or was revoked. */
    Optional<Link> peek(String purpose, Secret token);

    /** As {@link #peek}, and uses the link up: of all who try, at whatever time, one gets it. */
    Optional<Link> redeem(String purpose, Secret token);

    /** How many links of the subject can be used now. */
    int open(String purpose, String subject);

    /** Ends all links of the subject. */
    void revoke(String purpose, String subject);
}
