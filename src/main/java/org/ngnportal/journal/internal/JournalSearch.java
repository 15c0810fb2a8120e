package org.ngnportal.journal.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ngnportal.journal.Actions;
import org.ngnportal.journal.Deed;
import org.ngnportal.journal.JournalEntry;
import org.ngnportal.journal.JournalFilter;
import org.ngnportal.journal.Outcome;
import org.ngnportal.journal.Subject;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.CustomerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks entries up, each with its outcome. */
@Repository
class JournalSearch {

    private static final String FROM = """
            FROM journal_entry e LEFT JOIN journal_entry o ON o.ends = e.number
            WHERE e.ends IS NULL AND (:isPlatform OR e.tenant_id = :tenant OR (e.reseller_id = :tenant AND :isReseller))
            """;

    private final JdbcClient jdbc;

    JournalSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Conditions(String sql, Map<String, Object> parameters) {}

    List<JournalEntry> find(Actor actor, JournalFilter filter, int offset, int limit) {
        var conditions = conditions(actor, filter);
        return jdbc.sql("SELECT e.*, o.outcome AS ended, o.fault_code AS ended_code, o.fault_text AS ended_text " + FROM
                        + conditions.sql() + " ORDER BY e.number DESC OFFSET :offset ROWS FETCH NEXT :limit ROWS ONLY")
                .params(conditions.parameters())
                .param("offset", offset)
                .param("limit", limit)
                .query(JournalSearch::entry)
                .list();
    }

    int count(Actor actor, JournalFilter filter) {
        var conditions = conditions(actor, filter);
        return jdbc.sql("SELECT count(*) " + FROM + conditions.sql())
                .params(conditions.parameters())
                .query(Integer.class)
                .single();
    }

    /** Of the account under its address since it was last deleted, within its customer's and his reseller's entries. */
    List<JournalEntry> history(Actor.Subscriber subscriber, int limit) {
        return jdbc
                .sql("""
                        SELECT e.*, o.outcome AS ended, o.fault_code AS ended_code, o.fault_text AS ended_text
                        FROM journal_entry e LEFT JOIN journal_entry o ON o.ends = e.number
                        WHERE e.ends IS NULL AND e.subject_kind = :kind AND e.subject = :subject
                            AND (e.tenant_id = :customer OR e.reseller_id = :reseller)
                            AND e.number > COALESCE((
                                SELECT MAX(d.number) FROM journal_entry d JOIN journal_entry done ON done.ends = d.number
                                WHERE d.subject_kind = :kind AND d.subject = :subject
                                    AND (d.action = :deleted OR d.action = :rolledBack) AND done.outcome = 'DONE'), 0)
                        ORDER BY e.number DESC FETCH FIRST :limit ROWS ONLY
                        """)
                .param("kind", Subject.SUBSCRIBER)
                .param("subject", Fit.text(subscriber.username(), Fit.SUBJECT))
                .param("customer", subscriber.customer().value())
                .param("reseller", subscriber.reseller().value())
                .param("deleted", Actions.SUBSCRIBER_DELETE)
                .param("rolledBack", Actions.SUBSCRIBER_ROLL_BACK)
                .param("limit", limit)
                .query(JournalSearch::entry)
                .list()
                .stream()
                .map(JournalEntry::withoutAddress)
                .toList();
    }

    private static Conditions conditions(Actor actor, JournalFilter filter) {
        var sql = new ArrayList<String>();
        var parameters = new HashMap<String, Object>();
        parameters.put("tenant", actor.tenant().value());
        parameters.put("isReseller", actor.actsForReseller());
        parameters.put("isPlatform", actor.tenant().isPlatform());
        if (!filter.text().isEmpty()) {
            sql.add("(LOWER(e.subject) LIKE :text ESCAPE '!' OR LOWER(e.who) LIKE :text ESCAPE '!'"
                    + " OR LOWER(e.acting_as) LIKE :text ESCAPE '!')");
            parameters.put("text", "%" + literal(Fit.text(filter.text().toLowerCase(Locale.ROOT), Fit.SUBJECT)) + "%");
        }
        if (!filter.action().isEmpty()) {
            sql.add("e.action = :action");
            parameters.put("action", Fit.text(filter.action(), Fit.ACTION));
        }
        if (filter.subject() != null) {
            sql.add("e.subject_kind = :kind AND e.subject = :subject");
            parameters.put("kind", Fit.text(filter.subject().kind(), Fit.KIND));
            parameters.put("subject", Fit.text(filter.subject().name(), Fit.SUBJECT));
        }
        if (filter.from() != null) {
            sql.add("e.at >= :from");
            parameters.put("from", JournalStore.utc(filter.from()));
        }
        if (filter.until() != null) {
            sql.add("e.at < :until");
            parameters.put("until", JournalStore.utc(filter.until()));
        }
        if (filter.impersonatedOnly()) {
            sql.add("e.acting_as IS NOT NULL");
        }
        if (filter.problemsOnly()) {
            sql.add("(o.outcome IS NULL OR o.outcome <> 'DONE')");
        }
        return new Conditions(sql.isEmpty() ? "" : " AND " + String.join(" AND ", sql), parameters);
    }

    private static String literal(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    private static JournalEntry entry(ResultSet row, int n) throws SQLException {
        return new JournalEntry(
                row.getLong("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new CustomerId(row.getInt("tenant_id")),
                row.getString("who"),
                Objects.toString(row.getString("acting_as"), ""),
                Objects.toString(row.getString("user_key"), ""),
                row.getString("address"),
                Deed.of(
                        row.getString("action"),
                        new Subject(row.getString("subject_kind"), row.getString("subject")),
                        Link.changes(row.getString("changes"))),
                outcome(row.getString("ended"), row));
    }

    private static Outcome outcome(@Nullable String ended, ResultSet row) throws SQLException {
        return switch (ended) {
            case null -> new Outcome.Open();
            case "DONE" -> new Outcome.Done();
            case "UNKNOWN" -> new Outcome.Unknown();
            default -> new Outcome.Refused(row.getInt("ended_code"), row.getString("ended_text"));
        };
    }
}
