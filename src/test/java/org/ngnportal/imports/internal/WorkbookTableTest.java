package org.ngnportal.imports.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.ngnportal.imports.TableFile;
import org.ngnportal.imports.TableFormat;
import org.ngnportal.imports.TablePreview.Line;
import org.ngnportal.imports.UnreadableTableException;

class WorkbookTableTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";

    private final TableReader reader =
            new TableReader(new TableLimits(20 * 1024 * 1024, 100_000), cells -> cells.contains("username") ? 1 : 0);

    @Test
    void cellsAreWhatPeopleSee() {
        var file = workbook(book -> {
            var sheet = book.newWorksheet("Staff");
            sheet.value(0, 0, "username");
            sheet.value(1, 0, "007");
            sheet.value(1, 1, 4930123456789L);
            sheet.value(1, 2, 42);
            sheet.style(1, 2).format("00000").set();
            sheet.value(1, 3, LocalDate.of(2026, 11, 22));
            sheet.style(1, 3).format("dd.mm.yyyy").set();
            sheet.value(1, 4, 0.1 + 0.2);
            sheet.value(1, 5, true);
            sheet.value(1, 6, 49301234);
            sheet.style(1, 6).format("\\+#").set();
        });

        assertThat(rows(file).getFirst().cells())
                .containsExactly("007", "4930123456789", "00042", "2026-11-22", "0.3", "TRUE", "+49301234");
    }

    @Test
    void sheetsAreNamedAndOneIsChosen() {
        var file = workbook(book -> {
            book.newWorksheet("Notes").value(0, 0, "nothing here");
            var staff = book.newWorksheet("Staff");
            staff.value(0, 0, "username");
            staff.value(1, 0, "anna");
        });

        assertThat(reader.preview(file, TableFormat.FOUND_OUT).sheets()).containsExactly("Notes", "Staff");
        var second = reader.preview(file, TableFormat.FOUND_OUT.withSheet(1));
        assertThat(second.headers()).containsExactly("username");
        assertThat(second.rows()).extracting(Line::number).containsExactly(2);
    }

    @Test
    void hundredThousandRowsAreRead() {
        var file = workbook(book -> {
            var sheet = book.newWorksheet("Staff");
            sheet.value(0, 0, "username");
            for (int row = 1; row <= 100_000; row++) {
                sheet.value(row, 0, "user" + row);
                sheet.value(row, 1, "First");
            }
        });

        assertThat(rows(file)).hasSize(100_000);
    }

    @Test
    void whatUnpacksToTooMuchIsRefused() {
        var zeros = new byte[40 * 1024 * 1024];
        refused(
                changed(small(), "xl/styles.xml", text -> new String(zeros, StandardCharsets.US_ASCII)),
                "imports.file.unpacked");
    }

    @Test
    void entitiesAreRefused() {
        var secret = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
        refused(
                changed(small(), SHEET, text -> text.replace("<worksheet", secret + "<worksheet")),
                "imports.file.dangerous");
    }

    @Test
    void entitiesOfTextsAreRefused() {
        refused(
                changed(
                        small(),
                        "xl/workbook.xml",
                        text -> text.replace("<workbook", "<!DOCTYPE lolz [<!ENTITY lol \"lol\">]><workbook")),
                "imports.file.dangerous");
    }

    @Test
    void cellsFarOutsideAreRefused() {
        refused(changed(small(), SHEET, text -> text.replace("r=\"A2\"", "r=\"ZZZZZZ2\"")), "imports.file.dangerous");
    }

    @Test
    void brokenWorkbooksAreTold() {
        refused(changed(small(), SHEET, text -> text.substring(0, text.length() / 2)), "imports.file.broken");
        var cut = small().content();
        refused(new TableFile("a.xlsx", java.util.Arrays.copyOf(cut, cut.length / 2)), "imports.file.broken");
    }

    @Test
    void otherArchivesAreNoWorkbooks() throws IOException {
        var octets = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(octets)) {
            zip.putNextEntry(new ZipEntry("hello.txt"));
            zip.write(1);
        }
        refused(new TableFile("a.xlsx", octets.toByteArray()), "imports.file.zip");
    }

    private List<Line> rows(TableFile file) {
        var rows = new ArrayList<Line>();
        reader.read(
                file, TableFormat.FOUND_OUT, TextTableTest.sink((number, cells) -> rows.add(new Line(number, cells))));
        return rows;
    }

    private void refused(TableFile file, String messageKey) {
        assertThatExceptionOfType(UnreadableTableException.class)
                .isThrownBy(() -> rows(file))
                .extracting(UnreadableTableException::messageKey)
                .isEqualTo(messageKey);
    }

    private static TableFile small() {
        return workbook(book -> {
            var sheet = book.newWorksheet("Staff");
            sheet.value(0, 0, "username");
            sheet.value(1, 0, "anna");
        });
    }

    private static TableFile workbook(Consumer<Workbook> content) {
        var octets = new ByteArrayOutputStream();
        try (var book = new Workbook(octets, "Test", "1.0")) {
            content.accept(book);
            book.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TableFile("a.xlsx", octets.toByteArray());
    }

    private static TableFile changed(TableFile file, String part, UnaryOperator<String> change) {
        var octets = new ByteArrayOutputStream();
        try (var from = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(file.content()))
                        .get();
                var to = new ZipOutputStream(octets)) {
            for (var entry : Collections.list(from.getEntries())) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                var text = new String(from.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                var written = entry.getName().equals(part) ? change.apply(text) : text;
                to.write(written.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TableFile("a.xlsx", octets.toByteArray());
    }
}
