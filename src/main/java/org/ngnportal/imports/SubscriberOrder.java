package org.ngnportal.imports;

import java.util.Map;

/**
 * A row that is to be carried out: what is wanted, with everything that was left to the portal decided. Holds passwords:
 * stored sealed only, never shown.
 *
 * @param create whether it makes an account; else it changes the one of that address
 * @param before the fields that an update changes, as they were when it was checked; without secrets
 */
public record SubscriberOrder(SubscriberWish wish, boolean create, Map<ImportField, String> before) {

    public SubscriberOrder {
        before = Map.copyOf(before);
    }

    /** Holds passwords. */
    @Override
    public String toString() {
        return "SubscriberOrder[" + wish + "]";
    }
}
