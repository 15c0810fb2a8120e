package org.ngnportal.calls.ui;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ngnportal.calls.CallList;
import org.ngnportal.calls.PhoneCall;
import org.ngnportal.shell.Csv;

/** Calls as a table for spreadsheets. */
final class CallsCsv {

    private CallsCsv() {}

    static String of(CallList list) {
        var header = Stream.of(
                "Time",
                "Direction",
                "Outcome",
                "SIP code",
                "Name",
                "Address",
                "Seconds",
                "Price",
                "Currency",
                "Video",
                "Call-ID");
        return Csv.BYTE_ORDER_MARK
                + Csv.line(header.map(Csv::cell))
                + list.calls().stream().map(call -> line(call, list)).collect(Collectors.joining());
    }

    private static String line(PhoneCall call, CallList list) {
        return Csv.line(Stream.of(
                Csv.cell(time(call.start(), list.zone())),
                Csv.cell(code(call.kind())),
                Csv.cell(code(call.outcome())),
                Csv.cell(call.status() == 0 ? "" : Integer.toString(call.status())),
                Csv.cell(call.name()),
                Csv.cell(call.address()),
                Long.toString(call.duration().toSeconds()),
                Csv.number(call.price()),
                Csv.cell(list.currency()),
                Csv.cell(call.video() ? "yes" : "no"),
                Csv.cell(call.id())));
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** With the distance to UTC, so that it is unmistakable. */
    private static String time(@Nullable Instant time, ZoneId zone) {
        return time == null
                ? ""
                : time.truncatedTo(ChronoUnit.SECONDS)
                        .atZone(zone)
                        .toOffsetDateTime()
                        .toString();
    }
}
