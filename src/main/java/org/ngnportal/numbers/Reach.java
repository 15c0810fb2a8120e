package org.ngnportal.numbers;

import java.util.List;
import org.ngnportal.sip.SipAddress;

/**
 * Under which addresses and numbers a subscriber is reached. Texts of the platform: hostile.
 *
 * @param callerId what those he calls in the telephone network see, digits; empty when the platform does not say
 * @param numbers telephone numbers that lead to him by ENUM, + and digits
 * @param aliases other addresses that lead to him
 * @param mayAdd whether he can add an alias: his provider's limit or that of the page is not reached
 */
public record Reach(SipAddress address, String callerId, List<Number> numbers, List<Alias> aliases, boolean mayAdd) {

    public Reach {
        numbers = List.copyOf(numbers);
        aliases = List.copyOf(aliases);
    }

    /**
     * A telephone number.
     *
     * @param number + and digits
     * @param info what his provider noted; may be empty
     */
    public record Number(String number, String info) {}

    /**
     * An alias.
     *
     * @param removable whether he can remove it; numbers are his provider's
     */
    public record Alias(SipAddress address, boolean removable) {}
}
