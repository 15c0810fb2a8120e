package org.ngnportal.batches;

/** Where the pages of batches are, relative to the portal's root. */
public final class BatchLinks {

    public static final String ALL = "batches";

    private BatchLinks() {}

    /** The page of one batch. */
    public static String to(BatchId id) {
        return ALL + "/" + id;
    }
}
