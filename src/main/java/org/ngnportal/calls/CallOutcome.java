package org.ngnportal.calls;

import java.util.Locale;

/** What came of a call, told from its final SIP code (contract section 3.11). */
public enum CallOutcome {
    ANSWERED,
    /** It goes on. */
    IN_PROGRESS,
    /** It was answered somewhere else, such as by a mailbox. */
    DIVERTED,
    /** It rang until somebody gave up. */
    NOT_ANSWERED,
    BUSY,
    UNREACHABLE,
    DECLINED,
    /** There is nobody with this address. */
    UNKNOWN_NUMBER,
    /** The platform did not let it through, such as for lack of money. */
    NOT_ALLOWED,
    FAILED;

    /** The key of its words. */
    public String messageKey() {
        return "calls.outcome." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static CallOutcome of(int status, boolean goesOn) {
        if (status >= 200 && status < 300 || status == 0) {
            return goesOn ? IN_PROGRESS : status == 0 ? FAILED : ANSWERED;
        }
        if (status >= 300 && status < 400) {
            return DIVERTED;
        }
        return switch (status) {
            case 408, 487 -> NOT_ANSWERED;
            case 486, 600 -> BUSY;
            case 410, 430, 480 -> UNREACHABLE;
            case 603 -> DECLINED;
            case 404, 484, 485, 604 -> UNKNOWN_NUMBER;
            case 401, 402, 403, 407 -> NOT_ALLOWED;
            default -> FAILED;
        };
    }

    /** Whether somebody talked, or still does. */
    public boolean isTalk() {
        return this == ANSWERED || this == IN_PROGRESS;
    }

    /** Whether one who was called has missed it. */
    boolean isMissed() {
        return !isTalk() && this != DIVERTED && this != DECLINED;
    }
}
