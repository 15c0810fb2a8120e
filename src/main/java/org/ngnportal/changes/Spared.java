package org.ngnportal.changes;

import java.util.Locale;
import org.ngnportal.accounts.NotPermittedException;

/** Why an account that was selected is not affected, in the order in which it is told. */
public enum Spared {
    /** It is so already. */
    ALREADY_SO,
    /** Only a prepaid account has a balance. */
    NOT_PREPAID,
    /** There is no e-mail address to send passwords to. */
    NO_EMAIL,
    /** It was blocked by those above the actor. */
    BLOCKED_BY_RESELLER,
    /** It is not the actor's to change so. */
    NOT_PERMITTED,
    /** It has been deleted since it was selected. */
    GONE;

    public static Spared of(NotPermittedException refused) {
        return refused.reason() == NotPermittedException.Reason.BLOCKED_BY_RESELLER
                ? BLOCKED_BY_RESELLER
                : NOT_PERMITTED;
    }

    public String messageKey() {
        return "changes.spared." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
