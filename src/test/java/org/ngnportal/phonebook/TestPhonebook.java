package org.ngnportal.phonebook;

import org.ngnportal.accounts.OwnLines;

/** Makes the real parts for tests of other features. */
public final class TestPhonebook {

    private TestPhonebook() {}

    public static Phonebook of(OwnLines lines) {
        return new Phonebook(lines);
    }

    public static PhonebookFiles files(OwnLines lines) {
        return new PhonebookFiles(lines);
    }
}
