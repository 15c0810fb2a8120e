package org.ngnportal.imports.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ngnportal.imports.ColumnMapping;
import org.ngnportal.imports.FieldProblem;
import org.ngnportal.imports.ImportField;
import org.ngnportal.imports.LiveCheck;
import org.ngnportal.imports.RowVerdict;
import org.ngnportal.imports.SubscriberWish;
import org.ngnportal.imports.Verdict;
import org.ngnportal.imports.WishReader;

/** Reads rows and compares them with the platform; all problems of a row are found at once. */
final class RowCheck {

    private final LiveCheck.Run run;
    private final ColumnMapping mapping;

    RowCheck(LiveCheck.Run run, ColumnMapping mapping) {
        this.run = run;
        this.mapping = mapping;
    }

    void announce(StoredRow row) {
        var wish = read(row).wish();
        if (wish != null) {
            run.announce(row.number(), wish);
        }
    }

    /** @throws org.ngnportal.ngnpro.NgnProException if the platform cannot be asked */
    List<RowFinding> check(List<StoredRow> rows) {
        var asked = new ArrayList<LiveCheck.Asked>(rows.size());
        var readings = new ArrayList<WishReader.Reading>(rows.size());
        for (var row : rows) {
            var reading = read(row);
            readings.add(reading);
            var wish = reading.wish();
            if (wish != null) {
                asked.add(new LiveCheck.Asked(row.number(), wish));
            }
        }
        Map<Integer, Verdict> verdicts = new HashMap<>();
        run.check(asked).forEach(verdict -> verdicts.put(verdict.line(), verdict));
        var findings = new ArrayList<RowFinding>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            findings.add(finding(row, readings.get(i), verdicts.get(row.number())));
        }
        return findings;
    }

    /** Addresses and numbers that a row wants for itself. */
    Set<String> claims(StoredRow row) {
        var claims = new HashSet<String>();
        var wish = read(row).wish();
        if (wish != null) {
            Optional.ofNullable(wish.address()).map(Object::toString).ifPresent(claims::add);
            Optional.ofNullable(wish.reach().aliases()).ifPresent(claims::addAll);
            Optional.ofNullable(wish.reach().numbers()).ifPresent(claims::addAll);
        }
        return claims;
    }

    private WishReader.Reading read(StoredRow row) {
        return WishReader.read(row.content().values(mapping));
    }

    private RowFinding finding(StoredRow row, WishReader.Reading reading, @Nullable Verdict verdict) {
        var problems = new ArrayList<>(reading.problems());
        if (verdict != null) {
            verdict.problems().stream()
                    .filter(problem -> reading.problems().stream().noneMatch(told -> told.field() == problem.field()))
                    .forEach(problems::add);
        }
        return new RowFinding(
                row.number(),
                reading.problems().isEmpty() && verdict != null ? kind(verdict) : RowVerdict.INVALID,
                subject(row, reading.wish()),
                verdict == null ? List.of() : verdict.differences(),
                List.<FieldProblem>copyOf(problems));
    }

    private static RowVerdict kind(Verdict verdict) {
        return switch (verdict.kind()) {
            case CREATE -> RowVerdict.CREATE;
            case UPDATE -> RowVerdict.UPDATE;
            case UNCHANGED -> RowVerdict.UNCHANGED;
            case CONFLICT -> RowVerdict.CONFLICT;
        };
    }

    /** The address; where the platform picks the name, that of the person. */
    private String subject(StoredRow row, @Nullable SubscriberWish wish) {
        var address = wish == null ? null : wish.address();
        if (address != null) {
            return address.toString();
        }
        var values = row.content().values(mapping);
        var name = (values.getOrDefault(ImportField.FIRST_NAME, "") + " "
                        + values.getOrDefault(ImportField.LAST_NAME, ""))
                .strip();
        return name.isEmpty() ? values.getOrDefault(ImportField.USERNAME, "") : name;
    }
}
