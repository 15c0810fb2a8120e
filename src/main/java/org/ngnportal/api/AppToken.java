package org.ngnportal.api;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * With what a program signs in for a subscriber. The token itself is told once and kept nowhere.
 *
 * @param name what the subscriber calls it by
 * @param hint the last characters of the token, to tell it from others
 * @param full whether it may change things; if not, it only looks
 * @param expires null when it does not by itself
 * @param used when it was last used, to the minute; null when it was not
 */
public record AppToken(
        UUID id,
        String name,
        String hint,
        boolean full,
        Instant created,
        @Nullable Instant expires,
        @Nullable Instant used) {

    /** Most letters of a name. */
    public static final int LONGEST_NAME = 60;
}
