package org.ngnportal.phonebook;

/**
 * An entry as somebody typed it; judged when it is saved.
 *
 * @param address a SIP address or number in any usual form, or a pattern
 * @param group empty for none
 */
public record NewContact(String address, String name, String group) {

    public static NewContact of(Contact contact) {
        return new NewContact(contact.address().value(), contact.name(), contact.group());
    }
}
