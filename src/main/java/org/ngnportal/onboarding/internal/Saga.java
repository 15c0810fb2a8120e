package org.ngnportal.onboarding.internal;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ngnportal.delivery.Deliveries;
import org.ngnportal.delivery.DeliveryRefusedException;
import org.ngnportal.journal.Journal;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.onboarding.OnboardingId;
import org.ngnportal.onboarding.OnboardingProblem;
import org.ngnportal.onboarding.OnboardingProblem.Kind;
import org.ngnportal.onboarding.OnboardingState;
import org.ngnportal.onboarding.OnboardingStep;
import org.ngnportal.onboarding.OnboardingStep.State;
import org.ngnportal.onboarding.internal.Step.Context;
import org.ngnportal.onboarding.internal.Step.Finding;
import org.ngnportal.tenancy.LogContext;
import org.ngnportal.tenancy.NgnPro;
import org.ngnportal.vault.Vault;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Carries out an onboarding's steps. What is known is stored before and after each request, so that a run that takes
 * over after a crash knows which request may have got through, and looks before it asks again.
 */
class Saga {

    private final OnboardingStore store;
    private final Sealing sealing;
    private final NgnPro ngnPro;
    private final Deliveries deliveries;
    private final TransactionOperations transaction;
    private final OnboardingSettings settings;
    private final InstantSource clock;
    private final Journal journal;

    private final Map<OnboardingStep, Step> steps = Map.of(
            OnboardingStep.ACCOUNT, new AccountStep(),
            OnboardingStep.VOICEMAIL, new VoicemailStep(),
            OnboardingStep.DIVERSIONS, new DiversionsStep());

    Saga(
            OnboardingStore store,
            Sealing sealing,
            NgnPro ngnPro,
            Deliveries deliveries,
            TransactionOperations transaction,
            OnboardingSettings settings,
            InstantSource clock,
            Journal journal) {
        this.store = store;
        this.sealing = sealing;
        this.ngnPro = ngnPro;
        this.deliveries = deliveries;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
        this.journal = journal;
    }

    /** Goes as far as it gets; returns when to try again, empty when there is nothing more to do. */
    Optional<Instant> run(OnboardingId id) {
        while (true) {
            var onboarding = store.find(id).filter(Onboarding::isUnderWay);
            if (onboarding.isEmpty()) {
                return Optional.empty();
            }
            var tryAgain = advance(onboarding.get());
            if (tryAgain.isPresent()) {
                return tryAgain;
            }
        }
    }

    private Optional<Instant> advance(Onboarding onboarding) {
        Context context;
        try {
            context = open(onboarding);
        } catch (Vault.SealBrokenException e) {
            return settled(onboarding.undecided(OnboardingProblem.of(Kind.SEAL_BROKEN)));
        }
        try (var lines = LogContext.of(context.actor())) {
            return advance(context);
        }
    }

    private Optional<Instant> advance(Context context) {
        var onboarding = context.onboarding();
        var removal = onboarding.steps().nextToRemove();
        if (removal.isPresent()) {
            return remove(removal.get(), context);
        }
        if (onboarding.state() == OnboardingState.ROLLING_BACK) {
            return dropped(onboarding.ended(OnboardingState.ROLLED_BACK, null), "rolled back");
        }
        var next = onboarding.steps().nextToCarryOut();
        return next.isPresent() ? carryOut(next.get(), context) : finish(context);
    }

    private Context open(Onboarding onboarding) {
        var seals = store.seals(onboarding.id()).orElseThrow();
        var actor = sealing.actor(onboarding.id(), seals);
        return new Context(actor, ngnPro.as(actor), onboarding, sealing.plan(onboarding.id(), seals));
    }

    private Optional<Instant> carryOut(OnboardingStep which, Context context) {
        var step = step(which);
        var onboarding = context.onboarding();
        boolean unsure = onboarding.steps().of(which) == State.ASKED;
        if (unsure) {
            Finding found;
            try {
                found = step.look(context);
            } catch (NgnProException.Fault fault) {
                return settled(onboarding.undecided(problem(fault)));
            } catch (NgnProException.Unavailable unavailable) {
                return waiting(onboarding);
            }
            if (!(found instanceof Finding.Nothing)) {
                return found(which, found, onboarding);
            }
            if (onboarding.lettingThePlatformPick() && mayStillBeCarriedOut(which, onboarding)) {
                return waiting(onboarding);
            }
        }
        var asked = store.save(onboarding.asked(which, clock.instant()));
        var asking = context.with(asked);
        try {
            var created =
                    journal.during(context.actor(), OnboardingDeeds.creating(which, asking), () -> step.create(asking));
            if (asked.lettingThePlatformPick() && created instanceof Finding.Ours(var picked) && picked != null) {
                journal.during(context.actor(), OnboardingDeeds.numbered(picked), () -> {});
            }
            return created instanceof Finding.Nothing ? Optional.empty() : found(which, created, asked);
        } catch (NgnProException.Fault fault) {
            return refused(which, asking, fault, unsure);
        } catch (NgnProException.Unavailable unavailable) {
            return waiting(unavailable.neverSent() ? asked.neverAsked(onboarding) : asked);
        }
    }

    /** A refusal may be the answer to a repetition whose first request got through: what exists decides. */
    private Optional<Instant> refused(
            OnboardingStep which, Context asking, NgnProException.Fault fault, boolean unsure) {
        var onboarding = asking.onboarding();
        try {
            var found = step(which).look(asking);
            return found instanceof Finding.Nothing
                    ? failed(which, onboarding, problem(fault))
                    : found(which, found, onboarding);
        } catch (NgnProException.Fault second) {
            return unsure ? settled(onboarding.undecided(problem(second))) : failed(which, onboarding, problem(fault));
        } catch (NgnProException.Unavailable unavailable) {
            return waiting(onboarding);
        }
    }

    private Optional<Instant> found(OnboardingStep which, Finding finding, Onboarding onboarding) {
        if (finding instanceof Finding.Foreign) {
            return failed(which, onboarding, OnboardingProblem.of(Kind.NAME_TAKEN));
        }
        if (finding instanceof Finding.Ours(var address) && address != null) {
            return settled(onboarding.created(address));
        }
        return settled(onboarding.reached(which, State.DONE));
    }

    private Optional<Instant> failed(OnboardingStep which, Onboarding onboarding, OnboardingProblem problem) {
        var failed = onboarding.reached(which, State.FAILED);
        return which == OnboardingStep.ACCOUNT
                ? dropped(failed.ended(OnboardingState.REFUSED, problem), "the platform refused the account")
                : settled(failed.undecided(problem));
    }

    private Optional<Instant> remove(OnboardingStep which, Context context) {
        var onboarding = context.onboarding();
        try {
            if (which == OnboardingStep.ACCOUNT
                    && onboarding.address() == null
                    && step(which).look(context) instanceof Finding.Nothing
                    && mayStillBeCarriedOut(which, onboarding)) {
                return waiting(onboarding);
            }
            journal.during(
                    context.actor(),
                    OnboardingDeeds.removing(onboarding),
                    () -> step(which).remove(context));
            return settled(onboarding.reached(which, State.REMOVED));
        } catch (NgnProException.Fault fault) {
            boolean goesWithTheAccount =
                    onboarding.state() == OnboardingState.ROLLING_BACK && which != OnboardingStep.ACCOUNT;
            return settled(
                    goesWithTheAccount
                            ? onboarding.reached(which, State.REMOVED)
                            : onboarding.undecided(problem(fault)));
        } catch (NgnProException.Unavailable unavailable) {
            return waiting(onboarding);
        }
    }

    private Optional<Instant> finish(Context context) {
        var onboarding = context.onboarding();
        try {
            release(onboarding);
        } catch (DeliveryRefusedException expired) {
            transaction.executeWithoutResult(status -> release(onboarding.delivering(deliveries.prepare(
                    context.actor(), context.plan().mail(), context.plan().deliveryWay()))));
        }
        return Optional.empty();
    }

    private void release(Onboarding onboarding) {
        var address = Objects.requireNonNull(onboarding.address(), "the account exists");
        transaction.executeWithoutResult(status -> {
            store.save(onboarding.ended(OnboardingState.DONE, null));
            deliveries.ready(onboarding.delivery(), address);
        });
    }

    private Optional<Instant> dropped(Onboarding ended, String reason) {
        transaction.executeWithoutResult(status -> {
            store.save(ended);
            deliveries.drop(ended.delivery(), reason);
        });
        return Optional.empty();
    }

    private Optional<Instant> settled(Onboarding onboarding) {
        store.save(onboarding);
        return Optional.empty();
    }

    private Optional<Instant> waiting(Onboarding onboarding) {
        var now = clock.instant();
        var before = onboarding.waiting();
        var since = before == null ? now : before.since();
        int attempts = before == null ? 0 : before.attempts();
        if (!now.isBefore(since.plus(settings.giveUpAfter()))) {
            return settled(onboarding.undecided(OnboardingProblem.of(Kind.GAVE_UP)));
        }
        var next = now.plus(settings.retryAfter(attempts));
        store.save(onboarding.waiting(
                OnboardingProblem.of(Kind.UNREACHABLE), new Onboarding.Waiting(attempts + 1, since, next)));
        return Optional.of(next);
    }

    private boolean mayStillBeCarriedOut(OnboardingStep which, Onboarding onboarding) {
        var askedAt = onboarding.askedAt();
        return which == OnboardingStep.ACCOUNT
                && askedAt != null
                && clock.instant().isBefore(askedAt.plus(settings.grace()));
    }

    private Step step(OnboardingStep which) {
        return Objects.requireNonNull(steps.get(which));
    }

    private static OnboardingProblem problem(NgnProException.Fault fault) {
        return OnboardingProblem.fault(fault.code(), fault.text());
    }
}
