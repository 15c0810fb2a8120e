package org.ngnportal.imports.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ngnportal.imports.TableFile;
import org.ngnportal.imports.TableFormat;
import org.ngnportal.imports.TablePreview.Line;
import org.ngnportal.imports.UnreadableTableException;

class TextTableTest {

    private static final TableLimits LIMITS = new TableLimits(1024 * 1024, 1_000);

    private final TableReader reader = new TableReader(LIMITS, cells -> cells.contains("username") ? 1 : 0);

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t", "|"})
    void separatorIsFoundOut(String separator) {
        var text = "username;note\nanna;\"a;b,c|d\te\"\nbert;x\n".replace(";", separator);
        var preview = reader.preview(file(text), TableFormat.FOUND_OUT);

        assertThat(preview.format().separator()).isEqualTo(separator.charAt(0));
        assertThat(preview.headers()).containsExactly("username", "note");
        assertThat(preview.rows()).extracting(Line::cells).contains(List.of("bert", "x"));
    }

    @Test
    void commasWithinCellsDoNotSeparate() {
        var preview = reader.preview(file("username;name\na;Doe, Jane\nb;Roe, Richard, Jr.\n"), TableFormat.FOUND_OUT);

        assertThat(preview.format().separator()).isEqualTo(';');
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,UTF-8", "UTF-16LE,UTF-16LE", "UTF-16BE,UTF-16BE", "windows-1252,windows-1252"})
    void encodingIsFoundOut(String written, String found) {
        var text = "username;name\nanna;Jürgen Großmann\nbert;Zoë Müller, Straße 5, Köln\n";
        var preview =
                reader.preview(new TableFile("a.csv", text.getBytes(Charset.forName(written))), TableFormat.FOUND_OUT);

        assertThat(preview.format().charset()).isEqualTo(found);
        assertThat(preview.rows().getFirst().cells()).containsExactly("anna", "Jürgen Großmann");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,EFBBBF", "UTF-16LE,FFFE", "UTF-16BE,FEFF"})
    void markOfTheEncodingIsNotPartOfTheFirstName(String charset, String mark) {
        var octets = new ByteArrayOutputStream();
        octets.writeBytes(java.util.HexFormat.of().parseHex(mark));
        octets.writeBytes("username;name\nanna;Ștefan\n".getBytes(Charset.forName(charset)));
        var preview = reader.preview(new TableFile("a.csv", octets.toByteArray()), TableFormat.FOUND_OUT);

        assertThat(preview.format().charset()).isEqualTo(charset);
        assertThat(preview.headers()).containsExactly("username", "name");
        assertThat(preview.rows().getFirst().cells()).containsExactly("anna", "Ștefan");
    }

    @Test
    void encodingAndSeparatorCanBeCorrected() {
        var octets = "username,name;x\nanna,Ţepeş;y\n".getBytes(Charset.forName("ISO-8859-2"));
        var preview = reader.preview(
                new TableFile("a.csv", octets),
                TableFormat.FOUND_OUT.withCharset("ISO-8859-2").withSeparator(','));

        assertThat(preview.rows().getFirst().cells()).containsExactly("anna", "Ţepeş;y");
    }

    @Test
    void quotesAndLineBreaksBelongToTheirCells() {
        var rows = rows("username;note\r\nanna;\"says \"\"hello\"\"\r\nand goes\"\r\nbert;fine\r\n");

        assertThat(rows)
                .extracting(Line::cells)
                .containsExactly(List.of("anna", "says \"hello\"\r\nand goes"), List.of("bert", "fine"));
        assertThat(rows).extracting(Line::number).containsExactly(2, 4);
    }

    @Test
    void leadingZerosAndPlusSignsStay() {
        assertThat(rows("username;number\n007;+49301234\n").getFirst().cells()).containsExactly("007", "+49301234");
    }

    @Test
    void statementOfTheSeparatorIsNoRow() {
        var preview = reader.preview(file("sep=|\nusername|note\nanna|a;b;c\n"), TableFormat.FOUND_OUT);

        assertThat(preview.headers()).containsExactly("username", "note");
        assertThat(preview.rows().getFirst().cells()).containsExactly("anna", "a;b;c");
    }

    @Test
    void headerIsFoundBelowATitle() {
        var preview = reader.preview(file("Our staff;\n;\nusername;note\nanna;x\n"), TableFormat.FOUND_OUT);

        assertThat(preview.format().headerLine()).isEqualTo(3);
        assertThat(preview.rows()).extracting(Line::cells).containsExactly(List.of("anna", "x"));
    }

    @Test
    void fileWithoutNamesOfColumnsHasNone() {
        var preview = reader.preview(file("anna;anna@example.org\nbert;bert@example.org\n"), TableFormat.FOUND_OUT);

        assertThat(preview.format().headerLine()).isZero();
        assertThat(preview.headers()).containsExactly("", "");
        assertThat(preview.rows()).hasSize(2);
    }

    @Test
    void emptyLinesAreLeftOutAndShortOnesFilled() {
        var preview = reader.preview(file("username;note;more\n\n;;\nanna\n"), TableFormat.FOUND_OUT);

        assertThat(preview.rows()).extracting(Line::cells).containsExactly(List.of("anna", "", ""));
        assertThat(preview.rows()).extracting(Line::number).containsExactly(4);
    }

    @Test
    void quoteThatIsNeverClosedIsTold() {
        refused("username;note\nanna;\"open\nbert;x\n", "imports.file.quotes");
    }

    @Test
    void whatIsTooLargeIsTold() {
        refused("username\n" + "x\n".repeat(1_001), "imports.file.rows");
        refused("username\n" + "x".repeat(5_000) + "\n", "imports.file.cell");
        refused("username\n" + "x;".repeat(300) + "\n", "imports.file.columns");
        refused("x".repeat(1024 * 1024 + 1), "imports.file.large");
        refused("username;note\n", "imports.file.no-rows");
    }

    @Test
    void otherKindsOfFilesAreToldWhatToDo() {
        refused("", "imports.file.empty");
        refused("%PDF-1.7", "imports.file.pdf");
        refused("<html><table><tr><td>x</td></tr></table>", "imports.file.html");
        refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}, "imports.file.xls");
        refused(new byte[] {'a', 0, 0, 'b', 0, 0, 0, 1}, "imports.file.unknown");
        refused("PK\3\4mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "imports.file.ods");
        refused("PK\3\4 and something", "imports.file.broken");
    }

    @Test
    void hundredThousandRowsAreReadOneByOne() {
        var text = IntStream.rangeClosed(1, 100_000)
                .mapToObj(i -> "user" + i + ";First;Last;user" + i + "@example.org")
                .collect(Collectors.joining("\n", "username;first;last;email\n", "\n"));
        var large = new TableReader(new TableLimits(20 * 1024 * 1024, 100_000), cells -> 0);
        var count = new int[1];
        large.read(file(text), TableFormat.FOUND_OUT, sink((number, cells) -> count[0]++));

        assertThat(count[0]).isEqualTo(100_000);
    }

    private List<Line> rows(String text) {
        var rows = new ArrayList<Line>();
        reader.read(file(text), TableFormat.FOUND_OUT, sink((number, cells) -> rows.add(new Line(number, cells))));
        return rows;
    }

    private void refused(String text, String messageKey) {
        refused(text.getBytes(StandardCharsets.UTF_8), messageKey);
    }

    private void refused(byte[] content, String messageKey) {
        assertThatExceptionOfType(UnreadableTableException.class)
                .isThrownBy(() -> reader.read(
                        new TableFile("a.csv", content), TableFormat.FOUND_OUT, sink((number, cells) -> {})))
                .extracting(UnreadableTableException::messageKey)
                .isEqualTo(messageKey);
    }

    private static TableFile file(String text) {
        return new TableFile("a.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    interface Row {
        void row(int number, List<String> cells);
    }

    static TableReader.Sink sink(Row row) {
        return new TableReader.Sink() {
            @Override
            public void headers(List<String> headers) {}

            @Override
            public void row(int number, List<String> cells) {
                row.row(number, cells);
            }
        };
    }
}
