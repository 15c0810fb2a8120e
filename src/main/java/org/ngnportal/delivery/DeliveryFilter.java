package org.ngnportal.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which deliveries are wanted.
 *
 * @param states none means any
 * @param way null means any
 * @param domain of the account; empty means any
 * @param text part of the recipient's or the account's address; empty means any
 * @param age null means any
 */
public record DeliveryFilter(
        Set<DeliveryState> states,
        @Nullable DeliveryWay way,
        String domain,
        String text,
        @Nullable Age age) {

    public static final DeliveryFilter ALL = new DeliveryFilter(Set.of(), null, "", "", null);

    /** How long ago a delivery was made at the most. */
    public enum Age {
        DAY(Duration.ofDays(1)),
        WEEK(Duration.ofDays(7)),
        MONTH(Duration.ofDays(30));

        private final Duration length;

        Age(Duration length) {
            this.length = length;
        }

        public Instant since(Instant now) {
            return now.minus(length);
        }

        /** As addresses and texts write it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public DeliveryFilter {
        states = states.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(states));
        domain = domain.strip().toLowerCase(Locale.ROOT);
        text = text.strip();
    }

    public boolean isEmpty() {
        return equals(ALL);
    }

    public DeliveryFilter withStates(Set<DeliveryState> wanted) {
        return new DeliveryFilter(wanted, way, domain, text, age);
    }

    public DeliveryFilter withWay(@Nullable DeliveryWay wanted) {
        return new DeliveryFilter(states, wanted, domain, text, age);
    }

    public DeliveryFilter withDomain(String wanted) {
        return new DeliveryFilter(states, way, wanted, text, age);
    }

    public DeliveryFilter withText(String wanted) {
        return new DeliveryFilter(states, way, domain, wanted, age);
    }

    public DeliveryFilter withAge(@Nullable Age wanted) {
        return new DeliveryFilter(states, way, domain, text, wanted);
    }
}
