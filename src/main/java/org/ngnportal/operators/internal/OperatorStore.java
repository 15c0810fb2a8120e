package org.ngnportal.operators.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ngnportal.operators.Operator;
import org.ngnportal.operators.OperatorId;
import org.ngnportal.operators.OperatorRefusedException;
import org.ngnportal.operators.OperatorRefusedException.Reason;
import org.ngnportal.operators.OperatorState;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.tenancy.Grants;
import org.ngnportal.tenancy.Role;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code portal_operator}. */
@Repository
class OperatorStore {

    private static final int LONGEST_NAME = 300;

    private final JdbcClient jdbc;

    OperatorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An operator who can sign in, with his password's hash. */
    record Credentials(Operator operator, String hash) {}

    /** @throws OperatorRefusedException if the address is taken */
    void insert(Operator operator) {
        try {
            bind(jdbc.sql("""
                                    INSERT INTO portal_operator (id, tenant_id, reseller_id, email, name, employer,
                                        invited_by, language, role, exceptions, state, created_at, version)
                                    VALUES (:id, :tenant, :reseller, :email, :name, :employer,
                                        :invitedBy, :language, :role, :exceptions, :state, :createdAt, 0)
                                    """), operator)
                    .param("tenant", operator.tenant().value())
                    .param("reseller", operator.reseller().value())
                    .param("email", operator.email())
                    .param("employer", fit(operator.employer()))
                    .param("invitedBy", fit(operator.invitedBy()))
                    .param("language", operator.language().toLanguageTag())
                    .param("createdAt", utc(operator.createdAt()))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new OperatorRefusedException(Reason.EMAIL_TAKEN);
        }
    }

    /** @throws OperatorRefusedException if the row changed since it was read */
    void save(Operator operator, OperatorState state) {
        int rows = bind(jdbc.sql("""
                                UPDATE portal_operator SET name = :name, role = :role, exceptions = :exceptions,
                                    state = :state, version = version + 1
                                WHERE id = :id AND version = :version
                                """), operator)
                .param("version", operator.version())
                .param("state", state.name())
                .update();
        if (rows != 1) {
            throw new OperatorRefusedException(Reason.CHANGED_MEANWHILE);
        }
    }

    /** Sets the password and with it, for one who was invited, that he is active; not for one who is disabled. */
    boolean setPassword(OperatorId id, String hash) {
        return jdbc.sql("""
                                UPDATE portal_operator
                                SET password = :hash, state = 'ACTIVE', version = version + 1
                                WHERE id = :id AND state <> 'DISABLED'
                                """).param("hash", hash).param("id", id.value()).update() == 1;
    }

    /** Whether he has chosen a password once. */
    boolean hasPassword(OperatorId id) {
        return jdbc.sql("SELECT count(*) FROM portal_operator WHERE id = :id AND password IS NOT NULL")
                        .param("id", id.value())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** Puts a better hash of the same password in the place of the old one, if that is still there. */
    void rehash(OperatorId id, String before, String after) {
        jdbc.sql("UPDATE portal_operator SET password = :after WHERE id = :id AND password = :before")
                .param("after", after)
                .param("before", before)
                .param("id", id.value())
                .update();
    }

    void signedIn(OperatorId id) {
        jdbc.sql("UPDATE portal_operator SET last_sign_in = :now WHERE id = :id")
                .param("now", utc(Instant.now().truncatedTo(ChronoUnit.MILLIS)))
                .param("id", id.value())
                .update();
    }

    void remove(OperatorId id) {
        jdbc.sql("DELETE FROM portal_operator WHERE id = :id")
                .param("id", id.value())
                .update();
    }

    Optional<Operator> find(OperatorId id) {
        return jdbc.sql("SELECT * FROM portal_operator WHERE id = :id")
                .param("id", id.value())
                .query(OperatorStore::read)
                .optional();
    }

    Optional<Operator> find(Actor actor, OperatorId id) {
        return find(id).filter(operator -> isVisible(actor, operator));
    }

    private static boolean isVisible(Actor actor, Operator operator) {
        return actor.tenant().isPlatform() || actor.tenant().equals(operator.tenant());
    }

    List<Operator> list(Actor actor) {
        return jdbc.sql("SELECT * FROM portal_operator WHERE :isPlatform OR tenant_id = :tenant ORDER BY name, email")
                .param("isPlatform", actor.tenant().isPlatform())
                .param("tenant", actor.tenant().value())
                .query(OperatorStore::read)
                .list();
    }

    Optional<Operator> byEmail(String email) {
        return jdbc.sql("SELECT * FROM portal_operator WHERE email = :email")
                .param("email", email)
                .query(OperatorStore::read)
                .optional();
    }

    /** Of one who is active. */
    Optional<Credentials> credentials(String email) {
        return jdbc.sql("SELECT * FROM portal_operator WHERE email = :email AND state = 'ACTIVE'")
                .param("email", email)
                .query((row, number) -> new Credentials(read(row, number), row.getString("password")))
                .optional();
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, Operator operator) {
        return statement
                .param("id", operator.id().value())
                .param("name", operator.name())
                .param("role", operator.grants().role().name())
                .param("exceptions", written(operator.grants().exceptions()))
                .param("state", operator.state().name());
    }

    private static Operator read(ResultSet row, int number) throws SQLException {
        var lastSignIn = row.getObject("last_sign_in", OffsetDateTime.class);
        return new Operator(
                new OperatorId(row.getObject("id", UUID.class)),
                new CustomerId(row.getInt("tenant_id")),
                new CustomerId(row.getInt("reseller_id")),
                row.getString("email"),
                row.getString("name"),
                row.getString("employer"),
                row.getString("invited_by"),
                Locale.forLanguageTag(row.getString("language")),
                new Grants(Role.valueOf(row.getString("role")), exceptions(row.getString("exceptions"))),
                OperatorState.valueOf(row.getString("state")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                lastSignIn == null ? null : lastSignIn.toInstant(),
                row.getLong("version"));
    }

    /** {@code SUBSCRIBERS=NONE,JOURNAL=MANAGER}. */
    private static String written(Map<Area, Grants.Level> exceptions) {
        return exceptions.entrySet().stream()
                .map(exception -> exception.getKey() + "=" + exception.getValue())
                .sorted()
                .collect(Collectors.joining(","));
    }

    /** What is no area any more is granted to nobody; it could not be asked for either. */
    private static Map<Area, Grants.Level> exceptions(String written) {
        var exceptions = new EnumMap<Area, Grants.Level>(Area.class);
        for (var area : Area.values()) {
            Arrays.stream(written.split(","))
                    .filter(exception -> exception.startsWith(area + "="))
                    .map(exception -> exception.substring(exception.indexOf('=') + 1))
                    .forEach(level -> exceptions.put(area, Grants.Level.valueOf(level)));
        }
        return exceptions;
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static String fit(String text) {
        return text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME);
    }
}
