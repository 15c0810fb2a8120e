package org.ngnportal.sandbox.platform;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import org.ngnportal.ngnpro.SipAccountList;
import org.ngnportal.ngnpro.SipQuery;
import org.ngnportal.sandbox.platform.Lists.Found;
import org.ngnportal.sandbox.platform.Lists.Source;

/** Lists of SIP accounts (contract section 3.1): through the table of accounts, or of members of the rarest group asked for. */
final class AccountLists {

    static final Source ACCOUNTS = new Source("sip_account", "a", "id");

    private static final int MOST_GROUPS = 20;
    private static final Source MEMBERS = new Source("sip_group", "g", "account");
    private static final String IN_GROUP = "exists (select 1 from sip_group m where m.account = %s and m.name = :%%s)";

    private final Caller caller;
    private final Stores stores;
    private final Lists lists;

    AccountLists(Caller caller, Stores stores) {
        this.caller = caller;
        this.stores = stores;
        this.lists = stores.lists();
    }

    SipAccountList list(SipQuery query) {
        var filter = Objects.requireNonNullElse(query.filter(), SipQuery.Filter.ALL);
        var groups = Groups.named(Objects.requireNonNullElse(filter.groups(), List.of()));
        if (groups.size() > MOST_GROUPS) {
            throw Faults.invalid("more than " + MOST_GROUPS + " groups are asked for");
        }
        var found = groups.isEmpty() ? plain(query, filter) : members(query, filter, groups);
        var accounts =
                stores.accounts().all(found.keys()).stream().map(Account::wire).toList();
        return new SipAccountList(accounts, Math.toIntExact(found.total()));
    }

    private Found<Long> plain(SipQuery query, SipQuery.Filter filter) {
        var where = accounts(filter);
        return lists.find(ACCOUNTS, where, paging(query, where, "a"), Long.class);
    }

    private Found<Long> members(SipQuery query, SipQuery.Filter filter, SortedSet<String> groups) {
        var rarest = groups.stream()
                .min(Comparator.comparingLong(group -> lists.total(MEMBERS, members(filter, group))))
                .orElseThrow();
        var members = members(filter, rarest);
        var accounts = accounts(filter);
        for (var group : groups) {
            accounts.and(IN_GROUP.formatted("a.id"), group);
            if (!group.equals(rarest)) {
                members.and(IN_GROUP.formatted("g.account"), group);
            }
        }
        personal(members, filter);
        var membersPaging = paging(query, members, "g");
        var accountsPaging = paging(query, accounts, "a");
        boolean throughMembers =
                !members.isOpaque() || lists.effort(MEMBERS, members) <= lists.effort(ACCOUNTS, accounts);
        long total = throughMembers ? lists.total(MEMBERS, members) : lists.total(ACCOUNTS, accounts);
        if (total <= membersPaging.start()) {
            return new Found<>(List.of(), total);
        }
        boolean memberPage = lists.effort(MEMBERS, members, membersPaging, total)
                <= lists.effort(ACCOUNTS, accounts, accountsPaging, total);
        return new Found<>(
                memberPage
                        ? lists.keys(MEMBERS, members, membersPaging, total, Long.class)
                        : lists.keys(ACCOUNTS, accounts, accountsPaging, total, Long.class),
                total);
    }

    private Where accounts(SipQuery.Filter filter) {
        var where = address(new Where(), "a", filter);
        return person(where, "a", filter);
    }

    /** Whose accounts in a group, by address; the rest of the filter is a matter of the accounts. */
    private Where members(SipQuery.Filter filter, String group) {
        return address(new Where().equal("g.name", group), "g", filter);
    }

    private static void personal(Where members, SipQuery.Filter filter) {
        var person = person(new Where("person"), "p", filter);
        if (!person.sql().isEmpty()) {
            members.and(
                    "exists (select 1 from sip_account p" + person.sql() + " and p.id = g.account)",
                    person.parameters());
        }
    }

    private Where address(Where where, String alias, SipQuery.Filter filter) {
        Ownership.narrow(
                where,
                caller,
                stores.customers(),
                new Ownership.Columns(alias + ".customer", alias + ".reseller"),
                filter.customer(),
                filter.reseller());
        return where.lower(alias + ".username", filter.username()).lower(alias + ".domain", filter.domain());
    }

    private static Where person(Where where, String alias, SipQuery.Filter filter) {
        return where.text(alias + ".first_name", filter.firstName())
                .text(alias + ".last_name", filter.lastName())
                .text(alias + ".email", filter.email())
                .number(alias + ".owner", filter.owner());
    }

    private static Paging paging(SipQuery query, Where where, String alias) {
        var columns = new LinkedHashMap<String, String>();
        columns.put("changeDate", alias + ".change_date");
        columns.put("username", alias + ".username, " + alias + ".domain");
        columns.put("domain", alias + ".domain, " + alias + ".username");
        return Paging.of(
                where, query.orderBy(), query.range(), columns, alias + (alias.equals("a") ? ".id" : ".account"));
    }
}
