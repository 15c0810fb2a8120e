package org.ngnportal.signin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ngnportal.tenancy.UserKey;

/**
 * Which lines are wanted.
 *
 * @param text part of username or address, in any case; empty is any
 * @param kind of users; null is any
 * @param from earliest moment; null is the beginning
 * @param failedOnly whether only what failed is wanted
 */
public record SignInFilter(
        String text, UserKey.@Nullable Kind kind, @Nullable Instant from, boolean failedOnly) {

    public static final SignInFilter ALL = new SignInFilter("", null, null, false);

    /** What failed since a moment. */
    public static SignInFilter failedSince(Instant from) {
        return new SignInFilter("", null, from, true);
    }
}
