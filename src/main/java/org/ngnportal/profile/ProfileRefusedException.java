package org.ngnportal.profile;

import java.util.Locale;

/** What cannot be done whatever is typed. Nothing was changed. */
public final class ProfileRefusedException extends RuntimeException {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public ProfileRefusedException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why not. */
    public enum Reason {
        /** The provider does not let the subscriber change his SIP password (group {@code deny-password-change}). */
        PASSWORD_CHANGE_DENIED,
        /** The platform keeps only digests of the SIP password. */
        NOT_READABLE,
        /** Nobody but the subscriber himself is shown his password. */
        NOT_HIMSELF,
        /** His account has no e-mail address that a mail could go to. */
        NO_EMAIL,
        /** Too many links wait to be followed already. */
        TOO_MANY_MAILS,
        /** The account is to be deleted already. */
        ALREADY_PLANNED,
        /** Nothing is planned, or it is being deleted at this moment. */
        TOO_LATE,
        /** The provider has blocked the account. */
        BLOCKED;

        /** Key in {@code messages/profile.properties}. */
        public String messageKey() {
            return "profile.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
