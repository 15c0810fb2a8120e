package org.ngnportal.diversions;

/**
 * Where calls are diverted to.
 *
 * @param text for {@link Kind#MOBILE} and {@link Kind#OWN_NUMBER} the number with +; for {@link Kind#ADDRESS} what one
 *     types for it: a number, a name in the own domain or a whole address; for {@link Kind#OTHER} what the platform has,
 *     hostile text; else empty
 */
public record Target(Kind kind, String text) {

    /** What a target is. */
    public enum Kind {
        /** Calls are not diverted. */
        NONE,
        /** The subscriber's own mailbox, in whatever spelling the platform wants. */
        VOICEMAIL,
        /** The subscriber's own mobile telephone. */
        MOBILE,
        /** Another telephone of his own. */
        OWN_NUMBER,
        /** Any other number or address. */
        ADDRESS,
        /** What the platform has and the portal does not understand: kept as it is. */
        OTHER;

        /** As programs write it. */
        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    public static final Target NONE = new Target(Kind.NONE, "");

    public static final Target VOICEMAIL = new Target(Kind.VOICEMAIL, "");

    /** The own mobile telephone, whatever its number is. */
    public static final Target MOBILE = new Target(Kind.MOBILE, "");

    public Target {
        text = text.strip();
    }

    /** Something typed. */
    public static Target address(String typed) {
        return new Target(Kind.ADDRESS, typed);
    }

    /** One of {@link Choices#numbers()}. */
    public static Target ownNumber(String number) {
        return new Target(Kind.OWN_NUMBER, number);
    }

    /** The text as people read it. */
    public String shown() {
        return DialledNumber.shown(text);
    }

    public boolean isNone() {
        return kind == Kind.NONE;
    }
}
