package org.ngnportal.phonebook;

/**
 * An entry of a phonebook. Name and group are text of the subscriber or of whoever wrote the file he took in: hostile.
 *
 * @param name may be empty, of entries that other programs made
 * @param group one of {@link ContactGroups#STANDARD}, a free one, or empty for none
 */
public record Contact(ContactAddress address, String name, String group) {

    /** The name, else the address. */
    public String displayName() {
        return name.isEmpty() ? address.value() : name;
    }
}
