package org.ngnportal.onboarding;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ngnportal.delivery.DeliveryId;
import org.ngnportal.sip.DomainName;
import org.ngnportal.sip.SipAddress;

/**
 * An onboarding as it stands now; holds no secret.
 *
 * @param id which
 * @param state as a whole
 * @param domain where the account is created
 * @param username the one asked for; null when the platform picks the next free number
 * @param address the account's address; null until the account exists
 * @param steps all steps in their order, those that are not wanted included
 * @param problem why it waits, stopped or was refused; null while all is well
 * @param nextAttempt when the platform is asked again; null when nothing is waited for
 * @param delivery carries the credentials
 * @param startedBy display name of who began it, hostile
 * @param startedAt when
 */
public record OnboardingProgress(
        OnboardingId id,
        OnboardingState state,
        DomainName domain,
        @Nullable String username,
        @Nullable SipAddress address,
        List<OnboardingStep.Progress> steps,
        @Nullable OnboardingProblem problem,
        @Nullable Instant nextAttempt,
        DeliveryId delivery,
        String startedBy,
        Instant startedAt) {

    public OnboardingProgress {
        steps = List.copyOf(steps);
    }

    public OnboardingStep.State stateOf(OnboardingStep step) {
        return steps.stream()
                .filter(progress -> progress.step() == step)
                .findFirst()
                .orElseThrow()
                .state();
    }

    /** Whether a voicemail step is what cannot be done, so that the subscriber could do without. */
    public boolean canFinishWithoutVoicemail() {
        return state == OnboardingState.NEEDS_DECISION
                && stateOf(OnboardingStep.ACCOUNT) == OnboardingStep.State.DONE
                && stateOf(OnboardingStep.VOICEMAIL) != OnboardingStep.State.SKIPPED;
    }
}
