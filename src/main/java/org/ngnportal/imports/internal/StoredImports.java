package org.ngnportal.imports.internal;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ngnportal.imports.ColumnMapping;
import org.ngnportal.imports.DraftColumns;
import org.ngnportal.imports.DraftFilter;
import org.ngnportal.imports.DraftGoneException;
import org.ngnportal.imports.DraftId;
import org.ngnportal.imports.DraftRow;
import org.ngnportal.imports.DraftState;
import org.ngnportal.imports.ImportDraft;
import org.ngnportal.imports.ImportField;
import org.ngnportal.imports.ImportOptions;
import org.ngnportal.imports.Imports;
import org.ngnportal.imports.TableFile;
import org.ngnportal.imports.TableFormat;
import org.ngnportal.imports.TablePreview;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.Rights;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Drafts in the portal's database. */
@Service
class StoredImports implements Imports {

    private final FileIntake intake;
    private final DraftStore drafts;
    private final RowStore rows;
    private final DraftSeals seals;
    private final MappingMemory memory;
    private final Recheck recheck;
    private final ImportJobs.Orders orders;
    private final TransactionOperations transaction;

    StoredImports(
            FileIntake intake,
            DraftStore drafts,
            RowStore rows,
            DraftSeals seals,
            MappingMemory memory,
            Recheck recheck,
            ImportJobs.Orders orders,
            TransactionOperations transaction) {
        this.intake = intake;
        this.drafts = drafts;
        this.rows = rows;
        this.seals = seals;
        this.memory = memory;
        this.recheck = recheck;
        this.orders = orders;
        this.transaction = transaction;
    }

    @Override
    public long largestFile() {
        return intake.largestFile();
    }

    @Override
    public TablePreview look(Actor actor, TableFile file, TableFormat format) {
        require(actor);
        return intake.look(file, format);
    }

    @Override
    public DraftId take(Actor actor, TableFile file, TableFormat format) {
        require(actor);
        return intake.take(actor, file, format);
    }

    @Override
    public List<ImportDraft> drafts(Actor actor) {
        require(actor);
        return drafts.unstarted(actor).stream().map(this::shown).toList();
    }

    @Override
    public Optional<ImportDraft> draft(Actor actor, DraftId id) {
        require(actor);
        return drafts.find(actor, id).map(this::shown);
    }

    @Override
    public DraftColumns columns(Actor actor, DraftId id) {
        require(actor);
        return columns(open(actor, id)).shown();
    }

    @Override
    public void check(Actor actor, DraftId id, ColumnMapping mapping) {
        require(actor);
        if (!mapping.doubles().isEmpty()) {
            throw new IllegalArgumentException("two columns hold " + mapping.doubles());
        }
        transaction.executeWithoutResult(status -> {
            drafts.lock(id);
            var draft = open(actor, id);
            if (draft.state() == DraftState.STARTING) {
                throw new DraftGoneException(id);
            }
            var columns = columns(draft);
            var now = Instant.now();
            memory.remember(actor.tenant(), columns.headers(), mapping, now);
            rows.forgetVerdicts(id);
            int round = drafts.beginCheck(id, seals.columns(id, columns.with(mapping)), seals.actor(id, actor), now);
            orders.order(ImportJobs.CHECK, id, round);
        });
    }

    @Override
    public List<DraftRow> rows(Actor actor, DraftId id, DraftFilter filter, int offset, int limit) {
        require(actor);
        var mapping = columns(open(actor, id)).mapping();
        return rows.find(id, filter, offset, limit).stream()
                .map(row -> row.shown(mapping))
                .toList();
    }

    @Override
    public int count(Actor actor, DraftId id, DraftFilter filter) {
        require(actor);
        open(actor, id);
        return rows.count(id, filter);
    }

    @Override
    public List<DraftRow> change(Actor actor, DraftId id, int number, Map<ImportField, String> values) {
        require(actor);
        var draft = checked(actor, id);
        var row = row(id, number);
        var changed = new StoredRow(
                number, row.content().with(values), row.verdict(), row.leftOut(), row.subject(), row.details());
        transaction.executeWithoutResult(status -> {
            drafts.lock(id);
            rows.saveContent(id, number, changed.content());
            drafts.touch(id, Instant.now());
        });
        return recheck(actor, draft, row, changed);
    }

    @Override
    public List<DraftRow> leaveOut(Actor actor, DraftId id, int number, boolean out) {
        require(actor);
        var draft = checked(actor, id);
        var row = row(id, number);
        transaction.executeWithoutResult(status -> {
            drafts.lock(id);
            rows.leaveOut(id, number, out);
            drafts.touch(id, Instant.now());
        });
        var changed = new StoredRow(number, row.content(), row.verdict(), out, row.subject(), row.details());
        return recheck(actor, draft, row, changed);
    }

    private List<DraftRow> recheck(Actor actor, StoredDraft draft, StoredRow before, StoredRow now) {
        var mapping = columns(draft).mapping();
        return recheck.of(actor, draft, mapping, before, now).stream()
                .map(number -> row(draft.id(), number).shown(mapping))
                .toList();
    }

    @Override
    public void problems(Actor actor, DraftId id, Writer to) throws IOException {
        require(actor);
        ProblemTable.write(columns(open(actor, id)).mapping(), last -> rows.after(id, last, DraftCheck.PAGE), to);
    }

    @Override
    public void start(Actor actor, DraftId id, ImportOptions options) {
        require(actor);
        transaction.executeWithoutResult(status -> {
            drafts.lock(id);
            open(actor, id);
            drafts.beginStart(id, seals.options(id, options), seals.actor(id, actor), Instant.now())
                    .ifPresent(round -> orders.order(ImportJobs.START, id, round));
        });
    }

    @Override
    public void cancel(Actor actor, DraftId id) {
        require(actor);
        transaction.executeWithoutResult(status -> {
            drafts.lock(id);
            open(actor, id);
            if (drafts.markCancelled(id)) {
                rows.delete(id);
                drafts.delete(id);
            }
        });
    }

    private static void require(Actor actor) {
        Rights.require(actor, Area.SUBSCRIBERS, Action.CREATE);
    }

    private StoredDraft open(Actor actor, DraftId id) {
        return drafts.find(actor, id)
                .filter(draft -> draft.state() != DraftState.STARTED)
                .orElseThrow(() -> new DraftGoneException(id));
    }

    /** Rows are corrected between the check and the start only. */
    private StoredDraft checked(Actor actor, DraftId id) {
        return drafts.find(actor, id)
                .filter(draft -> draft.state() == DraftState.CHECKED)
                .orElseThrow(() -> new DraftGoneException(id));
    }

    private StoredRow row(DraftId id, int number) {
        return rows.find(id, number).orElseThrow(() -> new DraftGoneException(id));
    }

    private DraftSeals.Columns columns(StoredDraft draft) {
        return seals.columns(draft.id(), Present.of(draft.columns(), draft.id()));
    }

    private ImportDraft shown(StoredDraft draft) {
        var tally = rows.tally(draft.id());
        return draft.shown(RowStore.counts(tally), RowStore.leftOut(tally));
    }
}
