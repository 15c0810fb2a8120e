package org.ngnportal.imports.internal;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ngnportal.accounts.SubscriberFilter;
import org.ngnportal.accounts.TestLines;
import org.ngnportal.imports.ImportField;
import org.ngnportal.imports.LiveCheck.Asked;
import org.ngnportal.imports.SubscriberExport.Format;
import org.ngnportal.imports.Verdict;
import org.ngnportal.imports.WishReader;
import org.ngnportal.ngnpro.CallDiversions;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.sip.DomainName;
import org.ngnportal.tenancy.Actor;

class ExportOnSandboxTest extends ImportBed {

    /** What people and other clients call themselves. */
    private static final List<String> HOSTILE = List.of(
            "=HYPERLINK(\"http://evil.example\")",
            "+49",
            "-",
            "-1+1",
            "@SUM(A1)",
            "'quoted",
            "'=both",
            "''twice",
            "\"in quotes\", and; more",
            "two\nlines",
            "0049",
            "Ж 山 سميرة 🙂");

    private final PlatformExport export = new PlatformExport(TestLines.over(ngnPro, tenants), ngnPro, tenants);

    @ParameterizedTest
    @EnumSource(Format.class)
    void anExportThatIsImportedAgainChangesNothing(Format format) throws IOException {
        for (var name : HOSTILE) {
            var id = id(wish(fresh()).address());
            alphas().sip()
                    .addAccount(SipAccount.builder(id)
                            .password("clear-secret")
                            .name(name, name)
                            .email("hostile@mail.example")
                            .timezone("Europe/Berlin")
                            .build());
            alphas().sip()
                    .setCallDiversions(
                            id,
                            CallDiversions.ofTexts("sip:+4930@other.example", null, "sips:x@y.example", null, null));
        }
        for (var actor : List.of(alpha, shop)) {
            var verdicts = checked(actor, exported(actor, SubscriberFilter.NONE, format));

            assertThat(verdicts)
                    .isNotEmpty()
                    .allSatisfy(verdict -> assertThat(verdict)
                            .isEqualTo(new Verdict(verdict.line(), Verdict.Kind.UNCHANGED, List.of(), List.of())));
        }
    }

    @Test
    void noCellBeginsAFormulaAndNoSecretIsWritten() throws IOException {
        var csv = write(alpha, SubscriberFilter.NONE, Format.CSV);
        var text = new String(csv, StandardCharsets.UTF_8);

        assertThat(text).doesNotContain("alice-sip").doesNotContain("alice-web");
        assertThat(cells(csv, Format.CSV).stream().flatMap(List::stream))
                .noneMatch(cell -> cell.matches("(?s)[=+\\-@\\t\\r].*"));
    }

    @Test
    void onlyWhatMatchesIsWritten() throws IOException {
        var rows = exported(alpha, SubscriberFilter.NONE.withDomain(new DomainName("voice.alpha.example")), Format.CSV);

        assertThat(rows)
                .hasSizeGreaterThan(5)
                .allSatisfy(row -> assertThat(row.get(ImportField.DOMAIN)).isEqualTo("voice.alpha.example"));
        assertThat(rows).extracting(row -> row.get(ImportField.USERNAME)).contains("1001");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void theTemplateIsUnderstood(Format format) throws IOException {
        var out = new ByteArrayOutputStream();
        export.template(format, out);
        var rows = rows(cells(out.toByteArray(), format));

        assertThat(rows)
                .hasSize(3)
                .allSatisfy(row -> assertThat(WishReader.read(row).problems()).isEmpty());
    }

    private List<Map<ImportField, String>> exported(Actor actor, SubscriberFilter filter, Format format)
            throws IOException {
        return rows(cells(write(actor, filter, format), format));
    }

    private byte[] write(Actor actor, SubscriberFilter filter, Format format) throws IOException {
        var out = new ByteArrayOutputStream();
        export.write(actor, filter, format, out);
        return out.toByteArray();
    }

    private static List<Verdict> checked(Actor actor, List<Map<ImportField, String>> rows) {
        var asked = new ArrayList<Asked>();
        for (var row : rows) {
            asked.add(new Asked(asked.size() + 2, WishReader.read(row).wish()));
        }
        return check.check(actor, asked);
    }

    private static List<List<String>> cells(byte[] file, Format format) throws IOException {
        if (format == Format.CSV) {
            var text = new String(file, StandardCharsets.UTF_8).substring(1);
            return CsvReader.builder().ofCsvRecord(text).stream()
                    .map(record -> List.copyOf(record.getFields()))
                    .toList();
        }
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
                var rows = workbook.getFirstSheet().openStream()) {
            return rows.map(ExportOnSandboxTest::texts).toList();
        }
    }

    private static List<String> texts(Row row) {
        var texts = new ArrayList<String>();
        for (int i = 0; i < ImportField.values().length; i++) {
            texts.add(row.getCellAsString(i).orElse(""));
        }
        return texts;
    }

    private static List<Map<ImportField, String>> rows(List<List<String>> cells) {
        var columns = new HashMap<Integer, ImportField>();
        for (int i = 0; i < cells.getFirst().size(); i++) {
            columns.put(i, ImportField.ofColumn(cells.getFirst().get(i)).orElseThrow());
        }
        var rows = new ArrayList<Map<ImportField, String>>();
        for (var line : cells.subList(1, cells.size())) {
            var row = new EnumMap<ImportField, String>(ImportField.class);
            columns.forEach((column, field) -> row.put(field, line.get(column)));
            rows.add(row);
        }
        return rows;
    }
}
