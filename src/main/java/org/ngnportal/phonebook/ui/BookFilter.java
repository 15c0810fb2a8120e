package org.ngnportal.phonebook.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ngnportal.phonebook.ContactFilter;

/** What of a phonebook is shown, as the page's address holds it. */
final class BookFilter {

    private static final String TEXT = "q";
    private static final String GROUP = "group";

    private BookFilter() {}

    static ContactFilter of(QueryParameters parameters) {
        return new ContactFilter(
                parameters.getSingleParameter(TEXT).orElse(""),
                parameters.getSingleParameter(GROUP).orElse(null));
    }

    static QueryParameters parameters(ContactFilter filter) {
        Map<String, String> values = new LinkedHashMap<>();
        if (!filter.text().isEmpty()) {
            values.put(TEXT, filter.text());
        }
        if (filter.group() != null) {
            values.put(GROUP, filter.group());
        }
        return QueryParameters.simple(values);
    }
}
