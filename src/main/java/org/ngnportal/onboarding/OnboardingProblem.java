package org.ngnportal.onboarding;

/**
 * Why an onboarding does not go on.
 *
 * @param kind what happened
 * @param code the platform's fault code, 0 without one
 * @param text the platform's own words, hostile; empty without any
 */
public record OnboardingProblem(Kind kind, int code, String text) {

    /** What keeps an onboarding from going on. */
    public enum Kind {
        /** The platform refused with a fault. */
        FAULT,

        /** The platform does not answer; it is tried again. */
        UNREACHABLE,

        /** The platform did not answer for too long. */
        GAVE_UP,

        /** Somebody else took the username in the meantime. */
        NAME_TAKEN,

        /** What was stored cannot be opened with the portal's present key. */
        SEAL_BROKEN
    }

    public static OnboardingProblem of(Kind kind) {
        return new OnboardingProblem(kind, 0, "");
    }

    public static OnboardingProblem fault(int code, String text) {
        return new OnboardingProblem(Kind.FAULT, code, text);
    }
}
