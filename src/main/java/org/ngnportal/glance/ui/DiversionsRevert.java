package org.ngnportal.glance.ui;

import java.util.Optional;
import java.util.Set;
import org.ngnportal.diversions.Consent;
import org.ngnportal.diversions.ConsentNeededException;
import org.ngnportal.diversions.DiversionConflictException;
import org.ngnportal.diversions.Diversions;
import org.ngnportal.diversions.InvalidDiversionException;
import org.ngnportal.journal.Actions;
import org.ngnportal.journal.JournalEntry;
import org.ngnportal.selfcare.Revert;
import org.ngnportal.shell.Notices;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Actor;
import org.springframework.stereotype.Component;

/** Diversions as they were before; those that may be dear only on their page. */
@Component
class DiversionsRevert implements Revert {

    private static final Set<String> ACTIONS = Set.of(Actions.DIVERSIONS_CHANGE, Actions.NO_ANSWER_TIME);

    private final Diversions diversions;

    DiversionsRevert(Diversions diversions) {
        this.diversions = diversions;
    }

    @Override
    public boolean concerns(JournalEntry entry) {
        return ACTIONS.contains(entry.deed().action());
    }

    @Override
    public Optional<Runnable> of(Actor actor, JournalEntry entry) {
        return diversions.mayRevert(actor, entry) ? Optional.of(() -> revert(actor, entry)) : Optional.empty();
    }

    private void revert(Actor actor, JournalEntry entry) {
        try {
            diversions.revert(actor, entry, Consent.NONE);
        } catch (ConsentNeededException | InvalidDiversionException | DiversionConflictException byHand) {
            Notices.note(Texts.t("glance.diversions.by-hand"));
        }
    }
}
