package org.ngnportal.phonebook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.NgnProException;

/**
 * What came of taking in a file.
 *
 * @param failures contacts that the platform refused
 * @param interrupted why the rest was not tried; null when all was
 * @param left how many contacts were not tried, or whose outcome is not known
 */
public record ImportResult(
        int added,
        int changed,
        List<Failure> failures,
        @Nullable NgnProException interrupted,
        int left) {

    public ImportResult {
        failures = List.copyOf(failures);
    }

    public boolean isComplete() {
        return failures.isEmpty() && interrupted == null;
    }

    /** A contact that the platform refused. */
    public record Failure(ImportPreview.Line line, NgnProException.Fault fault) {}
}
