package org.ngnportal.api.internal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ngnportal.tenancy.Actor;

/**
 * For whom a program speaks.
 *
 * @param full whether it may change things
 * @param token with what it signed in; null for the password
 */
public record Caller(
        Actor.Subscriber actor, boolean full, @Nullable UUID token) {

    @Override
    public String toString() {
        return actor.user().toString();
    }
}
