package org.ngnportal.batches;

import java.util.Map;

/**
 * A batch that is going to be filled.
 *
 * @param kind of which {@link BatchWork} it is
 * @param title what people call it by, such as the name of a file: hostile text, at most {@value #LONGEST_TITLE} characters
 * @param options what counts for all rows, in words of the kind; stored in clear: no secrets
 */
public record NewBatch(String kind, String title, Map<String, String> options) {

    public static final int LONGEST_TITLE = 200;

    public NewBatch {
        options = Map.copyOf(options);
    }

    public NewBatch(String kind, String title) {
        this(kind, title, Map.of());
    }
}
