package org.ngnportal.accounts;

import java.util.List;

/**
 * Some rows of a list of subscribers.
 *
 * @param rows the rows asked for
 * @param total how many match
 * @param cutOff whether a search by text found more than it could merge: {@code total} is then a lower bound
 */
public record SubscriberPage(List<SubscriberRow> rows, int total, boolean cutOff) {

    public SubscriberPage {
        rows = List.copyOf(rows);
    }
}
