package org.ngnportal.phonebook;

/** Ways to the pages of this feature. */
public final class PhonebookNavigation {

    /** Path of the subscriber's phonebook. */
    public static final String LIST = "my/phonebook";

    private PhonebookNavigation() {}
}
