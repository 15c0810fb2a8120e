package org.ngnportal.diversions;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of a subscriber's diversions; what is not named stays as it is.
 *
 * @param wanted new targets
 * @param noAnswer new time until nobody answers; empty to leave it
 * @param opened what whoever wants it has seen; what of it is changed must still be so. Null to change it whatever it is
 */
public record DiversionChange(
        Map<Condition, Target> wanted,
        Optional<Duration> noAnswer,
        @Nullable DiversionState opened) {

    public DiversionChange {
        wanted = Map.copyOf(wanted);
    }

    /** Nothing yet, whatever the state is. */
    public static DiversionChange blindly() {
        return new DiversionChange(Map.of(), Optional.empty(), null);
    }

    /** Nothing yet, of a state that was read. */
    public static DiversionChange of(DiversionState opened) {
        return new DiversionChange(Map.of(), Optional.empty(), opened);
    }

    public DiversionChange divert(Condition condition, Target target) {
        var more = new EnumMap<Condition, Target>(Condition.class);
        more.putAll(wanted);
        more.put(condition, target);
        return new DiversionChange(more, noAnswer, opened);
    }

    public DiversionChange ring(Duration duration) {
        return new DiversionChange(wanted, Optional.of(duration), opened);
    }
}
