package org.ngnportal.imports.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ngnportal.imports.ColumnMapping;
import org.ngnportal.imports.DraftId;
import org.ngnportal.imports.LiveCheck;
import org.ngnportal.tenancy.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Checks a corrected row at once, and those that want the same as it did or does: what one claims the others cannot have.
 * In large files those are looked for among the rows about the same subscriber only.
 */
@Component
class Recheck {

    private static final int SEARCHED = 5_000;

    private final LiveCheck liveCheck;
    private final DraftStore drafts;
    private final RowStore rows;
    private final TransactionOperations transaction;

    Recheck(LiveCheck liveCheck, DraftStore drafts, RowStore rows, TransactionOperations transaction) {
        this.liveCheck = liveCheck;
        this.drafts = drafts;
        this.rows = rows;
        this.transaction = transaction;
    }

    /**
     * @return numbers of the rows that were checked, the corrected one first
     * @throws org.ngnportal.ngnpro.NgnProException if the platform cannot be asked
     */
    List<Integer> of(Actor actor, StoredDraft draft, ColumnMapping mapping, StoredRow before, StoredRow now) {
        var id = draft.id();
        var check = new RowCheck(liveCheck.begin(actor), mapping);
        var claims = new HashSet<>(check.claims(before));
        claims.addAll(check.claims(now));
        var rivals = rivals(draft, check, claims, Set.of(now.number()));
        var wanted = new ArrayList<>(rivals);
        if (!now.leftOut()) {
            wanted.add(now);
        }
        var known = new HashSet<Integer>();
        known.add(now.number());
        rivals.forEach(rival -> {
            known.add(rival.number());
            claims.addAll(check.claims(rival));
        });
        rivals(draft, check, claims, known).forEach(check::announce);
        wanted.forEach(check::announce);
        var findings = check.check(wanted);
        transaction.executeWithoutResult(status -> {
            drafts.lock(id);
            rows.save(id, findings);
        });
        return Stream.concat(Stream.of(now.number()), rivals.stream().map(StoredRow::number))
                .toList();
    }

    private List<StoredRow> rivals(StoredDraft draft, RowCheck check, Set<String> claims, Set<Integer> known) {
        Predicate<StoredRow> rivals =
                row -> !row.leftOut() && !known.contains(row.number()) && overlap(check.claims(row), claims);
        return candidates(draft.id(), draft.rows(), claims).filter(rivals).toList();
    }

    private Stream<StoredRow> candidates(DraftId id, int count, Set<String> claims) {
        return count <= SEARCHED ? rows.after(id, -1, SEARCHED).stream() : rows.about(id, claims).stream();
    }

    private static boolean overlap(Set<String> one, Set<String> other) {
        return one.stream().anyMatch(other::contains);
    }
}
