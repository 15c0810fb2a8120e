package org.ngnportal.sandbox.platform;

import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.PhonebookEntry;
import org.ngnportal.ngnpro.PhonebookEntryList;
import org.ngnportal.ngnpro.Range;
import org.ngnportal.ngnpro.SipId;

/** Phonebooks of accounts (contract section 3.10). */
final class PhonebookOperations {

    PhonebookOperations(Caller caller, Stores stores) {}

    void addPhonebookEntry(SipId sipId, PhonebookEntry entry) {
        throw Faults.unknown("addPhonebookEntry");
    }

    void updatePhonebookEntry(SipId sipId, PhonebookEntry entry) {
        throw Faults.unknown("updatePhonebookEntry");
    }

    void deletePhonebookEntry(SipId sipId, String uri) {
        throw Faults.unknown("deletePhonebookEntry");
    }

    PhonebookEntryList getPhonebookEntries(SipId sipId, PhonebookEntry match, @Nullable Range range) {
        throw Faults.unknown("getPhonebookEntries");
    }
}
