package org.ngnportal.prepaid.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ngnportal.prepaid.Booking;
import org.ngnportal.prepaid.BookingId;
import org.ngnportal.prepaid.BookingKind;
import org.ngnportal.prepaid.BookingState;
import org.ngnportal.prepaid.Money;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.vault.SealedData;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code booking}. */
@Repository
class BookingStore implements SealedData {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_PROBLEM = 500;

    private final JdbcClient jdbc;

    BookingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A card of the platform.
     *
     * @param number what is printed on it, sealed for the booking
     */
    record SealedCard(int id, byte[] number) {}

    /** @throws org.springframework.dao.DuplicateKeyException if there is one with this id */
    void insert(Order order, byte[] actor, @Nullable SealedCard card) {
        var booking = order.booking();
        var notice = booking.notice();
        bindChanging(jdbc.sql("""
                                INSERT INTO booking (id, version, kind, tenant_id, reseller_id, address, amount, reason, ordered_by,
                                    ordered_at, state, balance, problem_code, problem_text, asked_at, attempts,
                                    waiting_since, next_attempt, actor_sealed,
                                    card_id, card_sealed, notice_email, notice_name, notice_language)
                                VALUES (:id, :version, :kind, :tenant, :reseller, :address, :amount, :reason, :orderedBy,
                                    :orderedAt, :state, :balance, :problemCode, :problemText, :askedAt, :attempts,
                                    :waitingSince, :nextAttempt, :actor,
                                    :cardId, :card, :email, :name, :language)
                                """), order)
                .param("tenant", booking.tenant().value())
                .param("reseller", booking.reseller().value())
                .param("address", booking.address().toString())
                .param("reason", booking.reason())
                .param("orderedBy", limited(booking.orderedBy(), LONGEST_NAME))
                .param("orderedAt", utc(booking.orderedAt()))
                .param("actor", actor)
                .param("kind", booking.kind().name())
                .param("cardId", card == null ? null : card.id(), Types.INTEGER)
                .param("card", card == null ? null : card.number(), Types.VARBINARY)
                .param("email", notice == null ? null : notice.email(), Types.VARCHAR)
                .param("name", notice == null ? null : limited(notice.name(), LONGEST_NAME), Types.VARCHAR)
                .param("language", notice == null ? null : limited(notice.language(), 20), Types.VARCHAR)
                .update();
    }

    /**
     * Stores what happened; the actor of a booking that has ended is wiped with it.
     *
     * @throws OptimisticLockingFailureException if something else happened in the meantime
     */
    Order save(Order order) {
        var wiped = order.booking().state().isFinal() ? ", actor_sealed = NULL, card_sealed = NULL" : "";
        int rows = bindChanging(jdbc.sql("""
                                UPDATE booking SET version = version + 1, state = :state, amount = :amount, balance = :balance,
                                    problem_code = :problemCode, problem_text = :problemText, asked_at = :askedAt,
                                    attempts = :attempts, waiting_since = :waitingSince, next_attempt = :nextAttempt%s
                                WHERE id = :id AND version = :version
                                """.formatted(wiped)), order).update();
        if (rows != 1) {
            throw new OptimisticLockingFailureException(
                    "booking " + order.booking().id() + " went on elsewhere");
        }
        return order.withVersion(order.version() + 1);
    }

    Optional<Order> find(BookingId id) {
        return jdbc.sql("SELECT * FROM booking WHERE id = :id")
                .param("id", id.value())
                .query(BookingStore::read)
                .optional();
    }

    List<Order> open(SipAddress address) {
        return jdbc.sql("""
                        SELECT * FROM booking
                        WHERE address = :address AND state IN ('ORDERED', 'ASKED', 'NEEDS_DECISION') ORDER BY ordered_at
                        """)
                .param("address", address.toString())
                .query(BookingStore::read)
                .list();
    }

    /** Empty once the booking has ended. */
    Optional<byte[]> actor(BookingId id) {
        return jdbc.sql("SELECT actor_sealed FROM booking WHERE id = :id AND actor_sealed IS NOT NULL")
                .param("id", id.value())
                .query((row, number) -> row.getBytes("actor_sealed"))
                .optional();
    }

    /** The platform's card of a booking; empty when it is made of something else, or has ended. */
    Optional<SealedCard> card(BookingId id) {
        return jdbc.sql("SELECT card_id, card_sealed FROM booking WHERE id = :id AND card_sealed IS NOT NULL")
                .param("id", id.value())
                .query((row, number) -> new SealedCard(row.getInt("card_id"), row.getBytes("card_sealed")))
                .optional();
    }

    void resealActor(BookingId id, byte[] actor) {
        jdbc.sql("UPDATE booking SET actor_sealed = :actor WHERE id = :id AND actor_sealed IS NOT NULL")
                .param("id", id.value())
                .param("actor", actor)
                .update();
    }

    @Override
    public boolean present() {
        return jdbc.sql("SELECT count(*) FROM booking WHERE actor_sealed IS NOT NULL")
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static JdbcClient.StatementSpec bindChanging(JdbcClient.StatementSpec statement, Order order) {
        var booking = order.booking();
        var balance = booking.balance();
        var problem = booking.problem();
        return statement
                .param("id", booking.id().value())
                .param("version", order.version())
                .param("state", booking.state().name())
                .param("amount", booking.value().amount())
                .param("balance", balance == null ? null : balance.amount(), Types.DECIMAL)
                .param("problemCode", problem == null ? null : problem.code(), Types.INTEGER)
                .param("problemText", problem == null ? null : limited(problem.text(), LONGEST_PROBLEM), Types.VARCHAR)
                .param("askedAt", utc(order.askedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("attempts", order.attempts())
                .param("waitingSince", utc(order.waitingSince()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("nextAttempt", utc(booking.nextAttempt()), Types.TIMESTAMP_WITH_TIMEZONE);
    }

    private static Order read(ResultSet row, int number) throws SQLException {
        var balance = row.getBigDecimal("balance");
        var problem = row.getString("problem_text");
        return new Order(
                new Booking(
                        new BookingId(row.getObject("id", UUID.class)),
                        BookingKind.valueOf(row.getString("kind")),
                        new CustomerId(row.getInt("tenant_id")),
                        new CustomerId(row.getInt("reseller_id")),
                        SipAddress.parse(row.getString("address")).orElseThrow(),
                        new Money(row.getBigDecimal("amount")),
                        row.getString("reason"),
                        row.getString("ordered_by"),
                        row.getObject("ordered_at", OffsetDateTime.class).toInstant(),
                        BookingState.valueOf(row.getString("state")),
                        balance == null ? null : new Money(balance),
                        problem == null ? null : new Booking.Problem(row.getInt("problem_code"), problem),
                        instant(row, "next_attempt"),
                        notice(row)),
                row.getInt("version"),
                instant(row, "asked_at"),
                row.getInt("attempts"),
                instant(row, "waiting_since"));
    }

    private static Booking.@Nullable Notice notice(ResultSet row) throws SQLException {
        var email = row.getString("notice_email");
        return email == null
                ? null
                : new Booking.Notice(email, row.getString("notice_name"), row.getString("notice_language"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static String limited(String text, int longest) {
        return text.substring(0, Math.min(text.length(), longest));
    }
}
