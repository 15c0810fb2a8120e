package org.ngnportal.journal;

/**
 * What an entry is about.
 *
 * @param kind a key such as {@code subscriber}; its words are the message {@code journal.subject.<kind>}
 * @param name what people call it by, such as its address
 */
public record Subject(String kind, String name) {

    public static Subject subscriber(Object address) {
        return new Subject("subscriber", address.toString());
    }

    public static Subject delivery(Object recipient) {
        return new Subject("delivery", recipient.toString());
    }
}
