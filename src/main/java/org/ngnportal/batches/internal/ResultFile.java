package org.ngnportal.batches.internal;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.ngnportal.batches.BatchId;
import org.ngnportal.batches.BatchRow;
import org.ngnportal.batches.RowText;
import org.ngnportal.shell.Csv;
import org.ngnportal.shell.Texts;

/** What came of each row, for spreadsheets; read and written some at a time. */
final class ResultFile {

    private static final int PORTION = 1000;

    private final RowFinder rows;

    ResultFile(RowFinder rows) {
        this.rows = rows;
    }

    void write(BatchId batch, Writer to) throws IOException {
        to.write(Csv.BYTE_ORDER_MARK);
        to.write(Csv.line(Stream.of("line", "subject", "result", "reason", "code", "time")
                .map(column -> Csv.cell(Texts.in(Locale.ENGLISH, "batches.file." + column)))));
        List<BatchRow> some;
        int last = Integer.MIN_VALUE;
        do {
            some = rows.after(batch, last, PORTION);
            for (var row : some) {
                to.write(line(row));
                last = row.number();
            }
        } while (some.size() == PORTION);
    }

    private static String line(BatchRow row) {
        var endedAt = row.endedAt();
        return Csv.line(Stream.of(
                Csv.number(BigDecimal.valueOf(row.number())),
                Csv.cell(row.subject()),
                Csv.cell(RowText.state(row.state(), Locale.ENGLISH)),
                Csv.cell(RowText.reason(row, Locale.ENGLISH)),
                row.faultCode() == 0 ? "" : Csv.number(BigDecimal.valueOf(row.faultCode())),
                Csv.cell(endedAt == null ? "" : endedAt.toString())));
    }
}
