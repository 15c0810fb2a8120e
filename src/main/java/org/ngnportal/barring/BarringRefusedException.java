package org.ngnportal.barring;

import java.util.Locale;

/** The subscriber has nothing to bar, or others keep him from it. Nothing was changed. */
public final class BarringRefusedException extends RuntimeException {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    BarringRefusedException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    public String messageKey() {
        return "barring." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Why not. */
    public enum Reason {
        /** He cannot call the PSTN at all. */
        NO_PSTN,
        /** Staff locked the list. */
        LOCKED
    }
}
