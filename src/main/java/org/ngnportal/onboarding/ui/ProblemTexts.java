package org.ngnportal.onboarding.ui;

import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.onboarding.OnboardingProblem;
import org.ngnportal.onboarding.OnboardingState;
import org.ngnportal.onboarding.OnboardingStep;
import org.ngnportal.shell.FaultTexts;
import org.ngnportal.shell.Texts;

/** The words for what happens to an onboarding. */
final class ProblemTexts {

    private ProblemTexts() {}

    static String of(OnboardingProblem problem) {
        return switch (problem.kind()) {
            case FAULT -> FaultTexts.of(new NgnProException.Fault(problem.code(), problem.text()));
            case UNREACHABLE, GAVE_UP, NAME_TAKEN, SEAL_BROKEN -> Texts.t("onboarding.stopped." + key(problem.kind()));
        };
    }

    static String title(OnboardingState state) {
        return Texts.t("onboarding.state." + key(state));
    }

    static String of(OnboardingStep step) {
        return Texts.t("onboarding.step." + key(step));
    }

    static String of(OnboardingStep.State state) {
        return Texts.t("onboarding.step.state." + key(state));
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
