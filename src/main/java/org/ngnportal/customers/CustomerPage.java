package org.ngnportal.customers;

import java.util.List;

/**
 * A part of a list of customers.
 *
 * @param total how many match
 * @param cutOff whether more match than the search took from the platform
 */
public record CustomerPage(List<CustomerRow> rows, int total, boolean cutOff) {

    public CustomerPage {
        rows = List.copyOf(rows);
    }
}
