package org.ngnportal.profile.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ngnportal.profile.Deletion;
import org.ngnportal.profile.internal.ProfileMails.Reader;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.CustomerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code account_deletion}: what waits. What has come to an end, one way or the other, is gone from it. */
@Repository
class DeletionStore {

    private static final int LONGEST_NAME = 200;

    private final JdbcClient jdbc;

    DeletionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A wish.
     *
     * @param requestId stands in a property of the account as long as the wish holds
     * @param email where the mails go, also when the account is gone
     */
    record Wish(
            UUID id,
            Deletion deletion,
            CustomerId tenant,
            CustomerId reseller,
            String requestId,
            Reader reader,
            String email) {

        SipAddress address() {
            return deletion.address();
        }

        Deletion.State state() {
            return deletion.state();
        }
    }

    void insert(Wish wish) {
        jdbc.sql("""
                        INSERT INTO account_deletion (id, address, tenant_id, reseller_id, request_id, state, requested_at,
                            confirm_until, email, name, language)
                        VALUES (:id, :address, :tenant, :reseller, :requestId, :state, :requestedAt,
                            :confirmUntil, :email, :name, :language)
                        """)
                .param("id", wish.id())
                .param("address", wish.address().toString())
                .param("tenant", wish.tenant().value())
                .param("reseller", wish.reseller().value())
                .param("requestId", wish.requestId())
                .param("state", wish.state().name())
                .param("requestedAt", utc(wish.deletion().requestedAt()))
                .param("confirmUntil", utc(wish.deletion().confirmUntil()))
                .param("email", wish.email())
                .param("name", limited(wish.reader().name()))
                .param("language", wish.reader().language().toLanguageTag())
                .update();
    }

    Optional<Wish> find(UUID id) {
        return jdbc.sql("SELECT * FROM account_deletion WHERE id = :id")
                .param("id", id)
                .query(DeletionStore::read)
                .optional();
    }

    /** What waits for an account; what was not confirmed in time does not. */
    Optional<Wish> waiting(SipAddress address, Instant now) {
        return jdbc.sql("""
                        SELECT * FROM account_deletion
                        WHERE address = :address AND (state <> 'REQUESTED' OR confirm_until > :now)
                        ORDER BY requested_at DESC FETCH FIRST 1 ROWS ONLY
                        """)
                .param("address", address.toString())
                .param("now", utc(now))
                .query(DeletionStore::read)
                .optional();
    }

    /** Forgets what was asked for an account and not confirmed. */
    void removeRequested(SipAddress address) {
        jdbc.sql("DELETE FROM account_deletion WHERE address = :address AND state = 'REQUESTED'")
                .param("address", address.toString())
                .update();
    }

    /** Whether it was asked for, and is planned now. */
    boolean plan(UUID id, Instant at) {
        return jdbc.sql("""
                        UPDATE account_deletion SET state = 'PLANNED', planned_for = :at
                        WHERE id = :id AND state = 'REQUESTED'
                        """).param("id", id).param("at", utc(at)).update() == 1;
    }

    /** Whether it is being carried out from now on: nobody can cancel it any more. */
    boolean begin(UUID id) {
        return jdbc.sql("UPDATE account_deletion SET state = 'DELETING' WHERE id = :id AND state <> 'REQUESTED'")
                        .param("id", id)
                        .update()
                == 1;
    }

    /** The platform refused: it can be cancelled again. */
    void postpone(UUID id) {
        jdbc.sql("UPDATE account_deletion SET state = 'PLANNED' WHERE id = :id AND state = 'DELETING'")
                .param("id", id)
                .update();
    }

    /** Whether it was there and nobody is carrying it out; it is gone now. */
    boolean cancel(UUID id) {
        return jdbc.sql("DELETE FROM account_deletion WHERE id = :id AND state <> 'DELETING'")
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Whether it was there; it is gone now. */
    boolean remove(UUID id) {
        return jdbc.sql("DELETE FROM account_deletion WHERE id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    private static Wish read(ResultSet row, int number) throws SQLException {
        var address = SipAddress.parse(row.getString("address")).orElseThrow();
        var planned = row.getObject("planned_for", OffsetDateTime.class);
        return new Wish(
                row.getObject("id", UUID.class),
                new Deletion(
                        address,
                        Deletion.State.valueOf(row.getString("state")),
                        row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                        row.getObject("confirm_until", OffsetDateTime.class).toInstant(),
                        instant(planned)),
                new CustomerId(row.getInt("tenant_id")),
                new CustomerId(row.getInt("reseller_id")),
                row.getString("request_id"),
                new Reader(address, row.getString("name"), Locale.forLanguageTag(row.getString("language"))),
                row.getString("email"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static String limited(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_NAME));
    }
}
