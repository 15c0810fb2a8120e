package org.ngnportal.imports.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ngnportal.batches.BatchId;
import org.ngnportal.batches.BatchStateException;
import org.ngnportal.batches.Batches;
import org.ngnportal.batches.NewBatch;
import org.ngnportal.batches.NewRow;
import org.ngnportal.imports.ColumnMapping;
import org.ngnportal.imports.DraftId;
import org.ngnportal.imports.DraftState;
import org.ngnportal.imports.ImportOptions;
import org.ngnportal.imports.RowVerdict;
import org.ngnportal.imports.SubscriberOrders;
import org.ngnportal.imports.SubscriberWish;
import org.ngnportal.imports.Verdict;
import org.ngnportal.imports.WishReader;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.DeniedException;
import org.ngnportal.vault.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Hands the rows of a draft over to a batch and starts it. Adding the same row twice changes nothing, as does starting
 * twice: after a crash at any point it is done again from where it stood, and the batch has every row once.
 */
@Component
class HandOver {

    /** Of the batches that carry imports out. */
    static final String KIND = "import";

    private static final Logger log = LoggerFactory.getLogger(HandOver.class);
    private static final int PAGE = 500;

    private final DraftStore drafts;
    private final RowStore rows;
    private final DraftSeals seals;
    private final Batches batches;
    private final SubscriberOrders orders;
    private final TransactionOperations transaction;

    HandOver(
            DraftStore drafts,
            RowStore rows,
            DraftSeals seals,
            Batches batches,
            SubscriberOrders orders,
            TransactionOperations transaction) {
        this.drafts = drafts;
        this.rows = rows;
        this.seals = seals;
        this.batches = batches;
        this.orders = orders;
        this.transaction = transaction;
    }

    /** Goes on with a round, if it is still the present one. @return false if it is to be tried again later */
    boolean run(DraftId id, int round) {
        var draft = drafts.find(id).filter(found -> found.isIn(DraftState.STARTING, round));
        if (draft.isEmpty()) {
            return true;
        }
        try {
            handOver(draft.get());
            return true;
        } catch (NgnProException.Unavailable away) {
            drafts.waits(id, round, Problems.AWAY);
            return false;
        } catch (NgnProException.Fault refused) {
            drafts.endRound(id, round, DraftState.CHECKED, Problems.of(refused));
        } catch (DeniedException | BatchStateException denied) {
            log.warn("Draft {} cannot be started: {}", id, denied.getMessage());
            drafts.endRound(id, round, DraftState.CHECKED, Problems.DENIED);
        } catch (Vault.SealBrokenException broken) {
            log.error("Draft {} cannot be opened with the portal's key", id, broken);
            drafts.endRound(id, round, DraftState.CHECKED, Problems.KEY_LOST);
        }
        return true;
    }

    private void handOver(StoredDraft draft) {
        var id = draft.id();
        var actor = seals.actor(id, Present.of(draft.actor(), id));
        var options = seals.options(id, Present.of(draft.options(), id));
        var mapping = seals.columns(id, Present.of(draft.columns(), id)).mapping();
        var batch = batch(actor, draft, options);
        if (batch == null) {
            return;
        }
        int last = draft.handedOver();
        for (var page = rows.after(id, last, PAGE); !page.isEmpty(); page = rows.after(id, last, PAGE)) {
            var wanted =
                    page.stream().flatMap(row -> order(row, mapping, options)).toList();
            if (!wanted.isEmpty()) {
                batches.append(actor, batch, wanted);
            }
            last = page.getLast().number();
            if (!drafts.handedOver(id, draft.round(), last)) {
                return;
            }
        }
        batches.start(actor, batch);
        transaction.executeWithoutResult(status -> {
            rows.delete(id);
            drafts.started(id, draft.round());
        });
        log.info("Draft {} was handed over to batch {}", id, batch);
    }

    /** A batch that was opened right before a crash is thrown away by its keeper, unseen. */
    private @Nullable BatchId batch(Actor actor, StoredDraft draft, ImportOptions options) {
        if (draft.batch() != null) {
            return draft.batch();
        }
        var opened = batches.open(actor, new NewBatch(KIND, title(draft.fileName()), words(options)));
        return drafts.batchOpened(draft.id(), draft.round(), opened) ? opened : null;
    }

    private static String title(String fileName) {
        return fileName.length() <= NewBatch.LONGEST_TITLE ? fileName : fileName.substring(0, NewBatch.LONGEST_TITLE);
    }

    private static Map<String, String> words(ImportOptions options) {
        var words = new HashMap<String, String>();
        Optional.ofNullable(options.way())
                .ifPresent(way -> words.put("way", way.name().toLowerCase(Locale.ROOT)));
        words.put("updates", options.updates() ? "yes" : "no");
        return words;
    }

    private Stream<NewRow> order(StoredRow row, ColumnMapping mapping, ImportOptions options) {
        boolean create = row.verdict() == RowVerdict.CREATE;
        boolean update = row.verdict() == RowVerdict.UPDATE && options.updates();
        var wish = row.leftOut() || !(create || update)
                ? null
                : WishReader.read(row.content().values(mapping)).wish();
        if (wish == null) {
            return Stream.empty();
        }
        var verdict = new Verdict(
                row.number(),
                create ? Verdict.Kind.CREATE : Verdict.Kind.UPDATE,
                row.details().differences(),
                List.of());
        return Stream.of(new NewRow(row.number(), row.subject(), orders.of(delivered(wish, options), verdict)));
    }

    private static SubscriberWish delivered(SubscriberWish wish, ImportOptions options) {
        var mailing = wish.mailing();
        return mailing.way() != null || options.way() == null
                ? wish
                : wish.with(new SubscriberWish.Mailing(mailing.recipient(), options.way(), mailing.language()));
    }
}
