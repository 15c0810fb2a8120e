package org.ngnportal.phonebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ngnportal.accounts.OwnLine;
import org.ngnportal.ngnpro.PhonebookEntry;
import org.ngnportal.ngnpro.PhonebookEntryList;
import org.ngnportal.ngnpro.Range;

/** The entries of one phonebook on the platform. */
final class Entries {

    private static final int PORTION = 500;

    /** Whoever has more has them where nobody can read them. */
    private static final int MOST = 10_000;

    private final OwnLine line;

    Entries(OwnLine line) {
        this.line = line;
    }

    /**
     * An entry, and as it is on the platform, where its key may be written with a scheme.
     *
     * @param wire with what other programs keep in it
     */
    record Held(Contact contact, PhonebookEntry wire) {

        /** The same with other values, for the platform. */
        PhonebookEntry with(Contact wanted) {
            return new PhonebookEntry(wire.uri(), wanted.name(), wanted.group(), wire.firstName(), wire.lastName());
        }
    }

    PhonebookPage page(ContactFilter filter, int offset, int count) {
        var text = new ContactAddress(filter.text()).value();
        var answer = ask(
                new PhonebookEntry(pattern(text), pattern(filter.text()), filter.group(), null, null),
                new Range(offset, count));
        var found = held(answer);
        int told = Objects.requireNonNullElse(answer.total(), offset + found.size());
        return new PhonebookPage(found.stream().map(Held::contact).toList(), told);
    }

    Optional<Held> find(ContactAddress address) {
        // a pattern finds itself, and much else
        var match = address.isPattern() ? null : "%" + address + "%";
        return read(match).stream()
                .filter(held -> held.contact().address().equals(address))
                .findFirst();
    }

    List<Held> all() {
        return read(null);
    }

    void add(Contact contact) {
        line.platform().sip().addPhonebookEntry(line.id(), wire(contact));
    }

    void update(Held held, Contact wanted) {
        line.platform().sip().updatePhonebookEntry(line.id(), held.with(wanted));
    }

    void delete(Held held) {
        line.platform()
                .sip()
                .deletePhonebookEntry(
                        line.id(), Objects.requireNonNull(held.wire().uri()));
    }

    private static PhonebookEntry wire(Contact contact) {
        return new PhonebookEntry(contact.address().value(), contact.name(), contact.group(), null, null);
    }

    private List<Held> read(@Nullable String match) {
        var all = new ArrayList<Held>();
        for (int start = 0; start < MOST; start += PORTION) {
            var answer = ask(new PhonebookEntry(match, null, null, null, null), new Range(start, PORTION));
            all.addAll(held(answer));
            if (answer.entries() == null || answer.entries().size() < PORTION) {
                break;
            }
        }
        return all;
    }

    private PhonebookEntryList ask(PhonebookEntry match, Range range) {
        return line.platform().sip().getPhonebookEntries(line.id(), match, range);
    }

    private static List<Held> held(PhonebookEntryList answer) {
        return answer.entries() == null
                ? List.of()
                : answer.entries().stream()
                        .filter(entry -> entry.uri() != null && !entry.uri().isBlank())
                        .map(entry -> new Held(contact(entry), entry))
                        .toList();
    }

    private static Contact contact(PhonebookEntry entry) {
        var name = text(entry.name());
        return new Contact(
                new ContactAddress(text(entry.uri())),
                name.isEmpty() ? (text(entry.firstName()) + " " + text(entry.lastName())).strip() : name,
                text(entry.group()));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /** Contract section 3.10: anywhere in it. */
    private static @Nullable String pattern(String text) {
        return text.isEmpty() ? null : "%" + text.replaceAll("^%+|%+$", "") + "%";
    }
}
