package org.ngnportal.signin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ngnportal.tenancy.UserKey;

/**
 * A line of the log of sign-ins.
 *
 * @param number its place in the log; later ones have larger numbers
 * @param username as it was typed, or its beginning when nobody is known to have it: hostile text
 * @param kind of the user; null when nobody is known to have the name
 * @param agent what the browser says it is: hostile text
 */
public record SignInLine(
        long number,
        Instant at,
        String username,
        UserKey.@Nullable Kind kind,
        String address,
        String agent,
        SignInOutcome outcome,
        SignInMethod method) {}
