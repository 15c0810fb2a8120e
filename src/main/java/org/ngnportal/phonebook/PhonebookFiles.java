package org.ngnportal.phonebook;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ngnportal.accounts.OwnLine;
import org.ngnportal.accounts.OwnLines;
import org.ngnportal.journal.Actions;
import org.ngnportal.journal.FieldChange;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.phonebook.Entries.Held;
import org.ngnportal.phonebook.ImportPreview.Effect;
import org.ngnportal.phonebook.ImportPreview.Line;
import org.ngnportal.phonebook.InvalidContactException.Field;
import org.ngnportal.phonebook.InvalidContactException.Problem;
import org.ngnportal.shell.Csv;
import org.ngnportal.tenancy.Actor;
import org.springframework.stereotype.Service;

/**
 * A subscriber's phonebook as files: tables (CSV) and vCards. All methods throw what those of {@link Phonebook} throw.
 * Nothing is ever deleted by taking in a file.
 */
@Service
public class PhonebookFiles {

    /** The most contacts of one file. */
    public static final int MOST_CONTACTS = 1000;

    /** The largest file. */
    public static final int MOST_OCTETS = 1_000_000;

    /** What those write who do not write UTF-8. */
    private static final Charset OLD = Charset.forName("windows-1252");

    private final OwnLines lines;

    PhonebookFiles(OwnLines lines) {
        this.lines = lines;
    }

    /** The whole phonebook as a table, patterns included: it can be taken in again. */
    public String table(Actor actor) {
        return ContactTable.write(contacts(lines.toSee(actor)));
    }

    /** Whoever can be called, as vCards of version 3.0. */
    public String cards(Actor actor) {
        return ContactCards.write(contacts(lines.toSee(actor)));
    }

    /**
     * Says what taking in a file would do.
     *
     * @param file a table with headings, or with the columns name, address and group; or vCards of any version
     * @throws UnreadableFileException if it is neither, or too large
     */
    public ImportPreview preview(Actor actor, byte[] file) {
        var line = lines.toChange(actor);
        var rows = rows(file);
        var held = byAddress(new Entries(line));
        var seen = new HashSet<ContactAddress>();
        return new ImportPreview(rows.stream()
                .map(row -> judge(row, line.address().domain(), held, seen))
                .toList());
    }

    /**
     * Takes in what a preview found good, as the phonebook is now. What the platform refuses is reported, the rest goes
     * in; when it stops answering, nothing more is tried.
     */
    public ImportResult takeIn(Actor actor, ImportPreview preview) {
        var line = lines.toChange(actor);
        var entries = new Entries(line);
        var intake = new Intake(entries, byAddress(entries));
        var wanted = preview.lines().stream()
                .filter(one -> one.wanted() != null && one.effect().changesSomething())
                .toList();
        if (wanted.isEmpty()) {
            return intake.result(0, null);
        }
        var changes = new ArrayList<FieldChange>();
        changes.add(FieldChange.to("contacts-added", preview.count(Effect.NEW)));
        changes.add(FieldChange.to("contacts-changed", preview.count(Effect.CHANGED)));
        try {
            line.change(Actions.PHONEBOOK_IMPORT, changes, () -> wanted.forEach(intake::take));
            return intake.result(0, null);
        } catch (NgnProException failure) {
            return intake.result(wanted.size() - intake.settled(), failure);
        }
    }

    /** The work of taking in, and how far it is. */
    private static final class Intake {

        private final Entries entries;
        private final Map<ContactAddress, Held> held;
        private final List<ImportResult.Failure> failures = new ArrayList<>();
        private int added;
        private int changed;
        private int same;

        Intake(Entries entries, Map<ContactAddress, Held> held) {
            this.entries = entries;
            this.held = held;
        }

        void take(Line line) {
            var wanted = line.wanted();
            if (wanted == null) {
                return;
            }
            try {
                put(wanted);
            } catch (NgnProException.Fault fault) {
                failures.add(new ImportResult.Failure(line, fault));
            }
        }

        private void put(Contact wanted) {
            var there = held.get(wanted.address());
            if (there == null) {
                entries.add(wanted);
                added++;
            } else if (there.contact().equals(wanted)) {
                same++;
            } else {
                entries.update(there, wanted);
                changed++;
            }
        }

        int settled() {
            return added + changed + same + failures.size();
        }

        ImportResult result(int left, @Nullable NgnProException interrupted) {
            return new ImportResult(added, changed, failures, interrupted, left);
        }
    }

    private static Line judge(FileRow row, String ownDomain, Map<ContactAddress, Held> held, Set<ContactAddress> seen) {
        try {
            var address = new ContactAddress(ContactRules.address(row.address(), ownDomain));
            var there = held.get(address);
            var group =
                    row.group() == null ? there == null ? "" : there.contact().group() : row.group();
            var name = row.name().isBlank()
                    ? there == null ? address.value() : there.contact().name()
                    : row.name();
            var wanted = ContactRules.checked(new NewContact(row.address(), name, group), ownDomain);
            if (!seen.add(wanted.address())) {
                return refused(row, List.of(new Problem(Field.ADDRESS, "phonebook.problem.twice")));
            }
            var effect = there == null ? Effect.NEW : there.contact().equals(wanted) ? Effect.SAME : Effect.CHANGED;
            return new Line(row.number(), row.label(), effect, wanted, List.of());
        } catch (InvalidContactException invalid) {
            return refused(row, invalid.problems());
        }
    }

    private static Line refused(FileRow row, List<Problem> problems) {
        return new Line(row.number(), row.label(), Effect.REFUSED, null, problems);
    }

    private static List<FileRow> rows(byte[] file) {
        if (file.length > MOST_OCTETS) {
            throw new UnreadableFileException("phonebook.file.large");
        }
        var text = text(file);
        if (text.isBlank()) {
            throw new UnreadableFileException("phonebook.file.empty");
        }
        if (text.indexOf('\0') >= 0) {
            throw new UnreadableFileException("phonebook.file.unreadable");
        }
        var rows = ContactCards.isMeant(text) ? ContactCards.read(text) : ContactTable.read(text);
        if (rows.isEmpty()) {
            throw new UnreadableFileException("phonebook.file.empty");
        }
        if (rows.size() > MOST_CONTACTS) {
            throw new UnreadableFileException("phonebook.file.many");
        }
        return rows;
    }

    private static String text(byte[] file) {
        var octets = ByteBuffer.wrap(file);
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(octets).toString();
            return !text.isEmpty() && text.charAt(0) == Csv.BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException older) {
            return new String(file, OLD);
        }
    }

    private static Map<ContactAddress, Held> byAddress(Entries entries) {
        var found = new HashMap<ContactAddress, Held>();
        entries.all().forEach(held -> found.putIfAbsent(held.contact().address(), held));
        return found;
    }

    private static List<Contact> contacts(OwnLine line) {
        return new Entries(line).all().stream().map(Held::contact).toList();
    }
}
