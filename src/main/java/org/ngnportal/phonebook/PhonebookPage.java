package org.ngnportal.phonebook;

import java.util.List;

/**
 * Some entries of those that a filter finds, as the platform orders them.
 *
 * @param total how many the filter finds
 */
public record PhonebookPage(List<Contact> contacts, int total) {

    public PhonebookPage {
        contacts = List.copyOf(contacts);
    }
}
