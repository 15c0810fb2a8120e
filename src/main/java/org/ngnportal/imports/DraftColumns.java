package org.ngnportal.imports;

import java.util.List;

/**
 * The columns of a draft. All text is hostile, and some of it may be secret.
 *
 * @param headers names of all columns; empty for what has none
 * @param samples what stands in each column, of the first rows
 * @param mapping as chosen, or as proposed
 * @param remembered whether the proposal is what was chosen the last time for such a file
 */
public record DraftColumns(
        List<String> headers, List<List<String>> samples, ColumnMapping mapping, boolean remembered) {

    public DraftColumns {
        headers = List.copyOf(headers);
        samples = List.copyOf(samples);
    }

    @Override
    public String toString() {
        return "DraftColumns" + headers;
    }
}
