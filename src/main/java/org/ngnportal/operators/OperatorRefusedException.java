package org.ngnportal.operators;

import java.util.Locale;

/** What was asked does not go together with what is there. Nothing was changed. */
public final class OperatorRefusedException extends RuntimeException {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Why. */
    public enum Reason {
        /** There is no such operator, or he is another tenant's. */
        UNKNOWN,
        /** Somebody else changed him meanwhile. */
        CHANGED_MEANWHILE,
        /** The e-mail address belongs to an operator already, perhaps of somebody else. */
        EMAIL_TAKEN,
        /** The employer's connection to the platform is not kept, which operators act with. */
        NO_CONNECTION,
        /** His state does not allow it: only who was invited can be invited again, only who is active gets a link. */
        WRONG_STATE,
        /** Too many links are open already. */
        TOO_MANY_LINKS;

        /** Key in {@code messages/operators.properties}. */
        public String messageKey() {
            return "operators.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public OperatorRefusedException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
