package org.ngnportal.matrix;

import java.util.List;
import java.util.Set;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.onboarding.NewSubscriber;
import org.ngnportal.onboarding.OnboardingId;
import org.ngnportal.onboarding.OnboardingRules;
import org.ngnportal.onboarding.OnboardingState;
import org.ngnportal.onboarding.Onboardings;
import org.ngnportal.sip.DomainName;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Area;
import org.ngnportal.vault.Secret;

/** New subscribers. */
final class OnboardingProbes {

    private final World world;
    private final Onboardings onboardings;

    private OnboardingProbes(World world) {
        this.world = world;
        onboardings = world.bean(Onboardings.class);
    }

    static List<Probe<?>> all(World world) {
        return new OnboardingProbes(world).probes();
    }

    private List<Probe<?>> probes() {
        var rules = world.bean(OnboardingRules.class);
        var ordered = new Target<>(tenant -> order(tenant, false), this::state);
        var stopped = new Target<>(this::stopped, this::state);
        return List.of(
                ordered.changed(
                        "Onboardings.start(NewSubscriber)",
                        Area.SUBSCRIBERS,
                        Action.CREATE,
                        (by, it) -> onboardings.start(by, it)),
                // shows what the caller gives, and nothing of a tenant
                ordered.changed(
                                "Onboardings.preview(NewSubscriber)",
                                Area.SUBSCRIBERS,
                                Action.CREATE,
                                (by, it) -> onboardings.preview(by, it))
                        .visibleIf((who, tenant) -> true),
                stopped.shown(
                                "Onboardings.progress(OnboardingId)",
                                Area.SUBSCRIBERS,
                                (by, it) -> onboardings.progress(by, it).isPresent())
                        .forOwnersOnly(),
                stopped.shown(
                                "Onboardings.unfinished()",
                                Area.SUBSCRIBERS,
                                (by, it) -> onboardings.unfinished(by).stream()
                                        .anyMatch(progress -> progress.id().equals(it)))
                        .forOwnersOnly(),
                decision("Onboardings.resume(OnboardingId)", stopped, onboardings::resume),
                decision(
                        "Onboardings.finishWithoutVoicemail(OnboardingId)",
                        stopped,
                        onboardings::finishWithoutVoicemail),
                decision("Onboardings.rollBack(OnboardingId)", stopped, onboardings::rollBack),
                ordered.effective(
                        "OnboardingRules.check(NewSubscriber)",
                        Area.SUBSCRIBERS,
                        Action.SEE,
                        (by, it) -> rules.check(by, it).isEmpty()),
                ordered.effective(
                        "OnboardingRules.identity(Identity)",
                        Area.SUBSCRIBERS,
                        Action.SEE,
                        (by, it) -> rules.identity(by, it.identity()).isEmpty()),
                new Target<>(this::taken, this::state)
                        .effective(
                                "OnboardingRules.username(Identity)",
                                Area.SUBSCRIBERS,
                                Action.SEE,
                                (by, it) -> !rules.username(by, it.identity()).isEmpty()));
    }

    /** Nothing happens, and nothing is told, when it is another's. */
    private Probe<OnboardingId> decision(
            String method, Target<OnboardingId> stopped, Target.Change<OnboardingId> decide) {
        return stopped.effective(method, Area.SUBSCRIBERS, Action.CREATE, (by, it) -> {
                    var before = state(it);
                    decide.by(by, it);
                    return !before.equals(state(it));
                })
                .forOwnersOnly();
    }

    private OnboardingId stopped(Tenant tenant) {
        var order = order(tenant, true);
        var username = order.identity().username();
        try (var refusal = world.portal().platform().before("Voicemail.addAccount", call -> {
            if (call.arguments().toString().contains(username)) {
                world.portal().platform().failNext("Voicemail.addAccount", FaultCode.INTERNAL);
            }
        })) {
            var owner = world.customer(tenant);
            var id = onboardings.start(owner, order);
            World.waitUntil(
                    () -> onboardings.progress(owner, id).orElseThrow().state() == OnboardingState.NEEDS_DECISION);
            World.waitUntil(() -> !hasJob(id));
            return id;
        }
    }

    /** One that is just ending would take a decision for its own. */
    private boolean hasJob(OnboardingId id) {
        return !world.database()
                .sql("SELECT task_instance FROM scheduled_tasks WHERE task_instance LIKE :id")
                .param("id", id + ".%")
                .query()
                .listOfRows()
                .isEmpty();
    }

    private NewSubscriber taken(Tenant tenant) {
        var address = world.account(tenant);
        return order(tenant, address.user(), false);
    }

    private static NewSubscriber order(Tenant tenant, boolean voicemail) {
        return order(tenant, World.unusedAddress(tenant).user(), voicemail);
    }

    private static NewSubscriber order(Tenant tenant, String username, boolean voicemail) {
        return new NewSubscriber(
                new NewSubscriber.Identity(
                        new DomainName(tenant.domain()),
                        false,
                        username,
                        "Test",
                        "Person",
                        "test@example.org",
                        "en",
                        "Europe/Berlin",
                        new Secret("vXq7-Tolm-Zr42"),
                        new Secret("bWn9-Kepl-Hs83")),
                new NewSubscriber.Services(
                        false, "", false, null, null, voicemail, new Secret("482915"), false, Set.of()),
                new NewSubscriber.Mailing("test@example.org", "en"));
    }

    private Object state(NewSubscriber order) {
        return world.database()
                .sql("SELECT count(*) FROM onboarding WHERE username = :username")
                .param("username", order.identity().username())
                .query()
                .singleRow();
    }

    private Object state(OnboardingId id) {
        return world.database()
                .sql("SELECT version, state FROM onboarding WHERE id = :id")
                .param("id", id.value())
                .query()
                .singleRow();
    }
}
