package org.ngnportal.signin;

import java.util.List;
import java.util.Locale;
import org.ngnportal.tenancy.Actor;

/** Who must have a second factor. Who has none sets one up right after his password, before anything else. */
public interface FactorRequirements {

    /** Those of whom it can be required. */
    enum Audience {
        /** A tenant's operators; of the platform, its administrators too. */
        STAFF,
        /** All resellers and customers. */
        CUSTOMERS;

        /** As messages and the journal write it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Of whom the actor may require it; may be empty. */
    List<Audience> within(Actor actor);

    /** Whether it is required of those of the actor's tenant. */
    boolean isRequired(Actor actor, Audience audience);

    /** @throws org.ngnportal.tenancy.DeniedException if that is not the actor's to say */
    void require(Actor actor, Audience audience, boolean required);
}
