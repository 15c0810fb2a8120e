package org.ngnportal.signin.internal.factor;

import java.util.List;
import org.ngnportal.journal.Actions;
import org.ngnportal.journal.Deed;
import org.ngnportal.journal.FieldChange;
import org.ngnportal.journal.Journal;
import org.ngnportal.journal.Subject;
import org.ngnportal.signin.FactorRequirements;
import org.ngnportal.signin.Reauthentication;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.DeniedException;
import org.ngnportal.tenancy.Rights;
import org.springframework.stereotype.Service;

@Service
class StoredRequirements implements FactorRequirements {

    private final RequirementStore store;
    private final Reauthentication reauthentication;
    private final Journal journal;

    StoredRequirements(RequirementStore store, Reauthentication reauthentication, Journal journal) {
        this.store = store;
        this.reauthentication = reauthentication;
        this.journal = journal;
    }

    @Override
    public List<Audience> within(Actor actor) {
        if (!Rights.allows(actor, Area.OPERATORS, Action.CHANGE)) {
            return List.of();
        }
        return actor.tenant().isPlatform() ? List.of(Audience.STAFF, Audience.CUSTOMERS) : List.of(Audience.STAFF);
    }

    @Override
    public boolean isRequired(Actor actor, Audience audience) {
        Rights.require(actor, Area.OPERATORS, Action.SEE);
        return within(actor).contains(audience) && store.isSet(actor.tenant(), audience);
    }

    @Override
    public void require(Actor actor, Audience audience, boolean required) {
        Rights.require(actor, Area.OPERATORS, Action.CHANGE);
        if (!within(actor).contains(audience)) {
            throw new DeniedException(actor.role() + " cannot require a second factor of " + audience);
        }
        reauthentication.require(actor);
        boolean before = store.isSet(actor.tenant(), audience);
        journal.during(
                actor,
                Deed.of(
                        Actions.FACTOR_REQUIRE,
                        Subject.user(actor.username()),
                        FieldChange.of("factor-of-" + audience.key(), before, required)),
                () -> store.set(actor.tenant(), audience, required));
    }
}
