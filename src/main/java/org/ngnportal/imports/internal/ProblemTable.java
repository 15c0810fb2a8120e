package org.ngnportal.imports.internal;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.ngnportal.imports.ColumnMapping;
import org.ngnportal.shell.Csv;
import org.ngnportal.shell.Texts;

/** All problems of a draft as a table for spreadsheets; no cell is taken for a formula, no secret is in it. */
final class ProblemTable {

    private ProblemTable() {}

    /** @param rowsAfter gets the next rows after a number; none at the end */
    static void write(ColumnMapping mapping, IntFunction<List<StoredRow>> rowsAfter, Writer to) throws IOException {
        to.write(Csv.BYTE_ORDER_MARK);
        to.write(Csv.line(
                Stream.of("Line", "Subscriber", "Field", "Value", "Problem").map(Csv::cell)));
        int last = -1;
        for (var page = rowsAfter.apply(last); !page.isEmpty(); page = rowsAfter.apply(last)) {
            for (var row : page) {
                if (!row.leftOut()) {
                    write(row, mapping, to);
                }
            }
            last = page.getLast().number();
        }
    }

    private static void write(StoredRow row, ColumnMapping mapping, Writer to) throws IOException {
        for (var problem : row.details().problems()) {
            var field = problem.field();
            var value = field.isSecret() ? "" : row.content().values(mapping).getOrDefault(field, "");
            to.write(Csv.line(Stream.of(
                            Integer.toString(row.number()),
                            row.subject(),
                            field.column(),
                            value,
                            Texts.t(problem.messageKey(), problem.parameters().toArray()))
                    .map(Csv::cell)));
        }
    }
}
