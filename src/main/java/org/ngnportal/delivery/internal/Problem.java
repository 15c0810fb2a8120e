package org.ngnportal.delivery.internal;

import java.util.Locale;

/**
 * Why a mail did not go out.
 *
 * @param detail what the mail server said, or a short remark: hostile text of at most 500 printable characters; may be
 *     empty, holds no secret
 */
record Problem(Kind kind, String detail) {

    private static final int LONGEST = 500;

    enum Kind {
        SERVER_UNREACHABLE,
        SERVER_BUSY,
        SIGN_IN_REFUSED,
        RECIPIENT_REFUSED,
        MAIL_REFUSED,
        NO_SENDER,
        SEAL_BROKEN,
        NOT_WRITTEN,
        DROPPED,
        LIFETIME_OVER,
        PIN_LOCKED;

        /** Key in {@code messages/delivery.properties}. */
        String messageKey() {
            return "delivery.problem." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    Problem {
        detail = detail.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        if (detail.length() > LONGEST) {
            detail = detail.substring(0, LONGEST - 1) + "…";
        }
    }

    Problem(Kind kind) {
        this(kind, "");
    }
}
