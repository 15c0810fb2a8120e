package org.ngnportal.onboarding.internal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ngnportal.delivery.Deliveries;
import org.ngnportal.delivery.MailPreview;
import org.ngnportal.onboarding.NewSubscriber;
import org.ngnportal.onboarding.NotAcceptableException;
import org.ngnportal.onboarding.OnboardingId;
import org.ngnportal.onboarding.OnboardingProgress;
import org.ngnportal.onboarding.OnboardingRules;
import org.ngnportal.onboarding.OnboardingStep;
import org.ngnportal.onboarding.OnboardingStep.State;
import org.ngnportal.onboarding.Onboardings;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.Rights;
import org.ngnportal.tenancy.Tenants;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Onboardings in the portal's database, driven by {@link OnboardingJob}. */
@Service
class StoredOnboardings implements Onboardings {

    private final OnboardingRules rules;
    private final Tenants tenants;
    private final OnboardingStore store;
    private final Sealing sealing;
    private final Deliveries deliveries;
    private final OnboardingJob.Starter job;
    private final TransactionOperations transaction;

    StoredOnboardings(
            OnboardingRules rules,
            Tenants tenants,
            OnboardingStore store,
            Sealing sealing,
            Deliveries deliveries,
            OnboardingJob.Starter job,
            TransactionOperations transaction) {
        this.rules = rules;
        this.tenants = tenants;
        this.store = store;
        this.sealing = sealing;
        this.deliveries = deliveries;
        this.job = job;
        this.transaction = transaction;
    }

    @Override
    public OnboardingId start(Actor actor, NewSubscriber subscriber) {
        Rights.require(actor, Area.SUBSCRIBERS, Action.CREATE);
        var problems = rules.check(actor, subscriber);
        if (!problems.isEmpty()) {
            throw new NotAcceptableException(problems);
        }
        var plan = Plan.of(actor, subscriber, tenants.settings(actor));
        var id = OnboardingId.random();
        var order = new Onboarding.Order(
                actor.tenant(),
                actor.displayName(),
                plan.mail().domain(),
                plan.username(),
                plan.email(),
                Instant.now().truncatedTo(ChronoUnit.MICROS));
        var steps = Steps.planned(plan.mailbox() != null);
        transaction.executeWithoutResult(status -> {
            var onboarding =
                    Onboarding.ordered(id, order, steps, deliveries.prepare(actor, plan.mail(), plan.deliveryWay()));
            store.insert(onboarding, sealing.seal(id, actor, plan));
            job.start(onboarding);
        });
        return id;
    }

    @Override
    public MailPreview preview(Actor actor, NewSubscriber subscriber) {
        Rights.require(actor, Area.SUBSCRIBERS, Action.CREATE);
        var problems = Stream.of(rules.form(subscriber.identity()), rules.mailing(subscriber.mailing()))
                .flatMap(List::stream)
                .toList();
        if (!problems.isEmpty()) {
            throw new NotAcceptableException(problems);
        }
        return deliveries.preview(
                actor, Plan.of(actor, subscriber, tenants.settings(actor)).mail());
    }

    @Override
    public Optional<OnboardingProgress> progress(Actor actor, OnboardingId id) {
        Rights.require(actor, Area.SUBSCRIBERS, Action.SEE);
        return visible(actor, id).map(Onboarding::progress);
    }

    @Override
    public List<OnboardingProgress> unfinished(Actor actor) {
        Rights.require(actor, Area.SUBSCRIBERS, Action.SEE);
        return store.unfinished(actor.tenant()).stream()
                .map(Onboarding::progress)
                .toList();
    }

    @Override
    public void resume(Actor actor, OnboardingId id) {
        Rights.require(actor, Area.SUBSCRIBERS, Action.CREATE);
        decide(actor, id, Onboarding::resumed);
    }

    @Override
    public void finishWithoutVoicemail(Actor actor, OnboardingId id) {
        Rights.require(actor, Area.SUBSCRIBERS, Action.CREATE);
        transaction.executeWithoutResult(status -> undecided(actor, id)
                .filter(onboarding -> onboarding.steps().of(OnboardingStep.ACCOUNT) == State.DONE)
                .ifPresent(onboarding -> {
                    var plan = sealing.plan(id, store.seals(id).orElseThrow()).withoutVoicemail();
                    deliveries.drop(onboarding.delivery(), "replaced by one without voicemail");
                    var saved = store.save(onboarding
                            .withoutVoicemail()
                            .delivering(deliveries.prepare(actor, plan.mail(), plan.deliveryWay())));
                    store.reseal(id, sealing.seal(id, actor, plan));
                    job.start(saved);
                }));
    }

    @Override
    public void rollBack(Actor actor, OnboardingId id) {
        Rights.require(actor, Area.SUBSCRIBERS, Action.CREATE);
        decide(actor, id, Onboarding::rollingBack);
    }

    private void decide(Actor actor, OnboardingId id, UnaryOperator<Onboarding> decision) {
        transaction.executeWithoutResult(status -> undecided(actor, id).ifPresent(onboarding -> {
            var saved = store.save(decision.apply(onboarding));
            store.resealActor(id, sealing.actor(id, actor));
            job.start(saved);
        }));
    }

    private Optional<Onboarding> undecided(Actor actor, OnboardingId id) {
        return visible(actor, id).filter(Onboarding::needsDecision);
    }

    private Optional<Onboarding> visible(Actor actor, OnboardingId id) {
        return store.find(id).filter(onboarding -> onboarding.order().tenant().equals(actor.tenant()));
    }
}
