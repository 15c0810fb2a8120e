package org.ngnportal.onboarding;

/** Where an onboarding stands as a whole. */
public enum OnboardingState {
    /** Steps are being carried out, or wait for the platform to answer. */
    RUNNING,

    /** Goes no further by itself: somebody has to choose between going on and rolling back. */
    NEEDS_DECISION,

    /** What was created is being deleted. */
    ROLLING_BACK,

    /** Everything was created and the credentials are on their way. */
    DONE,

    /** The platform refused the account: nothing was created. */
    REFUSED,

    /** What was created has been deleted. */
    ROLLED_BACK;

    /** Whether nothing will change any more. */
    public boolean isFinal() {
        return this == DONE || this == REFUSED || this == ROLLED_BACK;
    }
}
