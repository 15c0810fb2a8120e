package org.ngnportal.batches;

/** A batch is not in a state in which this can be done. Nothing was done. */
public final class BatchStateException extends RuntimeException {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    public BatchStateException(String message) {
        super(message);
    }
}
