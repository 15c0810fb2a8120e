package org.ngnportal.onboarding.internal;

import org.ngnportal.onboarding.OnboardingId;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.ActorSeal;
import org.ngnportal.vault.Vault;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Seals plan and actor of an onboarding, bound to its row. */
@Component
class Sealing {

    private final Vault vault;
    private final ActorSeal actors;
    private final JsonMapper json = JsonMapper.builder().build();

    Sealing(Vault vault, ActorSeal actors) {
        this.vault = vault;
        this.actors = actors;
    }

    OnboardingStore.Seals seal(OnboardingId id, Actor actor, Plan plan) {
        return new OnboardingStore.Seals(actor(id, actor), vault.seal(json.writeValueAsBytes(plan), planContext(id)));
    }

    byte[] actor(OnboardingId id, Actor actor) {
        return actors.seal(actor, actorContext(id));
    }

    /** @throws Vault.SealBrokenException if the key is not the one it was sealed with */
    Plan plan(OnboardingId id, OnboardingStore.Seals seals) {
        return json.readValue(vault.open(seals.plan(), planContext(id)), Plan.class);
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
