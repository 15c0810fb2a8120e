package org.ngnportal.phonebook;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ngnportal.shell.Csv;

/** Contacts as a table for spreadsheets: the portal's own, and those of other programs as far as their headings are known. */
final class ContactTable {

    private static final String SEPARATORS = ",;\t";

    /** A cell that is no formula, as {@link Csv} writes it. */
    private static final String ESCAPED = "(?s)'[=+@\\t\\r-].*";

    private enum Column {
        NAME,
        FIRST_NAME,
        LAST_NAME,
        ADDRESS,
        GROUP
    }

    private static final Map<String, Column> HEADINGS = Map.ofEntries(
            Map.entry("name", Column.NAME),
            Map.entry("display name", Column.NAME),
            Map.entry("full name", Column.NAME),
            Map.entry("naam", Column.NAME),
            Map.entry("nombre", Column.NAME),
            Map.entry("nume", Column.NAME),
            Map.entry("first name", Column.FIRST_NAME),
            Map.entry("given name", Column.FIRST_NAME),
            Map.entry("vorname", Column.FIRST_NAME),
            Map.entry("last name", Column.LAST_NAME),
            Map.entry("family name", Column.LAST_NAME),
            Map.entry("nachname", Column.LAST_NAME),
            Map.entry("address", Column.ADDRESS),
            Map.entry("sip address", Column.ADDRESS),
            Map.entry("sip", Column.ADDRESS),
            Map.entry("uri", Column.ADDRESS),
            Map.entry("number", Column.ADDRESS),
            Map.entry("phone", Column.ADDRESS),
            Map.entry("phone 1 - value", Column.ADDRESS),
            Map.entry("primary phone", Column.ADDRESS),
            Map.entry("mobile phone", Column.ADDRESS),
            Map.entry("telephone", Column.ADDRESS),
            Map.entry("telefon", Column.ADDRESS),
            Map.entry("nummer", Column.ADDRESS),
            Map.entry("número", Column.ADDRESS),
            Map.entry("număr", Column.ADDRESS),
            Map.entry("group", Column.GROUP),
            Map.entry("groups", Column.GROUP),
            Map.entry("category", Column.GROUP),
            Map.entry("categories", Column.GROUP),
            Map.entry("gruppe", Column.GROUP),
            Map.entry("groep", Column.GROUP),
            Map.entry("grupo", Column.GROUP),
            Map.entry("grup", Column.GROUP));

    private ContactTable() {}

    static String write(List<Contact> contacts) {
        return Csv.BYTE_ORDER_MARK
                + Csv.line(Stream.of("Name", "Address", "Group").map(Csv::cell))
                + contacts.stream()
                        .map(contact -> Csv.line(
                                Stream.of(contact.name(), contact.address().value(), contact.group())
                                        .map(Csv::cell)))
                        .collect(Collectors.joining());
    }

    /** @throws UnreadableFileException if it is no such table */
    static List<FileRow> read(String text) {
        var records = records(text);
        if (records.isEmpty()) {
            throw new UnreadableFileException("phonebook.file.empty");
        }
        var headings = records.getFirst().getFields().stream()
                .map(ContactTable::heading)
                .toList();
        boolean headed = headings.contains(Column.ADDRESS);
        var columns = headed ? headings : List.of(Column.NAME, Column.ADDRESS, Column.GROUP);
        boolean tooNarrow = records.stream().allMatch(record -> record.getFieldCount() < 2);
        if (!headed && tooNarrow) {
            throw new UnreadableFileException("phonebook.file.columns");
        }
        return records.stream()
                .skip(headed ? 1 : 0)
                .map(record -> row(record, columns))
                .toList();
    }

    private static List<CsvRecord> records(String text) {
        try (var reader = CsvReader.builder().fieldSeparator(separator(text)).ofCsvRecord(text)) {
            var records = new ArrayList<CsvRecord>();
            for (var record : reader) {
                if (record.getFields().stream().anyMatch(field -> !field.isBlank())) {
                    records.add(record);
                }
                if (records.size() > PhonebookFiles.MOST_CONTACTS + 1) {
                    throw new UnreadableFileException("phonebook.file.many");
                }
            }
            return records;
        } catch (CsvParseException | IOException broken) {
            throw new UnreadableFileException("phonebook.file.unreadable");
        }
    }

    /** What stands most often in the first line. */
    private static char separator(String text) {
        var first = text.lines().findFirst().orElse("");
        char best = SEPARATORS.charAt(0);
        for (char candidate : SEPARATORS.toCharArray()) {
            if (count(first, candidate) > count(first, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    private static @Nullable Column heading(String cell) {
        return HEADINGS.get(cell.strip().toLowerCase(Locale.ROOT));
    }

    private static FileRow row(CsvRecord record, List<@Nullable Column> columns) {
        var name = first(record, columns, Column.NAME);
        if (name.isEmpty()) {
            name = (first(record, columns, Column.FIRST_NAME) + " " + first(record, columns, Column.LAST_NAME)).strip();
        }
        var group = columns.contains(Column.GROUP) && record.getFieldCount() > columns.indexOf(Column.GROUP)
                ? first(record, columns, Column.GROUP)
                : null;
        return new FileRow((int) record.getStartingLineNumber(), first(record, columns, Column.ADDRESS), name, group);
    }

    /** The first cell with something in it; tables of other programs have several numbers of one person. */
    private static String first(CsvRecord record, List<@Nullable Column> columns, Column wanted) {
        for (int i = 0; i < Math.min(columns.size(), record.getFieldCount()); i++) {
            var cell = record.getField(i).strip();
            if (columns.get(i) == wanted && !cell.isEmpty()) {
                return cell.matches(ESCAPED) ? cell.substring(1) : cell;
            }
        }
        return "";
    }
}
