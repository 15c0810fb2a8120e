package org.ngnportal.imports;

/** There is no such draft for whoever asks: never was, is another's, was started, given up or too old. */
public final class DraftGoneException extends RuntimeException {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    public DraftGoneException(DraftId id) {
        super("no draft " + id);
    }
}
