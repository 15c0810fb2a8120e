package org.ngnportal.onboarding;

import java.util.List;
import java.util.Optional;
import org.ngnportal.delivery.MailPreview;
import org.ngnportal.tenancy.Actor;

/**
 * Creates subscribers so that credentials are never lost: an order is stored, with its sealed delivery, before the
 * platform is asked for anything, and carried out by a job that goes on after a crash. Whoever belongs to the tenant may
 * follow and decide an onboarding; for anybody else it does not exist.
 */
public interface Onboardings {

    /**
     * Stores the order and returns at once; the steps follow in the background.
     *
     * @throws NotAcceptableException if a rule is broken; nothing was stored
     * @throws org.ngnportal.ngnpro.NgnProException if the rules could not be checked; nothing was stored
     */
    OnboardingId start(Actor actor, NewSubscriber subscriber);

    /**
     * The very mail that the subscriber will get.
     *
     * @throws NotAcceptableException if the mail cannot be made of what is there
     */
    MailPreview preview(Actor actor, NewSubscriber subscriber);

    /** How an onboarding of the actor's tenant stands; empty when there is none. */
    Optional<OnboardingProgress> progress(Actor actor, OnboardingId id);

    /** The onboardings of the actor's tenant that are under way or wait for a decision, newest first, at most 20. */
    List<OnboardingProgress> unfinished(Actor actor);

    /**
     * Tries the step that stopped again, with the actor's present credentials. Does nothing unless a decision is needed.
     */
    void resume(Actor actor, OnboardingId id);

    /**
     * Goes on without mailbox and diversions; the mail is prepared anew without them. Does nothing unless a decision is
     * needed and the account exists.
     */
    void finishWithoutVoicemail(Actor actor, OnboardingId id);

    /**
     * Deletes what this onboarding created, and nothing else, and drops the delivery. Does nothing unless a decision is
     * needed.
     */
    void rollBack(Actor actor, OnboardingId id);
}
