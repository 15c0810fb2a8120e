package org.ngnportal.prepaid.ui;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ngnportal.prepaid.CreditEntry;
import org.ngnportal.prepaid.CreditStatement;
import org.ngnportal.shell.Csv;
import org.ngnportal.sip.SipAddress;

/** A history as a table for spreadsheets. */
final class HistoryCsv {

    private HistoryCsv() {}

    static String of(SipAddress account, CreditStatement statement) {
        var header = Stream.of(
                "Account", "Time (platform)", "Action", "Description", "Amount", "Balance", "Currency", "Call-ID");
        return Csv.BYTE_ORDER_MARK
                + Csv.line(header.map(Csv::cell))
                + statement.entries().stream()
                        .map(entry -> line(account, entry, statement.currency()))
                        .collect(Collectors.joining());
    }

    private static String line(SipAddress account, CreditEntry entry, String currency) {
        return Csv.line(Stream.of(
                Csv.cell(account.toString()),
                Csv.cell(Objects.toString(entry.at(), "")),
                Csv.cell(entry.action()),
                Csv.cell(entry.description()),
                Csv.number(entry.value().amount()),
                Csv.number(entry.balance().amount()),
                Csv.cell(currency),
                Csv.cell(entry.session())));
    }
}
