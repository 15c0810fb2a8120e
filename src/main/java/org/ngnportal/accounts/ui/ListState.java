package org.ngnportal.accounts.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import org.ngnportal.accounts.AccountGroup;
import org.ngnportal.accounts.AccountsNavigation;
import org.ngnportal.accounts.SubscriberFilter;
import org.ngnportal.accounts.SubscriberFilter.Owner;
import org.ngnportal.accounts.SubscriberFilter.Recency;
import org.ngnportal.accounts.SubscriberSort;
import org.ngnportal.sip.DomainName;
import org.ngnportal.tenancy.CustomerId;

/** What the list shows and how it is ordered, as it stands in the address of the page. */
record ListState(SubscriberFilter filter, SubscriberSort sort) {

    private static final String TEXT = "q";
    private static final String DOMAIN = "domain";
    private static final String RESELLER = "reseller";
    private static final String CUSTOMER = "customer";
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
                                .getSingleParameter(AccountsNavigation.STATE)
                                .flatMap(AccountGroup::of)
                                .orElse(null))
                        .withCreated(parameters
                                .getSingleParameter(AccountsNavigation.CREATED)
                                .flatMap(ListState::recency)
                                .orElse(null))
                        .withLowBalance(parameters
                                .getSingleParameter(AccountsNavigation.BALANCE)
                                .filter(AccountsNavigation.LOW::equals)
                                .isPresent())
                        .withOwner(owner(parameters, RESELLER)
                                .or(() -> owner(parameters, CUSTOMER))
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
            parameters.put(AccountsNavigation.STATE, group.wireName());
        }
        var created = filter.created();
        if (created != null) {
            parameters.put(AccountsNavigation.CREATED, name(created));
        }
        if (filter.lowBalance()) {
            parameters.put(AccountsNavigation.BALANCE, AccountsNavigation.LOW);
        }
        var owner = filter.owner();
        if (owner != null) {
            parameters.put(owner.reseller() ? RESELLER : CUSTOMER, owner.id().toString());
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

    private static Optional<Recency> recency(String text) {
        return Arrays.stream(Recency.values())
                .filter(recency -> name(recency).equals(text))
                .findFirst();
    }

    private static Optional<Owner> owner(QueryParameters parameters, String name) {
        return parameters
                .getSingleParameter(name)
                .filter(id -> id.matches("[1-9]\\d{0,8}"))
                .map(id -> new Owner(new CustomerId(Integer.parseInt(id)), name.equals(RESELLER)));
    }

    private static Optional<SubscriberSort> sort(String text) {
        boolean ascending = !text.startsWith(DESCENDING);
        var wanted = ascending ? text : text.substring(DESCENDING.length());
        return Arrays.stream(SubscriberSort.Key.values())
                .filter(key -> name(key).equals(wanted))
                .map(key -> new SubscriberSort(key, ascending))
                .findFirst();
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
