package org.ngnportal.barring;

import java.util.Optional;
import org.ngnportal.journal.JournalEntry;
import org.ngnportal.selfcare.Revert;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.DeniedException;
import org.springframework.stereotype.Component;

/** Takes changes of the barred prefixes back, as long as the subscriber may change them. */
@Component
class BarringRevert implements Revert {

    private final Barring barring;

    BarringRevert(Barring barring) {
        this.barring = barring;
    }

    @Override
    public boolean concerns(JournalEntry entry) {
        var changes = entry.deed().changes();
        return changes.size() == 1 && changes.getFirst().field().equals(Barring.PREFIXES);
    }

    @Override
    public Optional<Runnable> of(Actor actor, JournalEntry entry) {
        var change = entry.deed().changes().getFirst();
        try {
            return barring.back(actor, change.before(), change.after());
        } catch (BarringRefusedException refused) {
            throw new DeniedException(refused.reason().name());
        }
    }
}
