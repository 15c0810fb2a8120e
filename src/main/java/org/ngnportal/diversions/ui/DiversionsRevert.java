package org.ngnportal.diversions.ui;

import java.util.Optional;
import org.ngnportal.diversions.Consent;
import org.ngnportal.diversions.ConsentNeededException;
import org.ngnportal.diversions.DiversionConflictException;
import org.ngnportal.diversions.Diversions;
import org.ngnportal.diversions.InvalidDiversionException;
import org.ngnportal.journal.Actions;
import org.ngnportal.journal.JournalEntry;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.selfcare.Revert;
import org.ngnportal.shell.Notices;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Actor;
import org.springframework.stereotype.Component;

/** Takes changes of diversions back from the history; where that may be dear, as when it is done by hand. */
@Component
class DiversionsRevert implements Revert {

    private final Diversions diversions;

    DiversionsRevert(Diversions diversions) {
        this.diversions = diversions;
    }

    @Override
    public boolean concerns(JournalEntry entry) {
        var action = entry.deed().action();
        return action.equals(Actions.DIVERSIONS_CHANGE) || action.equals(Actions.NO_ANSWER_TIME);
    }

    @Override
    public Optional<Runnable> of(Actor actor, JournalEntry entry) {
        return diversions.mayRevert(actor, entry) ? Optional.of(() -> revert(actor, entry)) : Optional.empty();
    }

    private void revert(Actor actor, JournalEntry entry) {
        try {
            diversions.revert(actor, entry, Consent.NONE);
        } catch (ConsentNeededException dear) {
            new DearDialog(dear, consent -> revertDear(actor, entry, consent)).open();
        } catch (InvalidDiversionException | DiversionConflictException late) {
            Notices.problem(Texts.t("diversions.late"));
        }
    }

    private void revertDear(Actor actor, JournalEntry entry, Consent consent) {
        try {
            diversions.revert(actor, entry, consent);
            Notices.success(Texts.t("diversions.reverted"));
        } catch (InvalidDiversionException | DiversionConflictException late) {
            Notices.problem(Texts.t("diversions.late"));
        } catch (NgnProException failure) {
            Notices.problem(failure, Texts.t("diversions.saving"));
        }
    }
}
