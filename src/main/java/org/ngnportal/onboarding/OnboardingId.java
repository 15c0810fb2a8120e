package org.ngnportal.onboarding;

import java.util.Optional;
import java.util.UUID;

/** Identifies one onboarding, over all tenants. */
public record OnboardingId(UUID value) {

    public static OnboardingId random() {
        return new OnboardingId(UUID.randomUUID());
    }

    /** Reads an id out of an address; empty when the text is none. */
    public static Optional<OnboardingId> parse(String text) {
        try {
            return Optional.of(new OnboardingId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
