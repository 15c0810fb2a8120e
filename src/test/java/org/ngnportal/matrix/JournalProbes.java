package org.ngnportal.matrix;

import java.util.List;
import org.ngnportal.journal.Actions;
import org.ngnportal.journal.Deed;
import org.ngnportal.journal.Journal;
import org.ngnportal.journal.JournalFilter;
import org.ngnportal.journal.Subject;
import org.ngnportal.tenancy.Area;

/** Who did what. */
final class JournalProbes {

    private JournalProbes() {}

    static List<Probe<?>> all(World world) {
        var journal = world.bean(Journal.class);
        var entry = new Target<JournalFilter>(
                tenant -> {
                    var subject = Subject.subscriber(World.unusedAddress(tenant));
                    journal.during(world.customer(tenant), Deed.of(Actions.SUBSCRIBER_SAVE, subject), () -> {});
                    return JournalFilter.about(subject);
                },
                filter -> filter);
        return List.of(
                entry.shown(
                        "Journal.find(JournalFilter, int, int)",
                        Area.JOURNAL,
                        (by, it) -> !journal.find(by, it, 0, 5).isEmpty()),
                entry.shown("Journal.count(JournalFilter)", Area.JOURNAL, (by, it) -> journal.count(by, it) == 1));
    }
}
