package org.ngnportal.journal;

import java.util.List;

/**
 * Something that is done to something.
 *
 * @param action what is done, a key such as {@code subscriber.save}; its words are the message {@code journal.action.<key>}
 * @param subject what it is done to
 * @param changes what becomes of its fields; may be empty
 */
public record Deed(String action, Subject subject, List<FieldChange> changes) {

    public Deed {
        changes = List.copyOf(changes);
    }

    public static Deed of(String action, Subject subject, FieldChange... changes) {
        return new Deed(action, subject, List.of(changes));
    }
}
