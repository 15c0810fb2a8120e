package org.ngnportal.batches;

import java.util.List;

/**
 * A sentence of the message bundles.
 *
 * @param key of the text
 * @param values its arguments, hostile perhaps; no secrets
 */
public record RowWords(String key, List<String> values) {

    public static final RowWords NONE = new RowWords("", List.of());

    public RowWords {
        values = List.copyOf(values);
    }

    public static RowWords of(String key, Object... values) {
        return new RowWords(key, List.of(values).stream().map(Object::toString).toList());
    }

    public boolean isEmpty() {
        return key.isEmpty();
    }
}
