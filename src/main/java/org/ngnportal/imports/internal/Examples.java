package org.ngnportal.imports.internal;

import java.util.List;
import java.util.Map;
import org.ngnportal.imports.Cells;
import org.ngnportal.imports.ImportField;

/** Rows of the template: as little as is needed, much, and a change of a subscriber who is there already. */
final class Examples {

    static final List<Map<ImportField, String>> ROWS = List.of(
            Map.of(
                    ImportField.DOMAIN, "example.org",
                    ImportField.USERNAME, ImportField.NEXT_FREE,
                    ImportField.FIRST_NAME, "Ada",
                    ImportField.LAST_NAME, "Lovelace",
                    ImportField.EMAIL, "ada@example.org"),
            Map.ofEntries(
                    Map.entry(ImportField.DOMAIN, "example.org"),
                    Map.entry(ImportField.USERNAME, "grace.hopper"),
                    Map.entry(ImportField.FIRST_NAME, "Grace"),
                    Map.entry(ImportField.LAST_NAME, "Hopper"),
                    Map.entry(ImportField.EMAIL, "grace@example.org"),
                    Map.entry(ImportField.LANGUAGE, "nl"),
                    Map.entry(ImportField.TIME_ZONE, "Europe/Amsterdam"),
                    Map.entry(ImportField.DELIVERY, "link"),
                    Map.entry(ImportField.PSTN, Cells.YES),
                    Map.entry(ImportField.CALLER_ID, "31205550123"),
                    Map.entry(ImportField.PREPAID, Cells.YES),
                    Map.entry(ImportField.START_BALANCE, "10.00"),
                    Map.entry(ImportField.GROUPS, "missed-calls, anonymous-reject"),
                    Map.entry(ImportField.VOICEMAIL, Cells.YES),
                    Map.entry(ImportField.ALIASES, "grace, hopper"),
                    Map.entry(ImportField.NUMBERS, "+31205550123"),
                    Map.entry(ImportField.NO_ANSWER_SECONDS, "25"),
                    Map.entry(ImportField.DIVERT_BUSY, "reception@example.org")),
            Map.of(
                    ImportField.USERNAME, "alan.turing@example.org",
                    ImportField.QUOTA, "50",
                    ImportField.CALLER_ID, ImportField.CLEAR));

    private Examples() {}
}
