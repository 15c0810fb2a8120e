package org.ngnportal.operators;

import java.util.Locale;

/** Whether an operator can sign in. */
public enum OperatorState {
    /** He has not chosen a password yet. */
    INVITED,
    ACTIVE,
    /** He cannot sign in, nor choose a password. */
    DISABLED;

    /** Key in {@code messages/operators.properties}. */
    public String messageKey() {
        return "operators.state." + name().toLowerCase(Locale.ROOT);
    }
}
