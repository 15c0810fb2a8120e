package org.ngnportal.ngnpro;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where calls are diverted to: the account's own mailbox, a SIP address, or whatever else a platform writes (contract
 * section 3.7).
 *
 * @param text as it travels, never changed by reading; empty is no diversion
 */
@SoapValue
public record DiversionTarget(String text) {

    /** The literal for the account's own mailbox. */
    public static final String VOICE_MAILBOX = "<voice-mailbox>";

    public static final DiversionTarget MAILBOX = new DiversionTarget(VOICE_MAILBOX);

    private static final String OLD_VOICE_MAILBOX = "voice-mailbox";
    private static final Pattern ADDRESS = Pattern.compile("(?i)sips?:([^@\\s]+@[^@\\s]+)");
    private static final Pattern SCHEME = Pattern.compile("(?i)^sips?:");
    private static final Pattern TYPED =
            Pattern.compile("\\+?[a-zA-Z0-9*_.-]+@(?:[a-zA-Z0-9_-]+\\.)+[a-zA-Z0-9_-]*[a-zA-Z0-9]");

    /** What a target is. */
    public enum Kind {
        NONE,
        MAILBOX,
        ADDRESS,
        OTHER
    }

    /**
     * A target as somebody types it: without domain, or beginning like a telephone number, it is in the account's own
     * domain; {@code sip:} is put in front (contract section 3.7).
     *
     * @return empty when that is no address
     */
    public static Optional<DiversionTarget> typed(String entry, SipId account) {
        var typed = entry.strip();
        var scheme = typed.regionMatches(true, 0, "sips:", 0, 5) ? "sips:" : "sip:";
        var parts = SCHEME.matcher(typed).replaceFirst("").split("@", -1);
        boolean own = parts.length == 1 || parts[0].startsWith("+") || parts[0].startsWith("0");
        var address = parts[0] + "@" + (own ? account.domain() : parts[1]);
        return parts.length <= 2 && TYPED.matcher(address).matches()
                ? Optional.of(new DiversionTarget(scheme + address))
                : Optional.empty();
    }

    public Kind kind() {
        var stripped = text.strip();
        if (stripped.isEmpty()) {
            return Kind.NONE;
        }
        if (stripped.equals(VOICE_MAILBOX) || stripped.equals(OLD_VOICE_MAILBOX)) {
            return Kind.MAILBOX;
        }
        return ADDRESS.matcher(stripped).matches() ? Kind.ADDRESS : Kind.OTHER;
    }

    public boolean isNone() {
        return kind() == Kind.NONE;
    }

    /** Whether it is the account's own mailbox, in either spelling; its address is an address. */
    public boolean isMailbox() {
        return kind() == Kind.MAILBOX;
    }

    /** {@code user@domain} and perhaps parameters, when it is an address. */
    public Optional<String> address() {
        var address = ADDRESS.matcher(text.strip());
        return address.matches() ? Optional.of(address.group(1)) : Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }
}
