package org.ngnportal.imports.internal;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.ngnportal.imports.Cells;
import org.ngnportal.imports.SubscriberExport.Format;
import org.ngnportal.shell.Csv;

/** Writes rows of texts, one after the other; no cell is taken for a formula or a number. */
sealed interface TableWriter extends Closeable {

    void row(List<String> texts) throws IOException;

    static TableWriter of(Format format, OutputStream out) throws IOException {
        return switch (format) {
            case CSV -> new CsvTable(out);
            case XLSX -> new Workbooks(out);
        };
    }

    /** Text, separated by commas. */
    final class CsvTable implements TableWriter {

        private final Writer out;

        CsvTable(OutputStream out) throws IOException {
            this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            this.out.write(Csv.BYTE_ORDER_MARK);
        }

        @Override
        public void row(List<String> texts) throws IOException {
            out.write(Csv.line(texts.stream().map(Cells::written).map(Csv::cell)));
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    /** A workbook with one sheet, written as it grows. */
    final class Workbooks implements TableWriter {

        private static final int ROWS_KEPT = 200;

        private final Workbook workbook;
        private final Worksheet sheet;
        private int rows;

        Workbooks(OutputStream out) {
            workbook = new Workbook(out, "NGN Portal", "1.0");
            sheet = workbook.newWorksheet("Subscribers");
            sheet.freezePane(0, 1);
        }

        @Override
        public void row(List<String> texts) throws IOException {
            for (int column = 0; column < texts.size(); column++) {
                var text = Cells.written(texts.get(column));
                if (!text.isEmpty()) {
                    sheet.inlineString(rows, column, printable(text));
                }
            }
            rows++;
            if (rows % ROWS_KEPT == 0) {
                sheet.flush();
            }
        }

        @Override
        public void close() throws IOException {
            workbook.close();
        }

        /** Other characters cannot be in XML. */
        private static String printable(String text) {
            return text.codePoints()
                    .map(character -> isText(character) ? character : ' ')
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
        }

        private static boolean isText(int character) {
            return character == '\n'
                    || character == '\t'
                    || (character >= ' ' && character < 0xD800)
                    || (character >= 0xE000 && character < 0xFFFE)
                    || character > 0xFFFF;
        }
    }
}
