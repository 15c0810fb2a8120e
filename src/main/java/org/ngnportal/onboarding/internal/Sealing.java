package org.ngnportal.onboarding.internal;

import org.ngnportal.onboarding.OnboardingId;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.ActorSeal;
import org.ngnportal.vault.SealedJson;
import org.ngnportal.vault.Vault;
import org.springframework.stereotype.Component;

/** Seals plan and actor of an onboarding, bound to its row. */
@Component
class Sealing {

    private final SealedJson sealed;
    private final ActorSeal actors;

    Sealing(Vault vault, ActorSeal actors) {
        this.sealed = new SealedJson(vault);
        this.actors = actors;
    }

    OnboardingStore.Seals seal(OnboardingId id, Actor actor, Plan plan) {
        return new OnboardingStore.Seals(actor(id, actor), sealed.seal(plan, planContext(id)));
    }

    byte[] actor(OnboardingId id, Actor actor) {
        return actors.seal(actor, actorContext(id));
    }

    /** @throws Vault.SealBrokenException if the key is not the one it was sealed with */
    Plan plan(OnboardingId id, OnboardingStore.Seals seals) {
        return sealed.open(seals.plan(), Plan.class, planContext(id));
    }

    /** @throws Vault.SealBrokenException if the key is not the one it was sealed with */
    Actor actor(OnboardingId id, OnboardingStore.Seals seals) {
        return actors.open(seals.actor(), actorContext(id));
    }

    private static String planContext(OnboardingId id) {
        return "onboarding/" + id;
    }

    private static String actorContext(OnboardingId id) {
        return "onboarding/" + id + "/actor";
    }
}
