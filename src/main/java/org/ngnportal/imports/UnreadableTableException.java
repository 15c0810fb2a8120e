package org.ngnportal.imports;

import java.util.List;

/** A file is no table that can be taken in. */
public final class UnreadableTableException extends RuntimeException {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final String messageKey;
    private final transient List<Object> parameters;

    public UnreadableTableException(String messageKey, Object... parameters) {
        super(messageKey);
        this.messageKey = messageKey;
        this.parameters = List.of(parameters);
    }

    /** Of the sentence that says why, and what to do. */
    public String messageKey() {
        return messageKey;
    }

    /** Of the sentence; never what stands in the file. */
    public Object[] parameters() {
        return parameters.toArray();
    }
}
