package org.ngnportal.diversions;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;

/**
 * What becomes of a call.
 *
 * @param rule that wins
 * @param target where the call goes; {@link Target#NONE} when it is turned away, or {@link Rule#RINGS}
 * @param until when the rule ends, in the account's time zone; empty when that is not known
 * @param then where the call goes if it is not answered where it rings, by condition; else empty. Holds
 *     {@link Condition#OFFLINE} when it cannot be known whether a telephone will be online
 * @param ringing how long it rings until nobody answers
 */
public record Happening(
        Rule rule, Target target, Optional<ZonedDateTime> until, Map<Condition, Target> then, Duration ringing) {

    public Happening {
        then = Map.copyOf(then);
    }

    /** What decides, in the order in which it is looked at. */
    public enum Rule {
        BLOCKED,
        /** The caller hides his number. */
        ANONYMOUS,
        /** Do not disturb for a time. */
        TEMPORARY,
        /** The plan of the week. */
        PLAN,
        /** All calls are diverted. */
        ALL_CALLS,
        /** No telephone is online. */
        OFFLINE,
        /** The telephones ring. */
        RINGS;

        /** As texts and programs write it. */
        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
