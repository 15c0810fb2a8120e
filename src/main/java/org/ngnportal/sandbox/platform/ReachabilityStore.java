package org.ngnportal.sandbox.platform;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.AcceptRulePersistent;
import org.ngnportal.ngnpro.DayMask;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of rejected callers, barred prefixes and accept rules (contract sections 3.8 and 3.9). */
final class ReachabilityStore {

    private final JdbcClient db;

    ReachabilityStore(JdbcClient db) {
        this.db = db;
    }

    /** A rule of the weekly plan; times are {@code HH:MM}. */
    record Window(int days, String start, String stop, List<String> groups) {

        AcceptRulePersistent wire() {
            return new AcceptRulePersistent(start, stop, new DayMask(days), groups);
        }
    }

    /** @param until null for a rule without end */
    record Temporary(List<String> groups, @Nullable Instant until) {}

    List<String> rejected(long account) {
        return list(account, "rejected");
    }

    void reject(long account, List<String> members) {
        put(account, "rejected", members);
    }

    List<String> barred(long account) {
        return list(account, "barred");
    }

    void bar(long account, List<String> prefixes) {
        put(account, "barred", prefixes);
    }

    Optional<Temporary> temporary(long account) {
        return db.sql("select temporary, temporary_until from sip_reachability"
                        + " where account = :account and cardinality(temporary) > 0")
                .param("account", account)
                .query((row, number) -> new Temporary(
                        texts(row.getArray("temporary")), row.getObject("temporary_until", Instant.class)))
                .optional();
    }

    void putTemporary(long account, Temporary rule) {
        db.sql("""
                        merge into sip_reachability (account, temporary, temporary_until) key (account)
                        values (:account, :groups, :until)
                        """)
                .param("account", account)
                .param("groups", rule.groups().toArray())
                .param("until", rule.until())
                .update();
    }

    /** The weekly plan by its masks of days. */
    List<Window> plan(long account) {
        return db.sql("select days, start_at, stop_at, accepted from sip_accept_rule where account = :account"
                        + " order by days")
                .param("account", account)
                .query((row, number) -> new Window(
                        row.getInt("days"),
                        row.getString("start_at"),
                        row.getString("stop_at"),
                        texts(row.getArray("accepted"))))
                .list();
    }

    void replacePlan(long account, List<Window> plan) {
        db.sql("delete from sip_accept_rule where account = :account")
                .param("account", account)
                .update();
        for (var window : plan) {
            db.sql("""
                            insert into sip_accept_rule (account, days, start_at, stop_at, accepted)
                            values (:account, :days, :start, :stop, :groups)
                            """)
                    .param("account", account)
                    .param("days", window.days())
                    .param("start", window.start())
                    .param("stop", window.stop())
                    .param("groups", window.groups().toArray())
                    .update();
        }
    }

    private List<String> list(long account, String column) {
        return db.sql("select " + column + " from sip_reachability where account = :account")
                .param("account", account)
                .query((row, number) -> texts(row.getArray(1)))
                .optional()
                .orElseGet(List::of);
    }

    private void put(long account, String column, List<String> members) {
        db.sql("merge into sip_reachability (account, " + column + ") key (account) values (:account, :members)")
                .param("account", account)
                .param("members", members.toArray())
                .update();
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray()).map(Object::toString).toList();
    }
}
