package org.ngnportal.shell;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tables for spreadsheets. No cell is taken for a formula, whatever it holds. */
public final class Csv {

    /** What a file begins with: spreadsheets take it for UTF-8 by this. */
    public static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final String FORMULA = "=+-@\t\r";
    private static final String LINE_END = "\r\n";

    private Csv() {}

    /** A line of cells as {@link #cell} and {@link #number} make them. */
    public static String line(Stream<String> cells) {
        return cells.collect(Collectors.joining(",", "", LINE_END));
    }

    /** Text, hostile perhaps. */
    public static String cell(String text) {
        var harmless = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return "\"" + harmless.replace("\"", "\"\"") + "\"";
    }

    /** A number that stays one. */
    public static String number(BigDecimal number) {
        return number.toPlainString();
    }
}
