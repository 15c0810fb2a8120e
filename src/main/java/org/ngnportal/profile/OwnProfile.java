package org.ngnportal.profile;

import org.ngnportal.tenancy.Actor;

/** A subscriber's own settings. Every method may throw {@link org.ngnportal.ngnpro.NgnProException}. */
public interface OwnProfile {

    /** @throws org.ngnportal.tenancy.DeniedException if he is no subscriber */
    Profile get(Actor actor);

    /**
     * Changes what differs. Values that stay as they are, are not judged: other clients may have written them.
     *
     * @return the settings as they are now
     * @throws InvalidProfileException if a value cannot be taken
     * @throws org.ngnportal.tenancy.DeniedException if he is no subscriber, only looks, or is blocked
     */
    Profile save(Actor actor, ProfileSettings wanted);
}
