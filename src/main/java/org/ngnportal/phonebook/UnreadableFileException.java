package org.ngnportal.phonebook;

/** A file that holds no contacts, or too many. Nothing was changed. */
public final class UnreadableFileException extends RuntimeException {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final String messageKey;

    UnreadableFileException(String messageKey) {
        super(messageKey);
        this.messageKey = messageKey;
    }

    /** The text that says what is wrong; its argument is {@link PhonebookFiles#MOST_CONTACTS}. */
    public String messageKey() {
        return messageKey;
    }
}
