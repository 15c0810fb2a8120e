package org.ngnportal.delivery.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ngnportal.delivery.DeliveryId;
import org.ngnportal.delivery.DeliveryState;
import org.ngnportal.delivery.DeliveryWay;
import org.ngnportal.delivery.MailAddress;
import org.ngnportal.delivery.Note;
import org.ngnportal.sip.DomainName;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.CustomerId;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/** A row of the table {@code delivery}: to values of a statement, and back. */
final class DeliveryRow {

    static final String INSERT = """
            INSERT INTO delivery (id, state, tenant_id, reseller_id, created_by, way, recipient, domain, note, address,
                payload, attempts, problem, problem_detail, next_attempt, opened_at, pin_asked, wrong_pins, expires_at,
                created_at, updated_at, version)
            VALUES (:id, :state, :tenant, :reseller, :createdBy, :way, :recipient, :domain, :note, :address,
                :payload, :attempts, :problem, :problemDetail, :nextAttempt, :openedAt, :pinAsked, :wrongPins, :expiresAt,
                :createdAt, :updatedAt, 0)
            """;

    static final String UPDATE = """
            UPDATE delivery SET state = :state, recipient = :recipient, address = :address, payload = :payload,
                attempts = :attempts, problem = :problem, problem_detail = :problemDetail, next_attempt = :nextAttempt,
                opened_at = :openedAt, pin_asked = :pinAsked, wrong_pins = :wrongPins, updated_at = :updatedAt,
                version = version + 1
            WHERE id = :id AND version = :version
            """;

    private DeliveryRow() {}

    /** The values of both statements. */
    static MapSqlParameterSource values(Delivery delivery) {
        var origin = delivery.origin();
        var domain = origin.domain();
        var note = origin.note();
        return changing(delivery)
                .addValue("tenant", origin.tenant().value())
                .addValue("reseller", origin.reseller().value())
                .addValue("createdBy", origin.createdBy())
                .addValue("way", origin.way().name())
                .addValue("domain", domain == null ? null : domain.value(), Types.VARCHAR)
                .addValue("note", note == null ? null : note.name(), Types.VARCHAR)
                .addValue("expiresAt", utc(origin.expiresAt()))
                .addValue("createdAt", utc(origin.createdAt()))
                .addValue("version", delivery.now().version());
    }

    private static MapSqlParameterSource changing(Delivery delivery) {
        var now = delivery.now();
        var recipient = now.recipient();
        var address = now.address();
        var payload = now.payload();
        var problem = now.problem();
        return new MapSqlParameterSource()
                .addValue("id", delivery.id().value())
                .addValue("state", now.state().name())
                .addValue("recipient", recipient == null ? null : recipient.value(), Types.VARCHAR)
                .addValue("address", address == null ? null : address.toString(), Types.VARCHAR)
                .addValue("payload", payload == null ? null : payload.bytes(), Types.VARBINARY)
                .addValue("attempts", now.attempts())
                .addValue("problem", problem == null ? null : problem.kind().name(), Types.VARCHAR)
                .addValue("problemDetail", problem == null ? null : problem.detail(), Types.VARCHAR)
                .addValue("nextAttempt", utcOrNull(now.nextAttempt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .addValue("openedAt", utcOrNull(now.opening().openedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .addValue("pinAsked", now.opening().pinAsked())
                .addValue("wrongPins", now.opening().wrongPins())
                .addValue("updatedAt", utc(now.updatedAt()));
    }

    static Delivery read(ResultSet row, int number) throws SQLException {
        var domain = row.getString("domain");
        var note = row.getString("note");
        var origin = new Origin(
                new DeliveryId(row.getObject("id", UUID.class)),
                new CustomerId(row.getInt("tenant_id")),
                new CustomerId(row.getInt("reseller_id")),
                row.getString("created_by"),
                domain == null ? null : new DomainName(domain),
                note == null ? null : Note.valueOf(note),
                DeliveryWay.valueOf(row.getString("way")),
                instant(row, "created_at"),
                instant(row, "expires_at"));
        var recipient = row.getString("recipient");
        var address = row.getString("address");
        var payload = row.getBytes("payload");
        var problem = row.getString("problem");
        return new Delivery(
                origin,
                new Snapshot(
                        DeliveryState.valueOf(row.getString("state")),
                        recipient == null ? null : new MailAddress(recipient),
                        address == null ? null : SipAddress.parse(address).orElseThrow(),
                        payload == null ? null : new SealedPayload(payload),
                        row.getInt("attempts"),
                        problem == null ? null : problem(row, problem),
                        instantOrNull(row, "next_attempt"),
                        new Opening(
                                instantOrNull(row, "opened_at"), row.getBoolean("pin_asked"), row.getInt("wrong_pins")),
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

    private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable OffsetDateTime utcOrNull(@Nullable Instant instant) {
        return instant == null ? null : utc(instant);
    }
}
