package org.ngnportal.sandbox.platform;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.PresenceInformation;
import org.ngnportal.ngnpro.SipId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of presence, its policies and its watchers (contract section 3.28). */
final class PresenceStore {

    private final JdbcClient db;

    PresenceStore(JdbcClient db) {
        this.db = db;
    }

    /** @param password null where it is not kept in clear */
    record Subscriber(long key, @Nullable String password) {

        @Override
        public String toString() {
            return "Subscriber[" + key + "]";
        }
    }

    /** Who may watch: addresses and domains, none of them twice. */
    record Policy(List<String> allow, List<String> deny, List<String> confirm) {

        static final Policy NONE = new Policy(List.of(), List.of(), List.of());
    }

    record Watching(String watcher, boolean online) {}

    /** One query, whoever is asked for. */
    Optional<Subscriber> subscriber(SipId id) {
        return db.sql("select id, password from sip_account where domain = :domain and username = :username")
                .param("domain", id.domain())
                .param("username", id.username())
                .query((row, number) -> new Subscriber(row.getLong("id"), row.getString("password")))
                .optional();
    }

    /** Others wait with changes until the transaction ends. */
    void lock(long account) {
        db.sql("select id from sip_account where id = :account for update")
                .param("account", account)
                .query(Long.class)
                .optional();
    }

    Optional<PresenceInformation> information(long account) {
        return db.sql("select activity, note from presence where account = :account")
                .param("account", account)
                .query((row, number) -> new PresenceInformation(row.getString("activity"), row.getString("note")))
                .optional();
    }

    void publish(long account, String activity, String note) {
        db.sql("merge into presence (account, activity, note) key (account) values (:account, :activity, :note)")
                .param("account", account)
                .param("activity", activity)
                .param("note", note)
                .update();
    }

    void withdraw(long account) {
        db.sql("delete from presence where account = :account")
                .param("account", account)
                .update();
    }

    Policy policy(long account) {
        return db.sql("select allowed, denied, confirmed from presence_policy where account = :account")
                .param("account", account)
                .query((row, number) -> new Policy(
                        texts(row.getArray("allowed")),
                        texts(row.getArray("denied")),
                        texts(row.getArray("confirmed"))))
                .optional()
                .orElse(Policy.NONE);
    }

    void put(long account, Policy policy) {
        db.sql("""
                        merge into presence_policy (account, allowed, denied, confirmed) key (account)
                        values (:account, :allowed, :denied, :confirmed)
                        """)
                .param("account", account)
                .param("allowed", policy.allow().toArray())
                .param("denied", policy.deny().toArray())
                .param("confirmed", policy.confirm().toArray())
                .update();
    }

    /** By their addresses. */
    List<Watching> watchers(long account) {
        return db.sql("select watcher, online from presence_watcher where account = :account order by watcher")
                .param("account", account)
                .query((row, number) -> new Watching(row.getString("watcher"), row.getBoolean("online")))
                .list();
    }

    void watch(long account, Watching watching) {
        db.sql("""
                        merge into presence_watcher (account, watcher, online) key (account, watcher)
                        values (:account, :watcher, :online)
                        """)
                .param("account", account)
                .param("watcher", watching.watcher())
                .param("online", watching.online())
                .update();
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray()).map(Object::toString).toList();
    }
}
