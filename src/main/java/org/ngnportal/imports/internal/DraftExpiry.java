package org.ngnportal.imports.internal;

import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Wipes drafts that nobody touched for long, and what a reading left behind that did not come to its end. */
@Component
class DraftExpiry {

    private static final Logger log = LoggerFactory.getLogger(DraftExpiry.class);
    private static final Duration LONGEST_READING = Duration.ofHours(1);

    private final DraftStore drafts;
    private final RowStore rows;
    private final TransactionOperations transaction;
    private final ImportSettings settings;

    DraftExpiry(DraftStore drafts, RowStore rows, TransactionOperations transaction, ImportSettings settings) {
        this.drafts = drafts;
        this.rows = rows;
        this.transaction = transaction;
        this.settings = settings;
    }

    void wipeForgotten() {
        var now = Instant.now();
        for (var id : drafts.untouchedSince(now.minus(settings.keepDrafts()), now.minus(LONGEST_READING))) {
            transaction.executeWithoutResult(status -> {
                drafts.lock(id);
                rows.delete(id);
                drafts.delete(id);
            });
            log.info("Draft {} was not touched for long and is wiped", id);
        }
    }
}
