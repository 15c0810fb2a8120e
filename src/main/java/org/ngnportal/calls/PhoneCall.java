package org.ngnportal.calls;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call of a subscriber. All texts are written by whoever is at the other end: hostile.
 *
 * @param id SIP Call-ID; empty when the platform does not tell
 * @param address of the other end, {@code user@domain} without scheme; empty for callers who hide it
 * @param name of the other end: as the phonebook has it, else as the caller calls himself; empty for none
 * @param inPhonebook whether the name is that of the phonebook
 * @param start null when the platform does not tell
 * @param duration of the talk
 * @param status final SIP code, 0 when there is none
 * @param price what it cost, in units of the currency with four decimals; zero for received ones
 */
public record PhoneCall(
        String id,
        CallKind kind,
        CallOutcome outcome,
        String address,
        String name,
        boolean inPhonebook,
        @Nullable Instant start,
        Duration duration,
        int status,
        BigDecimal price,
        boolean video) {

    /** The name, else the address; empty when neither is known. */
    public String displayName() {
        return name.isEmpty() ? address : name;
    }

    PhoneCall named(String known) {
        return new PhoneCall(id, kind, outcome, address, known, true, start, duration, status, price, video);
    }
}
