package org.ngnportal.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A token that is wanted.
 *
 * @param full whether it may change things
 * @param expires null for one that does not by itself
 */
public record NewAppToken(
        String name, boolean full, @Nullable Instant expires) {}
