package org.ngnportal.phonebook;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How the people of a phonebook are called, found by any way to write their addresses. */
final class KnownNames {

    private final Map<String, String> names = new HashMap<>();
    private final String ownDomain;

    KnownNames(Collection<Contact> contacts, String ownDomain) {
        this.ownDomain = ownDomain;
        contacts.stream()
                .filter(contact ->
                        !contact.address().isPattern() && !contact.name().isEmpty())
                .forEach(contact -> names.putIfAbsent(contact.address().sameness(ownDomain), contact.name()));
    }

    Optional<String> of(String address) {
        return Optional.ofNullable(names.get(new ContactAddress(address).sameness(ownDomain)));
    }
}
