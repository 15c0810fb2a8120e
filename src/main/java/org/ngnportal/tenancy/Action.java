package org.ngnportal.tenancy;

/** What can be done in an {@link Area}. */
public enum Action {
    SEE('s'),
    CREATE('c'),
    CHANGE('h'),
    DELETE('d'),
    /** Open the portal as one of those the area is about. */
    IMPERSONATE('i');

    private final char letter;

    Action(char letter) {
        this.letter = letter;
    }

    /** How the table of {@link Rights} writes it. */
    char letter() {
        return letter;
    }

    /** Whether nothing is changed by it. */
    public boolean isHarmless() {
        return this == SEE || this == IMPERSONATE;
    }
}
