package org.ngnportal.availability;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Goes before the weekly plan while it lasts.
 *
 * @param until to the minute as the platform counts; null for one without end, such as other clients set
 */
public record TemporaryRule(Admitted admitted, @Nullable Instant until) {}
