package org.ngnportal.ngnpro;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rating profiles of a subscriber, domain or gateway (contract section 3.27).
 *
 * @param entity key
 * @param profileWeekday name of a rating profile; empty removes all
 * @param profileWeekdayAlt used where the first one has no rate
 * @param timezone Olson name, in which days and hours are meant
 * @param rest members this client does not know
 */
@SoapType
public record RatingEntityProfiles(
        @Nullable RatingEntity entity,
        @Nullable String profileWeekday,
        @Nullable String profileWeekdayAlt,
        @Nullable String profileWeekend,
        @Nullable String profileWeekendAlt,
        @Nullable String timezone,
        @Rest Map<String, Object> rest) {
    public RatingEntityProfiles {
        rest = rest == null ? Map.of() : Map.copyOf(rest);
    }

    /** The same profile for weekdays and weekends, without alternatives. */
    public static RatingEntityProfiles of(RatingEntity entity, String profile, @Nullable String timezone) {
        return new RatingEntityProfiles(entity, profile, "", profile, "", timezone, Map.of());
    }
}
