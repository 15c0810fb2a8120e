package org.ngnportal.imports.internal;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.ngnportal.imports.DraftId;
import org.ngnportal.imports.DraftState;
import org.ngnportal.imports.LiveCheck;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.tenancy.DeniedException;
import org.ngnportal.vault.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Checks all rows of a draft. Verdicts are stored page by page, together with how far it is, so that after a crash it goes
 * on where it stood; what belongs to an earlier round stores nothing.
 */
@Component
class DraftCheck {

    private static final Logger log = LoggerFactory.getLogger(DraftCheck.class);
    static final int PAGE = 1_000;

    private final DraftStore drafts;
    private final RowStore rows;
    private final DraftSeals seals;
    private final LiveCheck liveCheck;
    private final TransactionOperations transaction;

    DraftCheck(
            DraftStore drafts,
            RowStore rows,
            DraftSeals seals,
            LiveCheck liveCheck,
            TransactionOperations transaction) {
        this.drafts = drafts;
        this.rows = rows;
        this.seals = seals;
        this.liveCheck = liveCheck;
        this.transaction = transaction;
    }

    /**
     * Goes on with a round, if it is still the present one.
     *
     * @return false if it is to be tried again later, because the platform does not answer
     */
    boolean run(DraftId id, int round) {
        var draft = drafts.find(id).filter(found -> found.isIn(DraftState.CHECKING, round));
        if (draft.isEmpty()) {
            return true;
        }
        try {
            check(draft.get());
            return true;
        } catch (NgnProException.Unavailable away) {
            drafts.waits(id, round, Problems.AWAY);
            return false;
        } catch (NgnProException.Fault refused) {
            drafts.endRound(id, round, DraftState.COLUMNS, Problems.of(refused));
        } catch (DeniedException denied) {
            drafts.endRound(id, round, DraftState.COLUMNS, Problems.DENIED);
        } catch (Vault.SealBrokenException broken) {
            log.error("Draft {} cannot be opened with the portal's key", id, broken);
            drafts.endRound(id, round, DraftState.COLUMNS, Problems.KEY_LOST);
        }
        return true;
    }

    private void check(StoredDraft draft) {
        var id = draft.id();
        var actor = seals.actor(id, Present.of(draft.actor(), id));
        var mapping = seals.columns(id, Present.of(draft.columns(), id)).mapping();
        var check = new RowCheck(liveCheck.begin(actor), mapping);
        pages(id, page -> page.stream().filter(row -> !row.leftOut()).forEach(check::announce), () -> true);
        boolean[] ours = {true};
        pages(
                id,
                page -> {
                    var open =
                            page.stream().filter(row -> row.verdict() == null).toList();
                    if (!open.isEmpty()) {
                        var asked = open.stream().filter(row -> !row.leftOut()).toList();
                        ours[0] = store(draft, check.check(asked), open.size());
                    }
                },
                () -> ours[0]);
        if (ours[0]) {
            drafts.endRound(id, draft.round(), DraftState.CHECKED, null);
        }
    }

    private boolean store(StoredDraft draft, List<RowFinding> findings, int count) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            if (!drafts.checkedMore(draft.id(), draft.round(), count)) {
                return false;
            }
            rows.save(draft.id(), findings);
            return true;
        }));
    }

    private void pages(DraftId id, Consumer<List<StoredRow>> work, Supplier<Boolean> goOn) {
        int last = -1;
        for (var page = rows.after(id, last, PAGE); !page.isEmpty(); page = rows.after(id, last, PAGE)) {
            work.accept(page);
            if (!goOn.get()) {
                return;
            }
            last = page.getLast().number();
        }
    }
}
