package org.ngnportal.prepaid;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.ngnportal.shell.Csv;

/** The vouchers of a batch as a table for spreadsheets. */
public final class VoucherTable {

    private VoucherTable() {}

    public static void write(VoucherBatch.Printed printed, OutputStream out) throws IOException {
        var batch = printed.batch();
        try (var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            writer.write(Csv.BYTE_ORDER_MARK);
            writer.write(Csv.line(Stream.of("Batch", "Number", "Code", "Value", "Currency", "Valid until (UTC)")
                    .map(Csv::cell)));
            int number = 0;
            for (var code : printed.codes()) {
                number++;
                writer.write(Csv.line(Stream.of(
                        Csv.cell(batch.id().name()),
                        Integer.toString(number),
                        Csv.cell(code.printed()),
                        Csv.number(batch.value().amount()),
                        Csv.cell(batch.currency()),
                        Csv.cell(Objects.toString(batch.validUntil(), "")))));
            }
        }
    }
}
