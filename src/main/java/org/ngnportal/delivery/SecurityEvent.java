package org.ngnportal.delivery;

/** What the owner of an account is told when it happens. The constant's fact is true in the template's texts. */
public enum SecurityEvent {
    PASSWORD_CHANGED("passwordChanged"),
    SECOND_FACTOR_ADDED("secondFactorAdded"),
    SECOND_FACTOR_REMOVED("secondFactorRemoved"),
    /** By somebody above him. */
    SECOND_FACTOR_RESET("secondFactorReset"),
    /** After too many failed sign-ins. */
    ACCOUNT_LOCKED("accountLocked");

    private final String fact;

    SecurityEvent(String fact) {
        this.fact = fact;
    }

    public String fact() {
        return fact;
    }
}
