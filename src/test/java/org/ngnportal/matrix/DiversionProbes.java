package org.ngnportal.matrix;

import java.time.Instant;
import java.util.List;
import org.ngnportal.diversions.Caller;
import org.ngnportal.diversions.Condition;
import org.ngnportal.diversions.Consent;
import org.ngnportal.diversions.DiversionChange;
import org.ngnportal.diversions.Diversions;
import org.ngnportal.diversions.Target;
import org.ngnportal.journal.Actions;
import org.ngnportal.journal.Deed;
import org.ngnportal.journal.FieldChange;
import org.ngnportal.journal.JournalEntry;
import org.ngnportal.journal.Outcome;
import org.ngnportal.journal.Subject;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.CustomerId;

/** A subscriber's own diversions. */
final class DiversionProbes {

    private DiversionProbes() {}

    static List<Probe<?>> all(World world) {
        var diversions = world.bean(Diversions.class);
        var alice = world.subscriber().address();
        var own = new org.ngnportal.matrix.Target<Tenant>(
                tenant -> tenant, tenant -> world.platform().sip().getCallDiversions(World.id(alice)));
        return List.of(
                own.shown(
                                "Diversions.read()",
                                Area.MY,
                                (by, it) -> diversions.read(by).address().equals(alice))
                        .visibleIf((who, tenant) -> true),
                own.shown("Diversions.isOffered()", Area.MY, (by, it) -> diversions.isOffered(by))
                        .visibleIf((who, tenant) -> true),
                own.shown(
                                "Diversions.circumstances()",
                                Area.MY,
                                (by, it) -> diversions
                                        .circumstances(by)
                                        .diversions()
                                        .address()
                                        .equals(alice))
                        .visibleIf((who, tenant) -> true),
                own.shown(
                                "Diversions.whatHappens(Caller, Instant)",
                                Area.MY,
                                (by, it) -> diversions
                                                .whatHappens(by, Caller.ANYBODY, null)
                                                .ringing()
                                                .toSeconds()
                                        > 0)
                        .visibleIf((who, tenant) -> true),
                own.changed(
                                "Diversions.change(DiversionChange, Consent)",
                                Area.MY,
                                Action.CHANGE,
                                (by, it) -> diversions.change(
                                        by,
                                        DiversionChange.blindly()
                                                .divert(
                                                        Condition.UNAVAILABLE,
                                                        Target.address("probe-" + World.unused())),
                                        Consent.NONE))
                        .visibleIf((who, tenant) -> true),
                org.ngnportal.matrix.Target.ofOneself(
                        "Diversions.mayRevert(JournalEntry)",
                        Area.MY,
                        Action.SEE,
                        by -> diversions.mayRevert(by, entry(alice))),
                org.ngnportal.matrix.Target.ofOneself(
                        "Diversions.revert(JournalEntry, Consent)",
                        Area.MY,
                        Action.CHANGE,
                        by -> diversions.revert(by, entry(alice), Consent.NONE)));
    }

    private static JournalEntry entry(Object address) {
        var deed = Deed.of(
                Actions.DIVERSIONS_CHANGE,
                Subject.subscriber(address),
                FieldChange.of("diversion.all", "nobody", "nobody-else"));
        return new JournalEntry(1, Instant.now(), new CustomerId(1), "probe", "", deed, new Outcome.Done());
    }
}
