package org.ngnportal.imports.internal;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ngnportal.imports.TableFile;
import org.ngnportal.imports.TableFormat;
import org.ngnportal.imports.UnreadableTableException;

/** A text file whose cells stand between separators. */
final class TextTable implements Table {

    /** Excel says so what separates, in a line of its own before all others. */
    private static final Pattern STATEMENT = Pattern.compile("(?i)\\s*\"?sep=(.)\"?\\s*");

    private static final int LONGEST_RECORD = TableLimits.CHARACTERS * TableLimits.COLUMNS;
    private static final int SAMPLE_LINES = 20;

    private final byte[] content;
    private final Charset charset;
    private final boolean stated;
    private final char separator;

    private TextTable(byte[] content, Charset charset, boolean stated, char separator) {
        this.content = content;
        this.charset = charset;
        this.stated = stated;
        this.separator = separator;
    }

    static TextTable open(TableFile file, TableFormat wanted) {
        byte[] content = file.content();
        var encoding = wanted.charset();
        var charset = Charset.forName(encoding == null ? TextEncoding.of(content) : encoding);
        var lines = firstLines(content, charset);
        var statement = lines.isEmpty() ? null : statement(lines.getFirst());
        var chosen = wanted.separator();
        char separator = chosen != null ? chosen : statement != null ? statement : likeliest(content, charset);
        return new TextTable(content, charset, statement != null, separator);
    }

    @Override
    public List<String> sheets() {
        return List.of();
    }

    @Override
    public TableFormat format() {
        return new TableFormat(separator, charset.name(), null, null);
    }

    @Override
    public void read(Visitor visitor) {
        try (var records = records(content, charset, separator)) {
            for (var row : records) {
                int number = (int) row.getStartingLineNumber();
                if ((stated && number == 1) || isBlank(row.getFields())) {
                    continue;
                }
                var cells = row.getFields().stream().map(String::strip).toList();
                TableLimits.check(number, cells);
                if (!visitor.line(number, cells)) {
                    return;
                }
            }
        } catch (CsvParseException broken) {
            throw new UnreadableTableException("imports.file.quotes");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isBlank(List<String> cells) {
        return cells.stream().allMatch(String::isBlank);
    }

    private static CsvReader<CsvRecord> records(byte[] content, Charset charset, char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .trimWhitespacesAroundQuotes(true)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_RECORD)
                .ofCsvRecord(reader(content, charset));
    }

    private static Reader reader(byte[] content, Charset charset) {
        int mark = TextEncoding.markLength(content, charset);
        return new InputStreamReader(new ByteArrayInputStream(content, mark, content.length - mark), charset);
    }

    private static List<String> firstLines(byte[] content, Charset charset) {
        try (var reader = new BufferedReader(reader(content, charset))) {
            var lines = new ArrayList<String>();
            for (var line = reader.readLine(); line != null && lines.size() < 1; line = reader.readLine()) {
                lines.add(line);
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Character statement(String line) {
        var matcher = STATEMENT.matcher(line);
        return matcher.matches() ? matcher.group(1).charAt(0) : null;
    }

    /** The one by which the first lines have the same number of cells, and many. */
    private static char likeliest(byte[] content, Charset charset) {
        char best = TableFormat.SEPARATORS.getFirst();
        double most = -1;
        for (char candidate : TableFormat.SEPARATORS) {
            double score = score(content, charset, candidate);
            if (score > most) {
                best = candidate;
                most = score;
            }
        }
        return best;
    }

    private static double score(byte[] content, Charset charset, char separator) {
        var widths = new ArrayList<Integer>();
        try (var records = records(content, charset, separator)) {
            for (var row : records) {
                if (!isBlank(row.getFields())) {
                    widths.add(row.getFieldCount());
                }
                if (widths.size() >= SAMPLE_LINES) {
                    break;
                }
            }
        } catch (CsvParseException | IOException broken) {
            return 0;
        }
        int usual = widths.stream()
                .max((a, b) -> Long.compare(count(widths, a), count(widths, b)))
                .orElse(1);
        return usual <= 1 ? 0 : (double) count(widths, usual) / widths.size() * 100 + Math.min(usual, 50);
    }

    private static long count(List<Integer> widths, int wanted) {
        return widths.stream().filter(width -> width == wanted).count();
    }
}
