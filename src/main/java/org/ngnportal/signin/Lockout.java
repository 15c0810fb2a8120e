package org.ngnportal.signin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ngnportal.signin.Throttle.Purpose;

/**
 * Somebody, or an address, that has to wait before the next try.
 *
 * @param id tells it from others; means nothing
 * @param purpose what was tried; null for an address that tried too many names
 * @param who a username, or its beginning when nobody is known to have it: hostile text; empty for an address alone
 * @param address empty for a user wherever he is
 * @param unlockable whether the one who asked may unlock it
 */
public record Lockout(
        String id,
        @Nullable Purpose purpose,
        String who,
        String address,
        int failures,
        Instant until,
        boolean unlockable) {}
