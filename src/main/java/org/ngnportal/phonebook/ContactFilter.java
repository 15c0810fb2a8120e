package org.ngnportal.phonebook;

import org.jspecify.annotations.Nullable;

/**
 * Which entries of a phonebook are wanted.
 *
 * @param text part of a name or address, {@code %} stands for anything; empty for all
 * @param group name of a group, empty for entries without; null for any
 */
public record ContactFilter(String text, @Nullable String group) {

    public static final ContactFilter ALL = new ContactFilter("", null);

    public ContactFilter {
        text = text.strip();
    }

    public ContactFilter withText(String wanted) {
        return new ContactFilter(wanted, group);
    }

    /** @param wanted null for any */
    public ContactFilter withGroup(@Nullable String wanted) {
        return new ContactFilter(text, wanted);
    }

    public boolean isAll() {
        return equals(ALL);
    }
}
