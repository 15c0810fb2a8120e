package org.ngnportal.accounts.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import org.ngnportal.accounts.AccountGroup;
import org.ngnportal.accounts.SubscriberFilter;
import org.ngnportal.accounts.SubscriberSort;
import org.ngnportal.sip.DomainName;

/** What the list shows and how it is ordered, as it stands in the address of the page. */
record ListState(SubscriberFilter filter, SubscriberSort sort) {

    private static final String TEXT = "q";
    private static final String DOMAIN = "domain";
    private static final String STATE = "state";
    private static final String SORT = "sort";
    private static final String DESCENDING = "-";

    /** Reads an address; what makes no sense is left out. */
    static ListState of(QueryParameters parameters) {
        return new ListState(
                SubscriberFilter.NONE
                        .withText(parameters.getSingleParameter(TEXT).orElse(""))
                        .withDomain(parameters
                                .getSingleParameter(DOMAIN)
                                .flatMap(ListState::domain)
                                .orElse(null))
                        .withGroup(parameters
                                .getSingleParameter(STATE)
                                .flatMap(AccountGroup::of)
                                .orElse(null)),
                parameters.getSingleParameter(SORT).flatMap(ListState::sort).orElse(SubscriberSort.NEWEST_FIRST));
    }

    QueryParameters parameters() {
        var parameters = new LinkedHashMap<String, String>();
        if (!filter.text().isEmpty()) {
            parameters.put(TEXT, filter.text());
        }
        var domain = filter.domain();
        if (domain != null) {
            parameters.put(DOMAIN, domain.value());
        }
        var group = filter.group();
        if (group != null) {
            parameters.put(STATE, group.wireName());
        }
        if (!sort.equals(SubscriberSort.NEWEST_FIRST)) {
            parameters.put(SORT, (sort.ascending() ? "" : DESCENDING) + name(sort.key()));
        }
        return QueryParameters.simple(parameters);
    }

    ListState withFilter(SubscriberFilter wanted) {
        return new ListState(wanted, sort);
    }

    ListState withSort(SubscriberSort wanted) {
        return new ListState(filter, wanted);
    }

    private static Optional<DomainName> domain(String text) {
        try {
            return Optional.of(new DomainName(text));
        } catch (IllegalArgumentException notAName) {
            return Optional.empty();
        }
    }

    private static Optional<SubscriberSort> sort(String text) {
        boolean ascending = !text.startsWith(DESCENDING);
        var wanted = ascending ? text : text.substring(DESCENDING.length());
        return Arrays.stream(SubscriberSort.Key.values())
                .filter(key -> name(key).equals(wanted))
                .map(key -> new SubscriberSort(key, ascending))
                .findFirst();
    }

    private static String name(SubscriberSort.Key key) {
        return key.name().toLowerCase(Locale.ROOT);
    }
}
