package org.ngnportal.onboarding.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ngnportal.onboarding.OnboardingStep;
import org.ngnportal.onboarding.OnboardingStep.State;

/** The states of all steps. */
record Steps(State account, State voicemail, State diversions) {

    static Steps planned(boolean voicemail) {
        var mailbox = voicemail ? State.OPEN : State.SKIPPED;
        return new Steps(State.OPEN, mailbox, mailbox);
    }

    State of(OnboardingStep step) {
        return switch (step) {
            case ACCOUNT -> account;
            case VOICEMAIL -> voicemail;
            case DIVERSIONS -> diversions;
        };
    }

    Steps with(OnboardingStep step, State state) {
        return switch (step) {
            case ACCOUNT -> new Steps(state, voicemail, diversions);
            case VOICEMAIL -> new Steps(account, state, diversions);
            case DIVERSIONS -> new Steps(account, voicemail, state);
        };
    }

    /** The step to delete next: last created, first deleted. */
    Optional<OnboardingStep> nextToRemove() {
        return Stream.of(OnboardingStep.DIVERSIONS, OnboardingStep.VOICEMAIL, OnboardingStep.ACCOUNT)
                .filter(step -> of(step) == State.REMOVING)
                .findFirst();
    }

    Optional<OnboardingStep> nextToCarryOut() {
        return Arrays.stream(OnboardingStep.values())
                .filter(step -> of(step) == State.OPEN || of(step) == State.ASKED)
                .findFirst();
    }

    /** What was refused may be tried again. */
    Steps failedOpened() {
        var steps = this;
        for (var step : OnboardingStep.values()) {
            steps = steps.of(step) == State.FAILED ? steps.with(step, State.OPEN) : steps;
        }
        return steps;
    }

    /** Removes a step that did, or perhaps did, something; others are not wanted any more. */
    Steps withdrawn(OnboardingStep step) {
        return switch (of(step)) {
            case ASKED, DONE, REMOVING -> with(step, State.REMOVING);
            case REMOVED -> this;
            case OPEN, FAILED, SKIPPED -> with(step, State.SKIPPED);
        };
    }

    List<OnboardingStep.Progress> progress() {
        return Arrays.stream(OnboardingStep.values())
                .map(step -> new OnboardingStep.Progress(step, of(step)))
                .toList();
    }
}
