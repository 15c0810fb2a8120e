package org.ngnportal.journal.ui;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ngnportal.journal.EntryWords;
import org.ngnportal.journal.FieldChange;
import org.ngnportal.journal.Journal;
import org.ngnportal.journal.JournalEntry;
import org.ngnportal.journal.JournalFilter;
import org.ngnportal.journal.Outcome;
import org.ngnportal.shell.Csv;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Actor;

/** Entries as a table for spreadsheets. No cell is taken for a formula, whatever it holds. */
final class JournalCsv {

    private static final int BATCH = 500;
    private static final List<String> HEADER = List.of(
            "Number",
            "Time (UTC)",
            "Who",
            "Acting as",
            "From",
            "Action",
            "Subject",
            "What",
            "Changes",
            "Outcome",
            "Fault code",
            "Reason");

    private JournalCsv() {}

    /** Writes all entries that match, latest first. */
    static void write(Journal journal, Actor actor, JournalFilter filter, Writer out) throws IOException {
        out.write(Csv.BYTE_ORDER_MARK);
        out.write(line(HEADER.stream()));
        long last = Long.MAX_VALUE;
        int offset = 0;
        for (var entries = journal.find(actor, filter, offset, BATCH);
                !entries.isEmpty();
                entries = journal.find(actor, filter, offset, BATCH)) {
            for (var entry : entries) {
                // later ones that came meanwhile have moved the rest down
                if (entry.number() < last) {
                    out.write(line(cells(entry)));
                    last = entry.number();
                }
            }
            offset += entries.size();
        }
    }

    private static Stream<String> cells(JournalEntry entry) {
        var deed = entry.deed();
        return Stream.of(
                Long.toString(entry.number()),
                entry.at().toString(),
                entry.who(),
                entry.actingAs(),
                entry.address(),
                EntryWords.action(deed.action()),
                deed.subject().name(),
                EntryWords.sentence(entry),
                deed.changes().stream().map(JournalCsv::change).collect(Collectors.joining("; ")),
                EntryWords.outcome(entry.outcome()),
                entry.outcome() instanceof Outcome.Refused refused ? Integer.toString(refused.code()) : "",
                entry.outcome() instanceof Outcome.Refused refused
                        ? refused.text()
                        : EntryWords.reason(entry.outcome()));
    }

    private static String change(FieldChange change) {
        return EntryWords.field(change) + ": "
                + (change.secret()
                        ? Texts.t("journal.value.secret")
                        : EntryWords.before(change) + " -> " + EntryWords.after(change));
    }

    private static String line(Stream<String> cells) {
        return Csv.line(cells.map(Csv::cell));
    }
}
