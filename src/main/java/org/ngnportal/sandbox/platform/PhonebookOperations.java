package org.ngnportal.sandbox.platform;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.OrderBy;
import org.ngnportal.ngnpro.PhonebookEntry;
import org.ngnportal.ngnpro.PhonebookEntryList;
import org.ngnportal.ngnpro.Range;
import org.ngnportal.ngnpro.SipId;

/** Phonebooks of accounts (contract section 3.10): who sees an account sees its phonebook. */
final class PhonebookOperations {

    static final int MOST_ENTRIES = 1000;

    private static final PhonebookEntry EMPTY = new PhonebookEntry("", "", "", "", "");
    private static final PhonebookEntry ANY = new PhonebookEntry(null, null, null, null, null);

    private final AccountOperations accounts;
    private final PhonebookStore entries;

    PhonebookOperations(Caller caller, Stores stores) {
        accounts = new AccountOperations(caller, stores);
        entries = new PhonebookStore(stores.db());
    }

    void addPhonebookEntry(SipId sipId, PhonebookEntry entry) {
        var row = accounts.lock(sipId).row();
        var uri = Callers.checked(entry.uri(), "uri of the phonebook entry");
        if (entries.find(row.key(), uri).isPresent()) {
            throw Faults.of(FaultCode.ALREADY_EXISTS, "Phonebook entry " + uri + " of " + row.id() + " already exists");
        }
        if (entries.count(PhonebookStore.Search.of(row.key(), ANY)) >= MOST_ENTRIES) {
            throw Faults.invalid("the phonebook of " + row.id() + " is full: " + MOST_ENTRIES + " entries");
        }
        entries.put(row.key(), merged(uri, EMPTY, entry));
    }

    void updatePhonebookEntry(SipId sipId, PhonebookEntry entry) {
        var row = accounts.lock(sipId).row();
        var uri = Callers.bare(entry.uri());
        var held = entries.find(row.key(), uri).orElseThrow(() -> missing(uri, row.id()));
        entries.put(row.key(), merged(uri, held, entry));
    }

    void deletePhonebookEntry(SipId sipId, @Nullable String sent) {
        var row = accounts.lock(sipId).row();
        var uri = Callers.bare(sent);
        if (!entries.delete(row.key(), uri)) {
            throw missing(uri, row.id());
        }
    }

    PhonebookEntryList getPhonebookEntries(SipId sipId, @Nullable PhonebookEntry match, @Nullable Range range) {
        var search = PhonebookStore.Search.of(accounts.find(sipId).row().key(), match == null ? ANY : match);
        var paging = Paging.of(new Where(), OrderBy.ascending("name"), range, Map.of("name", "name"), "uri");
        return new PhonebookEntryList(entries.page(search, paging), entries.count(search));
    }

    private static PhonebookEntry merged(String uri, PhonebookEntry held, PhonebookEntry sent) {
        return new PhonebookEntry(
                uri,
                text(sent.name(), held.name(), 128, "name of the phonebook entry " + uri),
                text(sent.group(), held.group(), 64, "group of the phonebook entry " + uri),
                text(sent.firstName(), held.firstName(), 64, "firstName of the phonebook entry " + uri),
                text(sent.lastName(), held.lastName(), 64, "lastName of the phonebook entry " + uri));
    }

    private static String text(@Nullable String sent, @Nullable String held, int width, String field) {
        return Checked.text(sent, held == null ? "" : held, width, field).strip();
    }

    private static RuntimeException missing(String uri, SipId id) {
        return Faults.of(FaultCode.NOT_FOUND, "Phonebook entry " + uri + " of " + id + " does not exist");
    }
}
