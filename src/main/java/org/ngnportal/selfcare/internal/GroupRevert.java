package org.ngnportal.selfcare.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ngnportal.accounts.AccountGroup;
import org.ngnportal.accounts.OwnEdit;
import org.ngnportal.accounts.OwnLines;
import org.ngnportal.accounts.SubscriberChanges;
import org.ngnportal.journal.Actions;
import org.ngnportal.journal.FieldChange;
import org.ngnportal.journal.JournalEntry;
import org.ngnportal.selfcare.Revert;
import org.ngnportal.tenancy.Actor;
import org.springframework.stereotype.Component;

/** Switches that are the subscriber's own, whoever turned them. */
@Component
class GroupRevert implements Revert {

    private static final Set<String> ACTIONS =
            Set.of(Actions.SUBSCRIBER_SAVE, Actions.SUBSCRIBER_SWITCH_ON, Actions.SUBSCRIBER_SWITCH_OFF);

    private final OwnLines lines;

    GroupRevert(OwnLines lines) {
        this.lines = lines;
    }

    @Override
    public boolean concerns(JournalEntry entry) {
        var changes = entry.deed().changes();
        return ACTIONS.contains(entry.deed().action())
                && changes.size() == 1
                && group(changes.getFirst()).isPresent();
    }

    @Override
    public Optional<Runnable> of(Actor actor, JournalEntry entry) {
        var change = entry.deed().changes().getFirst();
        var group = group(change).orElseThrow();
        boolean now = change.after().equals(FieldChange.YES);
        var line = lines.toChange(actor);
        return line.subscriber().isIn(group) == now
                ? Optional.of(() -> line.edit(
                        now ? Actions.SUBSCRIBER_SWITCH_OFF : Actions.SUBSCRIBER_SWITCH_ON,
                        List.of(FieldChange.of(change.field(), now, !now)),
                        edit -> edit.group(group, !now)))
                : Optional.empty();
    }

    private static Optional<AccountGroup> group(FieldChange change) {
        return SubscriberChanges.group(change.field()).filter(OwnEdit.OWN_GROUPS::contains);
    }
}
