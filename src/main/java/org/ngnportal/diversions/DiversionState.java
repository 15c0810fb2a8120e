package org.ngnportal.diversions;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.ngnportal.sip.SipAddress;

/**
 * A subscriber's diversions as they stood when they were read.
 *
 * @param targets every condition's, {@link Target#NONE} where calls are not diverted
 * @param noAnswer how long it rings until nobody answers
 * @param lastTyped what was typed last for a condition, where that is known: hostile text
 * @param dialCodes what one dials on the telephone to set a condition, where that is known: hostile text
 */
public record DiversionState(
        SipAddress address,
        Map<Condition, Target> targets,
        Duration noAnswer,
        Choices choices,
        Map<Condition, String> lastTyped,
        Map<Condition, String> dialCodes) {

    public DiversionState {
        var all = new EnumMap<Condition, Target>(Condition.class);
        for (var condition : Condition.values()) {
            all.put(condition, targets.getOrDefault(condition, Target.NONE));
        }
        targets = Map.copyOf(all);
        lastTyped = Map.copyOf(lastTyped);
        dialCodes = Map.copyOf(dialCodes);
    }

    public Target target(Condition condition) {
        return targets.getOrDefault(condition, Target.NONE);
    }

    public Optional<String> lastTyped(Condition condition) {
        return Optional.ofNullable(lastTyped.get(condition));
    }

    public Optional<String> dialCode(Condition condition) {
        return Optional.ofNullable(dialCodes.get(condition));
    }
}
