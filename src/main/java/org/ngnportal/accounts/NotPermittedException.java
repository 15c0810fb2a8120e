package org.ngnportal.accounts;

/** The actor's delegation does not cover the change (contract section 4.3). Nothing was changed. */
public final class NotPermittedException extends RuntimeException {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public NotPermittedException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why not. */
    public enum Reason {
        PSTN_CHANGES_NOT_DELEGATED,
        CALL_LIMIT_NOT_DELEGATED,
        PREPAID_CHANGES_NOT_DELEGATED,
        SMS_NOT_DELEGATED,
        BLOCKED_BY_RESELLER,
        NOT_A_SWITCH;

        public String messageKey() {
            return "accounts.refused."
                    + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
