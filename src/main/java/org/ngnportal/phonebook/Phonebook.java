package org.ngnportal.phonebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.ngnportal.accounts.OwnLines;
import org.ngnportal.journal.Actions;
import org.ngnportal.journal.FieldChange;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.phonebook.InvalidContactException.Field;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.DeniedException;
import org.springframework.stereotype.Service;

/**
 * A subscriber's own phonebook (contract section 3.10). All methods may throw {@link NgnProException}, and
 * {@link DeniedException} if the actor is no subscriber; those that change something also if he only looks or is blocked.
 */
@Service
public class Phonebook {

    /** The most entries of one {@link #page}. */
    public static final int LONGEST_PAGE = 500;

    private final OwnLines lines;

    Phonebook(OwnLines lines) {
        this.lines = lines;
    }

    /**
     * Some of the entries that a filter finds.
     *
     * @param offset how many are skipped
     * @param count at most {@link #LONGEST_PAGE}
     */
    public PhonebookPage page(Actor actor, ContactFilter filter, int offset, int count) {
        var line = lines.toSee(actor);
        return new Entries(line).page(filter, Math.max(0, offset), Math.clamp(count, 1, LONGEST_PAGE));
    }

    /** One entry. */
    public Optional<Contact> find(Actor actor, ContactAddress address) {
        return new Entries(lines.toSee(actor)).find(address).map(Entries.Held::contact);
    }

    /** Groups to choose from: those that everybody has, and the subscriber's own that have entries. */
    public List<String> groups(Actor actor) {
        var line = lines.toSee(actor);
        var used = line.platform().sip().getAcceptRules(line.id()).nonEmptyGroups();
        return Stream.concat(
                        ContactGroups.STANDARD.stream(),
                        Objects.requireNonNullElse(used, List.<String>of()).stream()
                                .map(String::strip)
                                .filter(name -> !name.isEmpty() && !ContactGroups.isReserved(name))
                                .sorted(String.CASE_INSENSITIVE_ORDER))
                .distinct()
                .toList();
    }

    /**
     * How the people behind addresses are called, by the address as given. Who is not in the phonebook is not in the
     * answer; patterns name nobody. The names are hostile text.
     */
    public Map<String, String> namesOf(Actor actor, Collection<String> addresses) {
        var line = lines.toSee(actor);
        var found = new LinkedHashMap<String, String>();
        if (!addresses.isEmpty()) {
            var contacts =
                    new Entries(line).all().stream().map(Entries.Held::contact).toList();
            var names = new KnownNames(contacts, line.address().domain());
            addresses.forEach(address -> names.of(address).ifPresent(name -> found.put(address, name)));
        }
        return found;
    }

    /**
     * Adds an entry, and says what became of it.
     *
     * @throws InvalidContactException if it cannot be saved, or there is one with this address
     */
    public Contact add(Actor actor, NewContact typed) {
        var line = lines.toChange(actor);
        var wanted = ContactRules.checked(typed, line.address().domain());
        var entries = new Entries(line);
        requireFree(entries, wanted);
        line.change(Actions.PHONEBOOK_ADD, fields(wanted), () -> entries.add(wanted));
        return wanted;
    }

    /**
     * Changes an entry, perhaps its address as well.
     *
     * @throws InvalidContactException if it cannot be saved, there is another one with the new address, or it is gone
     */
    public Contact change(Actor actor, ContactAddress address, NewContact typed) {
        var line = lines.toChange(actor);
        var wanted = ContactRules.checked(typed, line.address().domain());
        var entries = new Entries(line);
        var held = required(entries, address);
        var before = held.contact();
        var changes = new ArrayList<FieldChange>();
        FieldChange.between("contact", before.address(), wanted.address()).ifPresent(changes::add);
        FieldChange.between("name", before.name(), wanted.name()).ifPresent(changes::add);
        FieldChange.between("contact-group", before.group(), wanted.group()).ifPresent(changes::add);
        if (changes.isEmpty()) {
            return before;
        }
        boolean moved = !before.address().equals(wanted.address());
        if (moved) {
            requireFree(entries, wanted);
        } else {
            // which one it is
            changes.addFirst(FieldChange.of("contact", before.address(), wanted.address()));
        }
        line.change(Actions.PHONEBOOK_CHANGE, changes, () -> {
            if (moved) {
                entries.add(wanted);
                entries.delete(held);
            } else {
                entries.update(held, wanted);
            }
        });
        return wanted;
    }

    /**
     * Deletes an entry and returns what it was: {@link #add} brings it back.
     *
     * @throws InvalidContactException if it is gone
     */
    public Contact delete(Actor actor, ContactAddress address) {
        var line = lines.toChange(actor);
        var entries = new Entries(line);
        var held = required(entries, address);
        var contact = held.contact();
        var changes =
                List.of(FieldChange.of("contact", contact.address(), ""), FieldChange.of("name", contact.name(), ""));
        line.change(Actions.PHONEBOOK_DELETE, changes, () -> entries.delete(held));
        return contact;
    }

    private static Entries.Held required(Entries entries, ContactAddress address) {
        return entries.find(address)
                .orElseThrow(() -> new InvalidContactException(Field.ADDRESS, "phonebook.problem.gone"));
    }

    private static void requireFree(Entries entries, Contact wanted) {
        if (entries.find(wanted.address()).isPresent()) {
            throw new InvalidContactException(Field.ADDRESS, "phonebook.problem.exists");
        }
    }

    private static List<FieldChange> fields(Contact contact) {
        var changes = new ArrayList<FieldChange>();
        changes.add(FieldChange.to("contact", contact.address()));
        changes.add(FieldChange.to("name", contact.name()));
        if (!contact.group().isEmpty()) {
            changes.add(FieldChange.to("contact-group", contact.group()));
        }
        return changes;
    }
}
