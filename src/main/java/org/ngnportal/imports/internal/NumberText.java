package org.ngnportal.imports.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A number of a workbook as people see it: with the zeros and signs its format gives it, dates as dates, telephone numbers
 * without a power of ten. Formats that only embellish (colours, conditions) are passed over.
 */
final class NumberText {

    /** A worksheet counts no more digits. */
    private static final MathContext PRECISION = new MathContext(15, RoundingMode.HALF_UP);

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,30}(\\.\\d{1,30})?([eE][+-]?\\d{1,3})?");
    private static final Pattern UNSEEN = Pattern.compile("\\[[^\\]]*]|_.|\\*.");
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.");
    private static final Pattern DAYS = Pattern.compile("[yd]", Pattern.CASE_INSENSITIVE);
    private static final Pattern HOURS = Pattern.compile("[hs]", Pattern.CASE_INSENSITIVE);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466);
    private static final int LARGEST_EXPONENT = 40;

    private NumberText() {}

    static boolean isNumber(String raw) {
        return NUMBER.matcher(raw).matches();
    }

    /** @param format of the cell; empty for none */
    static String of(BigDecimal number, String format, boolean since1904) {
        var section = UNSEEN.matcher(section(format, number)).replaceAll("");
        var bare = LITERAL.matcher(section).replaceAll("");
        if (isMoment(bare) && number.signum() >= 0 && number.compareTo(LAST_DAY) < 0) {
            return moment(number, bare, since1904);
        }
        if (bare.indexOf('0') < 0 && bare.indexOf('#') < 0 || bare.matches("(?i).*(E[+-]|\\?).*")) {
            return plain(number);
        }
        return formatted(number, section, bare);
    }

    /** A format has sections for positive and negative numbers and zero. */
    private static String section(String format, BigDecimal number) {
        var sections = format.split(";", -1);
        if (number.signum() < 0 && sections.length > 1 && !sections[1].isBlank()) {
            return sections[1].indexOf('-') >= 0 ? sections[1] : "-" + sections[1];
        }
        return sections[0];
    }

    private static boolean isMoment(String bare) {
        var format = bare.replaceAll("(?i)general|am/pm", "");
        return format.indexOf('0') < 0
                && format.indexOf('#') < 0
                && (DAYS.matcher(format).find() || HOURS.matcher(format).find());
    }

    private static String moment(BigDecimal number, String format, boolean since1904) {
        var days = number.setScale(0, RoundingMode.FLOOR);
        long seconds = number.subtract(days)
                .multiply(BigDecimal.valueOf(Duration.ofDays(1).toSeconds()))
                .setScale(0, RoundingMode.HALF_UP)
                .longValue();
        var moment = (since1904 ? EPOCH_1904 : EPOCH)
                .plusDays(days.longValue())
                .atStartOfDay()
                .plusSeconds(seconds);
        boolean withDay = DAYS.matcher(format).find();
        boolean withTime = HOURS.matcher(format).find();
        return text(moment, withDay, withTime);
    }

    private static String text(LocalDateTime moment, boolean withDay, boolean withTime) {
        if (!withDay) {
            return TIME.format(moment);
        }
        return withTime ? MOMENT.format(moment) : moment.toLocalDate().toString();
    }

    private static String plain(BigDecimal number) {
        var rounded = number.round(PRECISION).stripTrailingZeros();
        return Math.abs(rounded.scale()) > LARGEST_EXPONENT ? rounded.toString() : rounded.toPlainString();
    }

    private static String formatted(BigDecimal number, String section, String bare) {
        var scaled = bare.indexOf('%') >= 0 ? number.movePointRight(2) : number;
        if (Math.abs((long) scaled.precision() - scaled.scale()) > LARGEST_EXPONENT) {
            return plain(number);
        }
        int point = bare.indexOf('.');
        int decimals = point < 0
                ? 0
                : (int) bare.substring(point)
                        .chars()
                        .filter(c -> c == '0' || c == '#')
                        .count();
        int certain = point < 0
                ? 0
                : (int) bare.substring(point).chars().filter(c -> c == '0').count();
        var rounded = scaled.abs().round(PRECISION).setScale(decimals, RoundingMode.HALF_UP);
        var text = rounded.toPlainString();
        int dot = text.indexOf('.');
        var whole = dot < 0 ? text : text.substring(0, dot);
        var fraction = new StringBuilder(dot < 0 ? "" : text.substring(dot + 1));
        while (fraction.length() > certain && fraction.charAt(fraction.length() - 1) == '0') {
            fraction.setLength(fraction.length() - 1);
        }
        boolean negative = scaled.signum() < 0 && section.indexOf('-') != 0;
        return (negative ? "-" : "") + new Filling(section).fill(whole, fraction.toString());
    }

    /** Puts digits into the places of a format, from the right, and leaves what stands between. */
    private record Filling(String section) {

        String fill(String whole, String fraction) {
            int point = pointOf(section);
            var head = point < 0 ? section : section.substring(0, point);
            var tail = point < 0 ? "" : section.substring(point + 1);
            var words = head(head, whole.equals("0") ? "" : whole);
            return words + (fraction.isEmpty() ? "" : "." + fraction) + literals(tail);
        }

        private static String head(String head, String digits) {
            var out = new StringBuilder();
            int left = digits.length();
            int firstPlace = firstPlace(head);
            for (int i = head.length() - 1; i >= 0; i--) {
                char c = head.charAt(i);
                if (c == '"') {
                    int open = head.lastIndexOf('"', i - 1);
                    out.insert(0, head.substring(Math.max(open, 0) + 1, i));
                    i = Math.max(open, 0);
                } else if (i > 0 && head.charAt(i - 1) == '\\') {
                    out.insert(0, c);
                    i--;
                } else if (c == '0' || c == '#') {
                    if (left > 0) {
                        out.insert(0, digits.charAt(--left));
                    } else if (c == '0') {
                        out.insert(0, '0');
                    }
                    if (i == firstPlace && left > 0) {
                        out.insert(0, digits.substring(0, left));
                        left = 0;
                    }
                } else if (c != ',') {
                    out.insert(0, c);
                }
            }
            return out.toString();
        }

        /** Digits there is no place for stand where the first place is. */
        private static int firstPlace(String head) {
            boolean quoted = false;
            for (int i = 0; i < head.length(); i++) {
                char c = head.charAt(i);
                if (c == '"') {
                    quoted = !quoted;
                } else if (c == '\\') {
                    i++;
                } else if (!quoted && (c == '0' || c == '#')) {
                    return i;
                }
            }
            return -1;
        }

        private static int pointOf(String section) {
            boolean quoted = false;
            for (int i = 0; i < section.length(); i++) {
                char c = section.charAt(i);
                if (c == '"') {
                    quoted = !quoted;
                } else if (c == '\\') {
                    i++;
                } else if (!quoted && c == '.') {
                    return i;
                }
            }
            return -1;
        }

        private static String literals(String tail) {
            return tail.replaceAll("[0#,]", "").replace("\"", "").replace("\\", "");
        }
    }
}
