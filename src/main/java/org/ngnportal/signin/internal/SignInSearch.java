package org.ngnportal.signin.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ngnportal.signin.SignInFilter;
import org.ngnportal.signin.SignInLine;
import org.ngnportal.signin.SignInMethod;
import org.ngnportal.signin.SignInOutcome;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.UserKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks lines of the log up. */
@Repository
class SignInSearch {

    /** Who sees a row of a tenant. */
    static final String VISIBLE = "(:isPlatform OR tenant_id = :tenant OR (reseller_id = :tenant AND :isReseller))";

    private static final List<String> FAILURES = Arrays.stream(SignInOutcome.values())
            .filter(outcome -> !outcome.isGood())
            .map(Enum::name)
            .toList();

    private final JdbcClient jdbc;

    SignInSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Conditions(String sql, Map<String, Object> parameters) {}

    static Map<String, Object> visibleTo(Actor actor) {
        return new HashMap<>(Map.of(
                "tenant", actor.tenant().value(),
                "isReseller", actor.actsForReseller(),
                "isPlatform", actor.tenant().isPlatform()));
    }

    List<SignInLine> find(Actor actor, SignInFilter filter, int offset, int limit) {
        var conditions = conditions(actor, filter);
        return jdbc.sql("SELECT * FROM signin_log WHERE " + conditions.sql()
                        + " ORDER BY number DESC OFFSET :offset ROWS FETCH NEXT :limit ROWS ONLY")
                .params(conditions.parameters())
                .param("offset", offset)
                .param("limit", limit)
                .query(SignInSearch::line)
                .list();
    }

    int count(Actor actor, SignInFilter filter) {
        var conditions = conditions(actor, filter);
        return jdbc.sql("SELECT count(*) FROM signin_log WHERE " + conditions.sql())
                .params(conditions.parameters())
                .query(Integer.class)
                .single();
    }

    private static Conditions conditions(Actor actor, SignInFilter filter) {
        var sql = new ArrayList<String>();
        var parameters = visibleTo(actor);
        sql.add(VISIBLE);
        if (!filter.text().isBlank()) {
            sql.add("(LOWER(username) LIKE :text ESCAPE '!' OR LOWER(address) LIKE :text ESCAPE '!')");
            var text = Fit.text(filter.text().strip().toLowerCase(Locale.ROOT), Usernames.LONGEST);
            parameters.put("text", "%" + literal(text) + "%");
        }
        if (filter.kind() != null) {
            sql.add("kind = :kind");
            parameters.put("kind", filter.kind().name());
        }
        if (filter.from() != null) {
            sql.add("at >= :from");
            parameters.put("from", OffsetDateTime.ofInstant(filter.from(), ZoneOffset.UTC));
        }
        if (filter.failedOnly()) {
            sql.add("outcome IN (:failures)");
            parameters.put("failures", FAILURES);
        }
        return new Conditions(String.join(" AND ", sql), parameters);
    }

    private static String literal(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    private static SignInLine line(ResultSet row, int n) throws SQLException {
        var kind = row.getString("kind");
        return new SignInLine(
                row.getLong("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("username"),
                kind == null ? null : UserKey.Kind.valueOf(kind),
                row.getString("address"),
                row.getString("agent"),
                SignInOutcome.valueOf(row.getString("outcome")),
                SignInMethod.valueOf(row.getString("method")));
    }
}
