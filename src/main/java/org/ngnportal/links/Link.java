package org.ngnportal.links;

import java.time.Instant;

/**
 * A link that was issued and can be used until it expires. It does not hold its token, which nobody but its receiver has.
 *
 * @param purpose what it may be used for, such as {@code invitation}
 * @param subject whom it is about
 * @param payload what its issuer wanted to find again; may be empty
 */
public record Link(String purpose, String subject, String payload, Instant issuedAt, Instant expiresAt) {}
