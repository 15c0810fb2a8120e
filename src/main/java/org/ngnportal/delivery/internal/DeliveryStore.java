package org.ngnportal.delivery.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ngnportal.delivery.DeliveryId;
import org.ngnportal.delivery.DeliveryState;
import org.ngnportal.delivery.MailAddress;
import org.ngnportal.delivery.MailQueue;
import org.ngnportal.delivery.Note;
import org.ngnportal.sip.DomainName;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.vault.SealedData;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code delivery}. */
@Repository
class DeliveryStore implements SealedData {

    /** A reseller sees what its customers sent too. */
    private static final String VISIBLE =
            "(:isPlatform OR tenant_id = :tenant OR (reseller_id = :tenant AND :isReseller))";

    private final JdbcClient jdbc;

    DeliveryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Delivery delivery) {
        var origin = delivery.origin();
        var domain = origin.domain();
        var note = origin.note();
        bindChanging(jdbc.sql("""
                                INSERT INTO delivery (id, state, tenant_id, reseller_id, created_by, recipient, domain, note,
                                    address, payload, attempts, problem, problem_detail, next_attempt, expires_at,
                                    created_at, updated_at, version)
                                VALUES (:id, :state, :tenant, :reseller, :createdBy, :recipient, :domain, :note,
                                    :address, :payload, :attempts, :problem, :problemDetail, :nextAttempt, :expiresAt,
                                    :createdAt, :updatedAt, 0)
                                """), delivery)
                .param("tenant", origin.tenant().value())
                .param("reseller", origin.reseller().value())
                .param("createdBy", origin.createdBy())
                .param("domain", domain == null ? null : domain.value(), Types.VARCHAR)
                .param("note", note == null ? null : note.name(), Types.VARCHAR)
                .param("expiresAt", utc(origin.expiresAt()))
                .param("createdAt", utc(origin.createdAt()))
                .update();
    }

    /** @throws OptimisticLockingFailureException if the row changed since it was read */
    void save(Delivery delivery) {
        int rows = bindChanging(jdbc.sql("""
                                UPDATE delivery SET state = :state, recipient = :recipient, address = :address,
                                    payload = :payload, attempts = :attempts, problem = :problem,
                                    problem_detail = :problemDetail, next_attempt = :nextAttempt,
                                    updated_at = :updatedAt, version = version + 1
                                WHERE id = :id AND version = :version
                                """), delivery)
                .param("version", delivery.now().version())
                .update();
        if (rows != 1) {
            throw new OptimisticLockingFailureException("delivery " + delivery.id() + " was changed meanwhile");
        }
    }

    Optional<Delivery> find(DeliveryId id) {
        return jdbc.sql("SELECT * FROM delivery WHERE id = :id")
                .param("id", id.value())
                .query(DeliveryStore::read)
                .optional();
    }

    Optional<Delivery> find(Actor actor, DeliveryId id) {
        return bindTenant(jdbc.sql("SELECT * FROM delivery WHERE id = :id AND " + VISIBLE), actor)
                .param("id", id.value())
                .query(DeliveryStore::read)
                .optional();
    }

    List<Delivery> recent(Actor actor, Set<DeliveryState> states, int limit) {
        return bindTenant(
                        jdbc.sql("SELECT * FROM delivery WHERE " + VISIBLE
                                + " AND state IN (:states) ORDER BY created_at DESC, id FETCH FIRST " + limit
                                + " ROWS ONLY"),
                        actor)
                .param("states", states.stream().map(DeliveryState::name).toList())
                .query(DeliveryStore::read)
                .list();
    }

    MailQueue queue(Actor actor) {
        return bindTenant(jdbc.sql("""
                                SELECT count(CASE WHEN state = 'FAILED' THEN NULL ELSE 1 END) AS waiting,
                                    count(CASE WHEN state = 'FAILED' THEN 1 END) AS failed,
                                    min(CASE WHEN state = 'FAILED' THEN NULL ELSE created_at END) AS oldest
                                FROM delivery WHERE state IN ('PREPARED', 'READY', 'FAILED') AND
                                """ + VISIBLE), actor)
                .query((row, number) -> {
                    var oldest = row.getObject("oldest", OffsetDateTime.class);
                    return new MailQueue(
                            row.getInt("waiting"), oldest == null ? null : oldest.toInstant(), row.getInt("failed"));
                })
                .single();
    }

    List<DeliveryId> overdue(Instant at, int limit) {
        return jdbc.sql("""
                        SELECT id FROM delivery
                        WHERE expires_at <= :at AND state IN ('PREPARED', 'READY', 'FAILED')
                        ORDER BY expires_at FETCH FIRST %d ROWS ONLY
                        """.formatted(limit))
                .param("at", utc(at))
                .query((row, number) -> new DeliveryId(row.getObject("id", UUID.class)))
                .list();
    }

    @Override
    public boolean present() {
        return jdbc.sql("SELECT count(*) FROM delivery WHERE payload IS NOT NULL")
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static JdbcClient.StatementSpec bindTenant(JdbcClient.StatementSpec statement, Actor actor) {
        return statement
                .param("tenant", actor.tenant().value())
                .param("isReseller", actor.actsForReseller())
                .param("isPlatform", actor.tenant().isPlatform());
    }

    private static JdbcClient.StatementSpec bindChanging(JdbcClient.StatementSpec statement, Delivery delivery) {
        var now = delivery.now();
        var address = now.address();
        var payload = now.payload();
        var problem = now.problem();
        var nextAttempt = now.nextAttempt();
        return statement
                .param("id", delivery.id().value())
                .param("state", now.state().name())
                .param("recipient", now.recipient().value())
                .param("address", address == null ? null : address.toString(), Types.VARCHAR)
                .param("payload", payload == null ? null : payload.bytes(), Types.VARBINARY)
                .param("attempts", now.attempts())
                .param("problem", problem == null ? null : problem.kind().name(), Types.VARCHAR)
                .param("problemDetail", problem == null ? null : problem.detail(), Types.VARCHAR)
                .param("nextAttempt", nextAttempt == null ? null : utc(nextAttempt), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("updatedAt", utc(now.updatedAt()));
    }

    private static Delivery read(ResultSet row, int number) throws SQLException {
        var domain = row.getString("domain");
        var note = row.getString("note");
        var origin = new Origin(
                new DeliveryId(row.getObject("id", UUID.class)),
                new CustomerId(row.getInt("tenant_id")),
                new CustomerId(row.getInt("reseller_id")),
                row.getString("created_by"),
                domain == null ? null : new DomainName(domain),
                note == null ? null : Note.valueOf(note),
                instant(row, "created_at"),
                instant(row, "expires_at"));
        var address = row.getString("address");
        var payload = row.getBytes("payload");
        var problem = row.getString("problem");
        var nextAttempt = row.getObject("next_attempt", OffsetDateTime.class);
        return new Delivery(
                origin,
                new Delivery.Snapshot(
                        DeliveryState.valueOf(row.getString("state")),
                        new MailAddress(row.getString("recipient")),
                        address == null ? null : SipAddress.parse(address).orElseThrow(),
                        payload == null ? null : new SealedPayload(payload),
                        row.getInt("attempts"),
                        problem == null ? null : problem(row, problem),
                        nextAttempt == null ? null : nextAttempt.toInstant(),
                        instant(row, "updated_at"),
                        row.getLong("version")));
    }

    private static Problem problem(ResultSet row, String kind) throws SQLException {
        var detail = row.getString("problem_detail");
        return new Problem(Problem.Kind.valueOf(kind), detail == null ? "" : detail);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
