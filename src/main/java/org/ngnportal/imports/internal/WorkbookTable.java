package org.ngnportal.imports.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import org.ngnportal.imports.TableFile;
import org.ngnportal.imports.TableFormat;
import org.ngnportal.imports.TablePreview;
import org.ngnportal.imports.UnreadableTableException;

/** A sheet of a workbook (.xlsx), its cells as the texts that people see in them. */
final class WorkbookTable implements Table {

    private final byte[] content;
    private final List<String> sheets;
    private final int sheet;

    private WorkbookTable(byte[] content, List<String> sheets, int sheet) {
        this.content = content;
        this.sheets = sheets;
        this.sheet = sheet;
    }

    /** @throws UnreadableTableException if it is no workbook, or a dangerous one */
    static WorkbookTable open(TableFile file, TableFormat wanted) {
        WorkbookGuard.check(file.content());
        try (var workbook = workbook(file.content())) {
            var names = visible(workbook).stream().map(Sheet::getName).toList();
            if (names.isEmpty()) {
                throw new UnreadableTableException("imports.file.empty");
            }
            var chosen = wanted.sheet();
            return new WorkbookTable(file.content(), names, chosen == null ? 0 : Math.min(chosen, names.size() - 1));
        } catch (IOException | ExcelReaderException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw new UnreadableTableException("imports.file.broken");
        }
    }

    @Override
    public List<String> sheets() {
        return sheets;
    }

    @Override
    public TableFormat format() {
        return new TableFormat(null, null, sheet, null);
    }

    @Override
    public void read(Visitor visitor) {
        try (var workbook = workbook(content);
                var rows = visible(workbook).get(sheet).openStream()) {
            boolean since1904 = workbook.isDate1904();
            var all = rows.iterator();
            for (var line = next(all, since1904); line != null; line = next(all, since1904)) {
                if (line.cells().isEmpty()) {
                    continue;
                }
                TableLimits.check(line.number(), line.cells());
                if (!visitor.line(line.number(), line.cells())) {
                    return;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TablePreview.@Nullable Line next(Iterator<Row> rows, boolean since1904) {
        try {
            if (!rows.hasNext()) {
                return null;
            }
            var row = rows.next();
            return new TablePreview.Line(row.getRowNum(), cells(row, since1904));
        } catch (RuntimeException broken) {
            throw new UnreadableTableException("imports.file.broken");
        }
    }

    private static ReadableWorkbook workbook(byte[] content) throws IOException {
        return new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, true));
    }

    private static List<Sheet> visible(ReadableWorkbook workbook) {
        return workbook.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .toList();
    }

    /** Up to the last one with something in it. */
    private static List<String> cells(Row row, boolean since1904) {
        var cells = new ArrayList<String>();
        int filled = 0;
        for (int column = 0; column < row.getCellCount(); column++) {
            var cell = row.getCell(column);
            var text = cell == null ? "" : text(cell, since1904).strip();
            cells.add(text);
            if (!text.isEmpty()) {
                filled = column + 1;
            }
        }
        return cells.subList(0, filled);
    }

    private static String text(Cell cell, boolean since1904) {
        return switch (cell.getType()) {
            case NUMBER -> NumberText.of(cell.asNumber(), format(cell), since1904);
            case FORMULA -> result(cell, since1904);
            case BOOLEAN -> Boolean.TRUE.equals(cell.getValue()) ? "TRUE" : "FALSE";
            case STRING, ERROR -> cell.getText();
            case EMPTY -> "";
        };
    }

    private static String result(Cell cell, boolean since1904) {
        var raw = cell.getRawValue();
        if (raw == null) {
            return "";
        }
        return cell.getType() == CellType.FORMULA && cell.getDataFormatString() != null && NumberText.isNumber(raw)
                ? NumberText.of(new BigDecimal(raw), format(cell), since1904)
                : raw;
    }

    private static String format(Cell cell) {
        var format = cell.getDataFormatString();
        return format == null ? "" : format;
    }
}
