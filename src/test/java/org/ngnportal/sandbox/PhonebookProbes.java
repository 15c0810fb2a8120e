package org.ngnportal.sandbox;

import static org.ngnportal.sandbox.RunningSandbox.added;
import static org.ngnportal.sandbox.RunningSandbox.admin;

import java.util.List;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.PhonebookEntry;
import org.ngnportal.ngnpro.SipId;

/** Phonebooks: who sees the account sees its phonebook. */
final class PhonebookProbes {

    private static final PhonebookEntry ALL = new PhonebookEntry(null, null, null, null, null);

    private static final Target<SipId> EMPTY = new Target<>(
            FaultCode.ACCOUNT_NOT_FOUND,
            tenant -> added(tenant.domain()),
            id -> admin().sip().getPhonebookEntries(id, ALL, null));

    /** With one entry. */
    private static final Target<SipId> PHONEBOOK = new Target<>(
            FaultCode.ACCOUNT_NOT_FOUND,
            PhonebookProbes::filled,
            id -> admin().sip().getPhonebookEntries(id, ALL, null));

    private PhonebookProbes() {}

    static List<Probe<?>> all() {
        return List.of(
                EMPTY.probe(
                        "Sip.addPhonebookEntry", (session, id) -> session.sip().addPhonebookEntry(id, bob("Bob"))),
                PHONEBOOK.probe(
                        "Sip.updatePhonebookEntry",
                        (session, id) -> session.sip().updatePhonebookEntry(id, bob("Robert"))),
                PHONEBOOK.probe(
                        "Sip.deletePhonebookEntry",
                        (session, id) -> session.sip().deletePhonebookEntry(id, "bob@example.org")),
                PHONEBOOK.probe(
                        "Sip.getPhonebookEntries",
                        (session, id) -> session.sip().getPhonebookEntries(id, ALL, null)));
    }

    private static SipId filled(Tenant tenant) {
        var id = added(tenant.domain());
        admin().sip().addPhonebookEntry(id, bob("Bob"));
        return id;
    }

    private static PhonebookEntry bob(String name) {
        return new PhonebookEntry("bob@example.org", name, "friends", null, null);
    }
}
