package org.ngnportal.availability;

import java.util.Optional;
import org.ngnportal.journal.FieldChange;
import org.ngnportal.journal.JournalEntry;
import org.ngnportal.selfcare.Revert;
import org.ngnportal.tenancy.Actor;
import org.springframework.stereotype.Component;

/** Takes changes of the weekly plan and of the rejected callers back. What was set for a while has ended or is ended by hand. */
@Component
class AvailabilityRevert implements Revert {

    private final Availability availability;

    AvailabilityRevert(Availability availability) {
        this.availability = availability;
    }

    @Override
    public boolean concerns(JournalEntry entry) {
        return entry.deed().changes().size() == 1
                && isReadable(entry.deed().changes().getFirst());
    }

    @Override
    public Optional<Runnable> of(Actor actor, JournalEntry entry) {
        var change = entry.deed().changes().getFirst();
        return change.field().equals(Availability.REJECTED)
                ? availability.rejectedBack(actor, change.before(), change.after())
                : PlanText.parse(change.before())
                        .flatMap(before -> availability.planBack(actor, new WeekPlan(before), change.after()));
    }

    private static boolean isReadable(FieldChange change) {
        return switch (change.field()) {
            case Availability.REJECTED -> true;
            case Availability.PLAN -> PlanText.parse(change.before()).isPresent();
            default -> false;
        };
    }
}
