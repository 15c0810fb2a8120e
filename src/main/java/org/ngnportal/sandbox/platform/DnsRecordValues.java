package org.ngnportal.sandbox.platform;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.DnsRecordType;
import org.ngnportal.sip.IpAddress;

/** Values of records by their types (contract section 3.21): names may be relative to the zone, and are left so. */
final class DnsRecordValues {

    private static final int WIDTH = 4000;
    private static final int HIGHEST = 65_535;
    private static final Pattern SRV = Pattern.compile("(\\d{1,5})\\s+(\\d{1,5})\\s+(\\S+)");
    private static final String QUOTED = "\"((?:[^\"\\\\]++|\\\\.)*+)\"";
    private static final Pattern NAPTR = Pattern.compile("(\\d{1,5})\\s+(\\d{1,5})\\s+\"([0-9a-zA-Z]{0,8})\"\\s+"
            + "\"([0-9a-zA-Z+:.-]{0,64})\"\\s+" + QUOTED + "\\s+(\\S+)");
    private static final String ANGLE = "(\\d{1,3})(?: (\\d{1,2})(?: (\\d{1,2}(?:\\.\\d{1,3})?))?)? ";
    private static final String METRES = "(?: \\d{1,8}(?:\\.\\d{1,2})?m?){0,3}";
    private static final Pattern LOC =
            Pattern.compile(ANGLE + "[NS] " + ANGLE + "[EW] (-?\\d{1,8}(?:\\.\\d{1,2})?)m?" + METRES);
    private static final BigDecimal LOWEST_PLACE = new BigDecimal("-100000.00");
    private static final BigDecimal HIGHEST_PLACE = new BigDecimal("42849672.95");

    private DnsRecordValues() {}

    /** The value as it is kept. */
    static String checked(DnsRecordType type, @Nullable String sent) {
        var value = Checked.fits(sent == null ? "" : sent.strip(), WIDTH, "value");
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw invalid(type, "must not hold control characters");
        }
        return switch (type) {
            case A -> address(value);
            case AAAA -> longAddress(value);
            case MX, NS -> DnsNames.host(value, "value");
            case CNAME, PTR -> DnsNames.target(value, "value");
            case SRV -> service(value);
            case NAPTR -> pointer(value);
            case LOC -> place(value.replaceAll("\\s+", " "));
            case TXT -> text(value);
        };
    }

    /** The preference, for types that have one; 0 for others, whatever was sent. */
    static int priority(DnsRecordType type, @Nullable Integer sent, int unchanged) {
        return type.hasPriority() ? Checked.number(sent, unchanged, HIGHEST, "priority") : 0;
    }

    private static String address(String value) {
        return IpAddress.parse(value)
                .filter(address -> !address.isV6() && !value.contains(":"))
                .orElseThrow(() -> invalid(DnsRecordType.A, "must be an IPv4 address"))
                .value();
    }

    private static String longAddress(String value) {
        return IpAddress.parse(value)
                .filter(IpAddress::isV6)
                .orElseThrow(() -> invalid(DnsRecordType.AAAA, "must be an IPv6 address"))
                .value();
    }

    private static String service(String value) {
        var parts = SRV.matcher(value);
        if (!parts.matches()) {
            throw invalid(DnsRecordType.SRV, "must be weight, port and host");
        }
        return number(DnsRecordType.SRV, parts.group(1)) + " " + number(DnsRecordType.SRV, parts.group(2)) + " "
                + (parts.group(3).equals(".") ? "." : DnsNames.host(parts.group(3), "host in value"));
    }

    private static String pointer(String value) {
        var parts = NAPTR.matcher(value);
        if (!parts.matches()) {
            throw invalid(
                    DnsRecordType.NAPTR,
                    "must be order, preference, \"flags\", \"service\", \"regexp\" and replacement");
        }
        var replacement = parts.group(6);
        return number(DnsRecordType.NAPTR, parts.group(1)) + " " + number(DnsRecordType.NAPTR, parts.group(2)) + " \""
                + parts.group(3) + "\" \"" + parts.group(4) + "\" \"" + parts.group(5) + "\" "
                + (replacement.equals(".") ? "." : DnsNames.target(replacement, "replacement in value"));
    }

    private static String place(String value) {
        var parts = LOC.matcher(value);
        if (!parts.matches()
                || !isAngle(parts.group(1), parts.group(2), parts.group(3), 90)
                || !isAngle(parts.group(4), parts.group(5), parts.group(6), 180)
                || new BigDecimal(parts.group(7)).compareTo(LOWEST_PLACE) < 0
                || new BigDecimal(parts.group(7)).compareTo(HIGHEST_PLACE) > 0) {
            throw invalid(DnsRecordType.LOC, "must be a place such as 52 22 23.000 N 4 53 32.000 E -2.00m");
        }
        return value;
    }

    private static boolean isAngle(String degrees, @Nullable String minutes, @Nullable String seconds, int highest) {
        var sixty = new BigDecimal(60);
        var minute = new BigDecimal(minutes == null ? "0" : minutes);
        var second = new BigDecimal(seconds == null ? "0" : seconds);
        var degree = new BigDecimal(degrees);
        return minute.compareTo(sixty) < 0
                && second.compareTo(sixty) < 0
                && degree.add(minute.add(second).signum() > 0 ? BigDecimal.ONE : BigDecimal.ZERO)
                                .compareTo(new BigDecimal(highest))
                        <= 0;
    }

    private static String text(String value) {
        if (value.isEmpty()) {
            throw invalid(DnsRecordType.TXT, "must not be empty");
        }
        return value;
    }

    private static int number(DnsRecordType type, String digits) {
        int number = Integer.parseInt(digits);
        if (number > HIGHEST) {
            throw invalid(type, "must not hold a number above " + HIGHEST);
        }
        return number;
    }

    private static RuntimeException invalid(DnsRecordType type, String text) {
        return Faults.invalid("value of type " + type + " " + text);
    }
}
