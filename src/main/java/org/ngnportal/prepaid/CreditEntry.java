package org.ngnportal.prepaid;

import java.time.LocalDateTime;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One booking in the history of an account, as the platform has it.
 *
 * @param at in the platform's time zone; null when it does not say
 * @param action of the platform, such as {@code Debit balance}: hostile text
 * @param description hostile text
 * @param value signed: negative is a debit
 * @param balance afterwards
 * @param session SIP Call-ID of a debited call, else empty: hostile text
 */
public record CreditEntry(
        @Nullable LocalDateTime at, String action, String description, Money value, Money balance, String session) {

    private static final Pattern REFERENCE = Pattern.compile("\\s*\\[ref [0-9a-f]{20}]\\s*$");

    /** What an entry is. */
    public enum Kind {
        CALL,
        MESSAGE,
        CREDIT,
        DEBIT,
        /** Set by hand. */
        SET;

        /** Key in {@code messages/prepaid.properties}. */
        public String messageKey() {
            return "prepaid.kind." + name().toLowerCase(Locale.ROOT);
        }
    }

    public Kind kind() {
        if (description.startsWith("Session ")) {
            return Kind.CALL;
        }
        if (description.startsWith("Message ")) {
            return Kind.MESSAGE;
        }
        if (action.startsWith("Set ")) {
            return Kind.SET;
        }
        return value.amount().signum() < 0 ? Kind.DEBIT : Kind.CREDIT;
    }

    /** The description without the portal's own reference. */
    public String words() {
        return REFERENCE.matcher(description).replaceFirst("");
    }

    /** A call that cost nothing, of which the history is full. */
    public boolean isFreeCall() {
        return kind() == Kind.CALL && value.isZero();
    }
}
