package org.ngnportal.accounts.ui;

import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import java.util.stream.Stream;
import org.ngnportal.accounts.Accounts;
import org.ngnportal.accounts.SubscriberFilter;
import org.ngnportal.accounts.SubscriberPage;
import org.ngnportal.accounts.SubscriberRow;
import org.ngnportal.accounts.SubscriberSort;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.shell.Notices;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Actor;

/** Rows of the list, fetched as far as one scrolls. The first ones are kept: with them comes how many there are. */
final class SubscriberRows {

    static final int PAGE_SIZE = 50;

    private final Accounts accounts;
    private final Actor actor;
    private final CallbackDataProvider<SubscriberRow, Void> provider =
            DataProvider.fromCallbacks(this::fetch, this::count);
    private ListState state = new ListState(SubscriberFilter.NONE, SubscriberSort.NEWEST_FIRST);
    private SubscriberPage first = new SubscriberPage(java.util.List.of(), 0, false);

    SubscriberRows(Accounts accounts, Actor actor) {
        this.accounts = accounts;
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
        first = accounts.find(actor, wanted.filter(), wanted.sort(), 0, PAGE_SIZE);
        state = wanted;
        provider.refreshAll();
        return first;
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
            return accounts.find(actor, state.filter(), state.sort(), offset, limit).rows().stream();
        } catch (NgnProException failure) {
            Notices.problem(failure, Texts.t("accounts.list.loading"));
            return Stream.empty();
        }
    }
}
