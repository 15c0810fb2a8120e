package org.ngnportal.imports.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.ngnportal.imports.TableFile;
import org.ngnportal.imports.TableFormat;
import org.ngnportal.imports.TablePreview;
import org.ngnportal.imports.TablePreview.Line;
import org.ngnportal.imports.UnreadableTableException;

/** Reads files as tables: text with any separator and encoding, and workbooks (.xlsx). Memory does not grow with rows. */
final class TableReader {

    private static final int SHOWN = 10;
    private static final int SEARCHED_FOR_HEADER = 20;

    private final TableLimits limits;
    private final ToIntFunction<List<String>> knownNames;

    /** @param knownNames how many of some cells are names that columns have */
    TableReader(TableLimits limits, ToIntFunction<List<String>> knownNames) {
        this.limits = limits;
        this.knownNames = knownNames;
    }

    /** Gets the rows of a table, without its header. */
    interface Sink {

        /** Comes first, once; columns that only rows have come later. */
        void headers(List<String> headers);

        /** @param number of its line, as the file counts */
        void row(int number, List<String> cells);
    }

    /**
     * Reads the beginning.
     *
     * @param wanted what is to be read otherwise than found out
     * @throws UnreadableTableException if it is no table that can be read; says what to do
     */
    TablePreview preview(TableFile file, TableFormat wanted) {
        var table = open(file, wanted);
        var lines = beginning(table);
        if (lines.isEmpty()) {
            throw new UnreadableTableException("imports.file.empty");
        }
        int header = headerLine(lines, wanted.headerLine());
        var rows = lines.stream()
                .filter(line -> line.number() > header)
                .limit(SHOWN)
                .toList();
        int width = lines.stream()
                .filter(line -> line.number() >= header)
                .mapToInt(line -> line.cells().size())
                .max()
                .orElse(0);
        return new TablePreview(
                table.format().withHeaderLine(header),
                table.sheets(),
                padded(headers(lines, header), width),
                rows.stream()
                        .map(row -> new Line(row.number(), padded(row.cells(), width)))
                        .toList(),
                lines.stream().limit(SHOWN).toList());
    }

    /**
     * Reads all of it.
     *
     * @throws UnreadableTableException if it cannot be read to its end, or has too many rows, or none
     */
    void read(TableFile file, TableFormat wanted, Sink sink) {
        var table = open(file, wanted);
        int header = headerLine(beginning(table), wanted.headerLine());
        var reading = new Reading(header, limits.rows(), sink);
        table.read(reading);
        reading.end();
    }

    private Table open(TableFile file, TableFormat wanted) {
        if (file.content().length > limits.octets()) {
            throw new UnreadableTableException("imports.file.large", limits.octets() / (1024 * 1024));
        }
        return switch (FileKind.of(file)) {
            case TEXT -> TextTable.open(file, wanted);
            case WORKBOOK -> WorkbookTable.open(file, wanted);
        };
    }

    private static List<Line> beginning(Table table) {
        var lines = new ArrayList<Line>();
        table.read((number, cells) -> {
            lines.add(new Line(number, cells));
            return lines.size() < SEARCHED_FOR_HEADER + SHOWN;
        });
        return lines;
    }

    private int headerLine(List<Line> lines, @Nullable Integer wanted) {
        if (wanted != null) {
            return wanted;
        }
        Line best = null;
        int most = 0;
        for (var line : lines.subList(0, Math.min(lines.size(), SEARCHED_FOR_HEADER))) {
            int known = knownNames.applyAsInt(line.cells());
            if (known > most) {
                best = line;
                most = known;
            }
        }
        if (best != null) {
            return best.number();
        }
        return lines.stream()
                .findFirst()
                .filter(TableReader::looksLikeNames)
                .map(Line::number)
                .orElse(0);
    }

    private static boolean looksLikeNames(Line line) {
        return line.cells().stream().noneMatch(cell -> cell.indexOf('@') >= 0 || cell.matches("[+\\d][\\d .,/-]*"));
    }

    private static List<String> headers(List<Line> lines, int header) {
        return lines.stream()
                .filter(line -> line.number() == header)
                .findFirst()
                .map(Line::cells)
                .orElse(List.of());
    }

    private static List<String> padded(List<String> cells, int width) {
        var padded = new ArrayList<>(cells);
        while (padded.size() < width) {
            padded.add("");
        }
        return padded;
    }

    /** Tells header and rows apart while all is read. */
    private static final class Reading implements Table.Visitor {

        private final int header;
        private final int most;
        private final Sink sink;
        private int rows;
        private boolean begun;

        Reading(int header, int most, Sink sink) {
            this.header = header;
            this.most = most;
            this.sink = sink;
        }

        @Override
        public boolean line(int number, List<String> cells) {
            if (number < header) {
                return true;
            }
            if (!begun) {
                begun = true;
                sink.headers(number == header ? cells : List.of());
            }
            if (number == header) {
                return true;
            }
            if (++rows > most) {
                throw new UnreadableTableException("imports.file.rows", most);
            }
            sink.row(number, cells);
            return true;
        }

        void end() {
            if (rows == 0) {
                throw new UnreadableTableException("imports.file.no-rows");
            }
        }
    }
}
