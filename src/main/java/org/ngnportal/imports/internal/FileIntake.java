package org.ngnportal.imports.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ngnportal.imports.ColumnMapping;
import org.ngnportal.imports.DraftId;
import org.ngnportal.imports.TableFile;
import org.ngnportal.imports.TableFormat;
import org.ngnportal.imports.TablePreview;
import org.ngnportal.tenancy.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Reads files and stores their rows, portion by portion. */
@Component
class FileIntake {

    private static final int PORTION = 1_000;
    private static final int SAMPLES = 50;

    private final DraftStore drafts;
    private final RowStore rows;
    private final DraftSeals seals;
    private final MappingMemory memory;
    private final TransactionOperations transaction;
    private final TableLimits limits;
    private final TableReader reader;

    FileIntake(
            DraftStore drafts,
            RowStore rows,
            DraftSeals seals,
            MappingMemory memory,
            TransactionOperations transaction,
            ImportSettings settings) {
        this.drafts = drafts;
        this.rows = rows;
        this.seals = seals;
        this.memory = memory;
        this.transaction = transaction;
        this.limits = settings.limits();
        this.reader = new TableReader(limits, ColumnNames::known);
    }

    long largestFile() {
        return limits.octets();
    }

    TablePreview look(TableFile file, TableFormat format) {
        return reader.preview(file, format);
    }

    /** Nobody sees the draft before it is complete. */
    DraftId take(Actor actor, TableFile file, TableFormat format) {
        var id = DraftId.random();
        transaction.executeWithoutResult(status -> drafts.insert(id, actor, fileName(file), Instant.now()));
        var portions = new Portions(id);
        try {
            reader.read(file, format, portions);
            portions.flush();
        } catch (RuntimeException broken) {
            transaction.executeWithoutResult(status -> {
                rows.delete(id);
                drafts.delete(id);
            });
            throw broken;
        }
        var columns = portions.columns(actor);
        transaction.executeWithoutResult(
                status -> drafts.read(id, portions.count, seals.columns(id, columns), Instant.now()));
        return id;
    }

    /** Without the folders some browsers tell. */
    private static String fileName(TableFile file) {
        var name = file.name()
                .substring(Math.max(file.name().lastIndexOf('/'), file.name().lastIndexOf('\\')) + 1);
        return name.isBlank() ? "?" : name.strip();
    }

    private final class Portions implements TableReader.Sink {

        private final DraftId id;
        private final List<RowStore.NewLine> waiting = new ArrayList<>();
        private final List<List<String>> first = new ArrayList<>();
        private List<String> headers = List.of();
        private int width;
        private int count;

        Portions(DraftId id) {
            this.id = id;
        }

        @Override
        public void headers(List<String> names) {
            headers = names;
            width = names.size();
        }

        @Override
        public void row(int number, List<String> cells) {
            width = Math.max(width, cells.size());
            if (first.size() < SAMPLES) {
                first.add(cells);
            }
            waiting.add(new RowStore.NewLine(number, cells));
            count++;
            if (waiting.size() >= PORTION) {
                flush();
            }
        }

        void flush() {
            if (!waiting.isEmpty()) {
                transaction.executeWithoutResult(status -> rows.insert(id, waiting));
                waiting.clear();
            }
        }

        DraftSeals.Columns columns(Actor actor) {
            var names = IntStream.range(0, width).mapToObj(this::name).toList();
            var samples = IntStream.range(0, width).mapToObj(this::sample).toList();
            @Nullable ColumnMapping known = memory.recall(actor.tenant(), names).orElse(null);
            return new DraftSeals.Columns(
                    names, samples, known == null ? ColumnProposals.of(names, samples) : known, known != null);
        }

        private String name(int column) {
            return column < headers.size() ? headers.get(column) : "";
        }

        private List<String> sample(int column) {
            return first.stream()
                    .map(cells -> column < cells.size() ? cells.get(column) : "")
                    .toList();
        }
    }
}
