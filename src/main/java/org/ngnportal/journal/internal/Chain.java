package org.ngnportal.journal.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.LongFunction;
import org.ngnportal.journal.ChainReport;
import org.ngnportal.journal.internal.JournalStore.Stored;
import org.ngnportal.vault.SealedJson;
import org.ngnportal.vault.Vault;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The rows of the journal as a chain: made longer at one end, cut at the other, checked in between. */
@Component
class Chain {

    private static final String CONTEXT = "journal/chain";
    private static final int BATCH = 1000;

    private final JournalStore store;
    private final SealedJson json;
    private final TransactionTemplate transaction;
    private final TransactionTemplate joining;

    Chain(JournalStore store, Vault vault, PlatformTransactionManager transactions) {
        this.store = store;
        this.json = new SealedJson(vault);
        transaction = new TransactionTemplate(transactions);
        // an entry stays even when what it tells of is rolled back
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        joining = new TransactionTemplate(transactions);
    }

    /** Adds the row that is made for the next number; returns that number. */
    long add(BiFunction<Long, JournalStore, Link> row) {
        return transaction.execute(status -> {
            var head = open(store.lockHead());
            var link = row.apply(head.last() + 1, store);
            var hash = link.hash(head.lastHash());
            store.add(link, hash);
            store.saveHead(json.seal(head.grown(link.number(), hash), CONTEXT));
            return link.number();
        });
    }

    /** Adds the rows that are made for the numbers that follow; part of the caller's transaction if there is one. */
    List<Long> addAll(List<? extends LongFunction<Link>> rows) {
        return Objects.requireNonNull(joining.execute(status -> {
            var head = open(store.lockHead());
            var stored = new ArrayList<Stored>(rows.size());
            for (var row : rows) {
                var link = row.apply(head.last() + 1);
                var hash = link.hash(head.lastHash());
                stored.add(new Stored(link, hash));
                head = head.grown(link.number(), hash);
            }
            store.addAll(stored);
            store.saveHead(json.seal(head, CONTEXT));
            return stored.stream().map(row -> row.link().number()).toList();
        }));
    }

    /** Removes what is older than a moment. */
    void cut(Instant before) {
        transaction.executeWithoutResult(status -> {
            var head = open(store.lockHead());
            store.lastBefore(before)
                    .filter(last -> last.link().number() > head.removed())
                    .ifPresent(last -> {
                        store.removeUpTo(last.link().number());
                        store.saveHead(json.seal(head.cut(last.link().number(), last.hash()), CONTEXT));
                    });
        });
    }

    ChainReport verify() {
        ChainHead head;
        try {
            head = open(store.head());
        } catch (Vault.SealBrokenException e) {
            return new ChainReport(0, Optional.of("the seal of the journal is broken: " + e.getMessage()));
        }
        long looked = 0;
        long number = head.removed();
        var hash = head.removedHash();
        for (var rows = store.after(0, BATCH); !rows.isEmpty(); rows = store.after(number, BATCH)) {
            for (Stored row : rows) {
                looked++;
                if (row.link().number() != number + 1) {
                    return damaged(looked, "entry " + (number + 1) + " is missing");
                }
                number++;
                hash = row.link().hash(hash);
                if (!hash.equals(row.hash())) {
                    return damaged(looked, "entry " + number + " was changed");
                }
                if (number == head.last()) {
                    // later ones came while we looked
                    return hash.equals(head.lastHash())
                            ? new ChainReport(looked, Optional.empty())
                            : damaged(looked, "entries up to " + number + " were written anew");
                }
            }
        }
        if (number > head.last()) {
            return damaged(looked, "there are entries behind the end of the journal, which is " + head.last());
        }
        return number == head.last()
                ? new ChainReport(looked, Optional.empty())
                : damaged(looked, "entries from " + (number + 1) + " to " + head.last() + " are missing");
    }

    private static ChainReport damaged(long looked, String damage) {
        return new ChainReport(looked, Optional.of(damage));
    }

    private ChainHead open(Optional<byte[]> sealed) {
        return sealed.map(bytes -> json.open(bytes, ChainHead.class, CONTEXT)).orElse(ChainHead.EMPTY);
    }
}
