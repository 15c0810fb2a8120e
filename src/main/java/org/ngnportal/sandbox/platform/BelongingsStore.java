package org.ngnportal.sandbox.platform;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ngnportal.ngnpro.SipAclEntry;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of what an account has many of: groups, properties, entries of the access list. */
final class BelongingsStore {

    private final JdbcClient db;
    private final Pending pending;

    BelongingsStore(JdbcClient db, Pending pending) {
        this.db = db;
        this.pending = pending;
    }

    /** The accounts of these rows, in their order; three queries however many there are. */
    List<Account> complete(List<AccountRow> rows) {
        var keys = rows.stream().map(AccountRow::key).toList();
        var groups = groups(keys);
        var properties = properties(keys);
        var acl = acl(keys);
        return rows.stream()
                .map(row -> new Account(
                        row,
                        groups.getOrDefault(row.key(), Collections.emptySortedSet()),
                        properties.getOrDefault(row.key(), Collections.emptySortedMap()),
                        acl.getOrDefault(row.key(), List.of())))
                .toList();
    }

    void replace(long key, Account account) {
        for (var table : List.of("sip_property", "sip_acl")) {
            db.sql("delete from " + table + " where account = :key")
                    .param("key", key)
                    .update();
        }
        join(key, account);
        account.properties()
                .forEach((name, value) -> db.sql(
                                "insert into sip_property (account, name, content) values (:key, :name, :value)")
                        .param("key", key)
                        .param("name", name)
                        .param("value", value)
                        .update());
        for (int pos = 0; pos < account.acl().size(); pos++) {
            var entry = account.acl().get(pos);
            db.sql("insert into sip_acl (account, pos, ip, mask, tag) values (:key, :pos, :ip, :mask, :tag)")
                    .param("key", key)
                    .param("pos", pos)
                    .param("ip", entry.ip())
                    .param("mask", entry.mask())
                    .param("tag", entry.tag())
                    .update();
        }
    }

    /** Memberships that stay keep their rows, so that who counts members never misses one or sees it twice. */
    private void join(long key, Account account) {
        var held = groups(List.of(key)).getOrDefault(key, Collections.emptySortedSet());
        for (var group : held) {
            if (!account.in(group)) {
                db.sql("delete from sip_group where account = :key and name = :name")
                        .param("key", key)
                        .param("name", group)
                        .update();
            }
        }
        for (var group : account.groups()) {
            pending.store("sip_group", member(key, group, account.row()));
            db.sql(held.contains(group) ? """
                                    update sip_group set customer = :customer, reseller = :reseller,
                                        change_date = :change_date where account = :account and name = :name
                                    """ : """
                                    insert into sip_group (account, name, customer, reseller, username, domain, change_date)
                                    values (:account, :name, :customer, :reseller, :username, :domain, :change_date)
                                    """)
                    .params(member(key, group, account.row()))
                    .update();
        }
    }

    private static Map<String, Object> member(long key, String group, AccountRow row) {
        return Map.of(
                "account", key,
                "name", group,
                "customer", row.customer(),
                "reseller", row.reseller(),
                "username", row.username(),
                "domain", row.domain(),
                "change_date", row.changeDate());
    }

    private Map<Long, SortedSet<String>> groups(List<Long> keys) {
        var found = new HashMap<Long, SortedSet<String>>();
        db.sql("select account, name from sip_group where account in (:keys)")
                .param("keys", keys)
                .query((ResultSet row) -> {
                    found.computeIfAbsent(row.getLong("account"), key -> new TreeSet<>())
                            .add(row.getString("name"));
                });
        return found;
    }

    private Map<Long, SortedMap<String, String>> properties(List<Long> keys) {
        var found = new HashMap<Long, SortedMap<String, String>>();
        db.sql("select account, name, content from sip_property where account in (:keys)")
                .param("keys", keys)
                .query((ResultSet row) -> {
                    found.computeIfAbsent(row.getLong("account"), key -> new TreeMap<>())
                            .put(row.getString("name"), row.getString("content"));
                });
        return found;
    }

    private Map<Long, List<SipAclEntry>> acl(List<Long> keys) {
        var found = new HashMap<Long, List<SipAclEntry>>();
        db.sql("select account, ip, mask, tag from sip_acl where account in (:keys) order by account, pos")
                .param("keys", keys)
                .query((ResultSet row) -> {
                    found.computeIfAbsent(row.getLong("account"), key -> new ArrayList<>())
                            .add(new SipAclEntry(row.getString("ip"), row.getInt("mask"), row.getString("tag")));
                });
        return found;
    }
}
