package org.ngnportal.accounts.ui;

import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ngnportal.accounts.Accounts;
import org.ngnportal.accounts.SubscriberFilter;
import org.ngnportal.accounts.SubscriberPage;
import org.ngnportal.accounts.SubscriberRow;
import org.ngnportal.accounts.SubscriberSort;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.shell.Notices;
import org.ngnportal.shell.Owners;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.CustomerId;

/** Rows of the list, fetched as far as one scrolls. The first ones are kept: with them comes how many there are. */
final class SubscriberRows {

    static final int PAGE_SIZE = 50;

    private final Accounts accounts;
    private final Owners owners;
    private final Actor actor;
    private final Map<CustomerId, String> names = new HashMap<>();
    private final CallbackDataProvider<SubscriberRow, Void> provider =
            new CallbackDataProvider<>(this::fetch, this::count, SubscriberRow::address);
    private ListState state = new ListState(SubscriberFilter.NONE, SubscriberSort.NEWEST_FIRST);
    private SubscriberPage first = new SubscriberPage(java.util.List.of(), 0, false);

    SubscriberRows(Accounts accounts, Owners owners, Actor actor) {
        this.accounts = accounts;
        this.owners = owners;
        this.actor = actor;
    }

    DataProvider<SubscriberRow, Void> provider() {
        return provider;
    }

    /**
     * Shows other rows.
     *
     * @throws NgnProException if they cannot be had; the former ones stay
     */
    SubscriberPage open(ListState wanted) {
        first = page(wanted, 0, PAGE_SIZE);
        state = wanted;
        provider.refreshAll();
        return first;
    }

    /** Whose it is; empty when it is the actor's own, and when he sees no other customer's. */
    String owner(SubscriberRow row) {
        return names.getOrDefault(row.customer(), "");
    }

    /** The names come once for all rows. */
    private SubscriberPage page(ListState wanted, int offset, int limit) {
        var page = accounts.find(actor, wanted.filter(), wanted.sort(), offset, limit);
        names.putAll(owners.names(
                actor, page.rows().stream().map(SubscriberRow::customer).collect(Collectors.toSet())));
        return page;
    }

    private int count(Query<SubscriberRow, Void> query) {
        return first.total();
    }

    private Stream<SubscriberRow> fetch(Query<SubscriberRow, Void> query) {
        int offset = query.getOffset();
        int limit = query.getLimit();
        int known = first.rows().size();
        if (offset + limit <= known || known == first.total()) {
            return first.rows().stream().skip(offset).limit(limit);
        }
        try {
            return page(state, offset, limit).rows().stream();
        } catch (NgnProException failure) {
            Notices.problem(failure, Texts.t("accounts.list.loading"));
            return Stream.empty();
        }
    }
}
