package org.ngnportal.onboarding;

/** The steps of an onboarding, in their order. */
public enum OnboardingStep {
    ACCOUNT,
    VOICEMAIL,
    DIVERSIONS;

    /** How far a step got. */
    public enum State {
        /** Not begun. */
        OPEN,

        /** The platform was asked; until it answers, whether it carried that out is not known. */
        ASKED,

        /** The platform has carried it out. */
        DONE,

        /** The platform refused it: nothing was created. */
        FAILED,

        /** Not wanted. */
        SKIPPED,

        /** Was created, or perhaps was, and is being deleted. */
        REMOVING,

        /** Was created, then deleted again. */
        REMOVED
    }

    /**
     * A step as it stands.
     *
     * @param step which
     * @param state how far
     */
    public record Progress(OnboardingStep step, State state) {}
}
