package org.ngnportal.onboarding.internal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ngnportal.delivery.DeliveryId;
import org.ngnportal.onboarding.OnboardingId;
import org.ngnportal.onboarding.OnboardingProblem;
import org.ngnportal.onboarding.OnboardingProgress;
import org.ngnportal.onboarding.OnboardingState;
import org.ngnportal.onboarding.OnboardingStep;
import org.ngnportal.onboarding.OnboardingStep.State;
import org.ngnportal.sip.DomainName;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.CustomerId;

/**
 * An onboarding as it is stored, without its secrets. Each method is one thing that can happen to it.
 *
 * @param version counts the changes, so that no two runs overwrite each other
 * @param askedAt when the platform was last asked to create the account
 * @param address null until the account exists
 * @param waiting null unless the platform did not answer
 */
record Onboarding(
        OnboardingId id,
        int version,
        Order order,
        OnboardingState state,
        Steps steps,
        @Nullable Instant askedAt,
        @Nullable SipAddress address,
        DeliveryId delivery,
        @Nullable Waiting waiting,
        @Nullable OnboardingProblem problem) {

    /**
     * What was ordered and by whom.
     *
     * @param username null when the platform picks the next free number
     * @param email of the subscriber; finds the account whose number the platform picked
     */
    record Order(
            CustomerId tenant,
            String startedBy,
            DomainName domain,
            @Nullable String username,
            String email,
            Instant startedAt) {}

    /**
     * @param attempts that got no answer, in a row
     * @param since the first of them
     * @param next when the platform is asked again
     */
    record Waiting(int attempts, Instant since, Instant next) {}

    static Onboarding ordered(OnboardingId id, Order order, Steps steps, DeliveryId delivery) {
        return new Onboarding(id, 0, order, OnboardingState.RUNNING, steps, null, null, delivery, null, null);
    }

    boolean isUnderWay() {
        return state == OnboardingState.RUNNING || state == OnboardingState.ROLLING_BACK;
    }

    boolean needsDecision() {
        return state == OnboardingState.NEEDS_DECISION;
    }

    boolean lettingThePlatformPick() {
        return order.username() == null;
    }

    Onboarding asked(OnboardingStep step, Instant now) {
        var when = step == OnboardingStep.ACCOUNT ? now : askedAt;
        return with(state, steps.with(step, State.ASKED), when, address, waiting, problem);
    }

    /** The request never left, so all is as before it was tried. */
    Onboarding neverAsked(Onboarding before) {
        return with(state, before.steps, before.askedAt, address, waiting, problem);
    }

    Onboarding created(SipAddress account) {
        return with(state, steps.with(OnboardingStep.ACCOUNT, State.DONE), askedAt, account, null, null);
    }

    Onboarding reached(OnboardingStep step, State reached) {
        return with(state, steps.with(step, reached), askedAt, address, null, null);
    }

    Onboarding waiting(OnboardingProblem why, Waiting until) {
        return with(state, steps, askedAt, address, until, why);
    }

    Onboarding undecided(OnboardingProblem why) {
        return with(OnboardingState.NEEDS_DECISION, steps, askedAt, address, null, why);
    }

    Onboarding ended(OnboardingState end, @Nullable OnboardingProblem why) {
        return with(end, steps, askedAt, address, null, why);
    }

    /** Goes on with what was under way, a roll-back included. */
    Onboarding resumed() {
        var again = steps.account() == State.REMOVING ? OnboardingState.ROLLING_BACK : OnboardingState.RUNNING;
        return with(again, steps.failedOpened(), askedAt, address, null, null);
    }

    Onboarding withoutVoicemail() {
        var kept = steps.withdrawn(OnboardingStep.VOICEMAIL).withdrawn(OnboardingStep.DIVERSIONS);
        return with(OnboardingState.RUNNING, kept, askedAt, address, null, null);
    }

    Onboarding delivering(DeliveryId other) {
        return new Onboarding(id, version, order, state, steps, askedAt, address, other, waiting, problem);
    }

    /** The diversions go with the account. */
    Onboarding rollingBack() {
        var removed = steps.withdrawn(OnboardingStep.ACCOUNT).withdrawn(OnboardingStep.VOICEMAIL);
        removed = switch (removed.diversions()) {
            case ASKED, DONE, REMOVING -> removed.with(OnboardingStep.DIVERSIONS, State.REMOVED);
            case OPEN, FAILED, SKIPPED, REMOVED -> removed;
        };
        return with(OnboardingState.ROLLING_BACK, removed, askedAt, address, null, null);
    }

    private Onboarding with(
            OnboardingState newState,
            Steps newSteps,
            @Nullable Instant newAskedAt,
            @Nullable SipAddress newAddress,
            @Nullable Waiting newWaiting,
            @Nullable OnboardingProblem newProblem) {
        return new Onboarding(
                id, version, order, newState, newSteps, newAskedAt, newAddress, delivery, newWaiting, newProblem);
    }

    Onboarding withVersion(int newVersion) {
        return new Onboarding(id, newVersion, order, state, steps, askedAt, address, delivery, waiting, problem);
    }

    OnboardingProgress progress() {
        return new OnboardingProgress(
                id,
                state,
                order.domain(),
                order.username(),
                address,
                steps.progress(),
                problem,
                waiting == null ? null : waiting.next(),
                delivery,
                order.startedBy(),
                order.startedAt());
    }
}
