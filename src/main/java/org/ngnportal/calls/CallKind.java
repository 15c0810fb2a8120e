package org.ngnportal.calls;

import java.util.Locale;

/** How a call looks to its subscriber. */
public enum CallKind {
    PLACED,
    /** Somebody else called and did not miss him. */
    RECEIVED,
    MISSED;

    /** The key of its words. */
    public String messageKey() {
        return "calls.kind." + name().toLowerCase(Locale.ROOT);
    }
}
