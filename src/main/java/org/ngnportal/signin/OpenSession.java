package org.ngnportal.signin;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody is signed in somewhere.
 *
 * @param id its own, which opens nothing
 * @param agent what the browser says it is: hostile text
 * @param current whether it is the one in which this is asked
 */
public record OpenSession(UUID id, Instant created, Instant seen, String address, String agent, boolean current) {}
