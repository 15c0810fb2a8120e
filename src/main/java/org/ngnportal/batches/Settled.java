package org.ngnportal.batches;

/**
 * A row that has ended.
 *
 * @param result empty-worded {@link RowResult.Kind#REFUSED} where {@code cancelled}
 * @param cancelled whether the batch was cancelled before the platform was asked
 */
public record Settled<T>(Row<T> row, RowResult result, boolean cancelled) {}
