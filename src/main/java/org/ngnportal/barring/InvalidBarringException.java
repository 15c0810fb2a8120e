package org.ngnportal.barring;

import java.util.List;

/** Something that cannot be barred. Nothing was changed. */
public final class InvalidBarringException extends RuntimeException {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient List<Object> arguments;

    InvalidBarringException(Reason reason, Object... arguments) {
        super(reason.name());
        this.reason = reason;
        this.arguments = List.of(arguments);
    }

    public Reason reason() {
        return reason;
    }

    /** The text that says why. */
    public String messageKey() {
        return reason.messageKey();
    }

    public Object[] arguments() {
        return arguments.toArray();
    }

    /** Why not. */
    public enum Reason {
        /** Neither + and digits nor a country. */
        NO_PREFIX,
        /** There is a shorter one that bars these numbers already. */
        INCLUDED,
        /** All numbers of his own country: only with his consent. */
        OWN_COUNTRY,
        TOO_MANY;

        public String messageKey() {
            return "barring.error." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
