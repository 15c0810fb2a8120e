package org.ngnportal.ngnpro;

import org.jspecify.annotations.Nullable;

/**
 * Rating profiles of a subscriber, domain or gateway (contract section 3.27).
 *
 * @param entity {@code subscriber://user@domain}, {@code domain://...} or {@code gateway://...}
 * @param profileWeekday name of a rating profile
 */
@SoapType
public record RatingEntityProfiles(
        @Nullable String entity,
        @Nullable String profileWeekday,
        @Nullable String profileWeekdayAlt,
        @Nullable String profileWeekend,
        @Nullable String profileWeekendAlt,
        @Nullable String timezone) {}
