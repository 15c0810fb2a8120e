package org.ngnportal.sandbox.platform;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of what must be remembered of the traffic: calls that were paid, and how far that is done. */
final class TrafficStore {

    private final JdbcClient db;

    TrafficStore(JdbcClient db) {
        this.db = db;
    }

    /**
     * How far an account is settled.
     *
     * @param month its quota was last looked at in
     */
    record Progress(Instant settled, YearMonth month) {}

    /** A call to the PSTN that came about. */
    record PaidCall(
            String id,
            long account,
            Instant start,
            Instant end,
            String number,
            int duration,
            int status,
            BigDecimal price) {}

    /**
     * A time without calls.
     *
     * @param until null while it lasts
     */
    record Silence(long account, Instant since, @Nullable Instant until) {

        boolean covers(Instant moment) {
            return !moment.isBefore(since) && (until == null || moment.isBefore(until));
        }
    }

    Optional<Progress> progress(long account) {
        return db.sql("select settled, quota_month from traffic_account where account = :account")
                .param("account", account)
                .query((row, number) -> new Progress(
                        Instant.ofEpochSecond(row.getLong(1)),
                        YearMonth.of(row.getInt(2) / 12, row.getInt(2) % 12 + 1)))
                .optional();
    }

    void progressed(long account, Progress progress) {
        db.sql("merge into traffic_account (account, settled, quota_month) values (:account, :settled, :month)")
                .param("account", account)
                .param("settled", progress.settled().getEpochSecond())
                .param(
                        "month",
                        progress.month().getYear() * 12 + progress.month().getMonthValue() - 1)
                .update();
    }

    boolean isPaid(String id) {
        return paid(id).isPresent();
    }

    Optional<PaidCall> paid(String id) {
        return db.sql("select * from traffic_call where id = :id")
                .param("id", id)
                .query(TrafficStore::read)
                .optional();
    }

    /** Those that began in this time. */
    List<PaidCall> paid(long account, Instant from, Instant to) {
        return db.sql("select * from traffic_call where account = :account and started between :from and :to")
                .param("account", account)
                .param("from", from.getEpochSecond())
                .param("to", to.getEpochSecond())
                .query(TrafficStore::read)
                .list();
    }

    /** What calls cost that ended since then. */
    BigDecimal cost(long account, Instant since) {
        // no call takes a day: one that ended since then began a day earlier at most
        return db.sql("select coalesce(sum(price), 0) from traffic_call"
                        + " where account = :account and started > :day and ended >= :since")
                .param("account", account)
                .param("day", since.getEpochSecond() - 86_400)
                .param("since", since.getEpochSecond())
                .query(BigDecimal.class)
                .single();
    }

    void add(PaidCall call) {
        db.sql("""
                        insert into traffic_call (id, account, started, ended, number, duration, status, price)
                        values (:id, :account, :started, :ended, :number, :duration, :status, :price)
                        """)
                .param("id", call.id())
                .param("account", call.account())
                .param("started", call.start().getEpochSecond())
                .param("ended", call.end().getEpochSecond())
                .param("number", call.number())
                .param("duration", call.duration())
                .param("status", call.status())
                .param("price", call.price())
                .update();
    }

    List<Silence> silences(Collection<Long> accounts) {
        return accounts.isEmpty()
                ? List.of()
                : db.sql("select account, since, until from traffic_silence where account in (:accounts)")
                        .param("accounts", accounts)
                        .query((row, number) -> {
                            var until = row.getObject("until", Long.class);
                            return new Silence(
                                    row.getLong("account"),
                                    Instant.ofEpochSecond(row.getLong("since")),
                                    until == null ? null : Instant.ofEpochSecond(until));
                        })
                        .list();
    }

    void silent(long account, Instant since) {
        db.sql("merge into traffic_silence (account, since, until) values (:account, :since, null)")
                .param("account", account)
                .param("since", since.getEpochSecond())
                .update();
    }

    void audible(long account, Instant since) {
        db.sql("update traffic_silence set until = :since where account = :account and until is null")
                .param("account", account)
                .param("since", since.getEpochSecond())
                .update();
    }

    /** Forgets some of what is older. */
    void forget(Instant before) {
        db.sql("delete from traffic_call where started < :before fetch first 1000 rows only")
                .param("before", before.getEpochSecond())
                .update();
    }

    /** Keys of accounts behind this one, in their order. */
    List<Long> accounts(long behind, int most) {
        return db.sql("select id from sip_account where id > :behind order by id limit :most")
                .param("behind", behind)
                .param("most", most)
                .query(Long.class)
                .list();
    }

    private static PaidCall read(ResultSet row, int number) throws SQLException {
        return new PaidCall(
                row.getString("id"),
                row.getLong("account"),
                Instant.ofEpochSecond(row.getLong("started")),
                Instant.ofEpochSecond(row.getLong("ended")),
                row.getString("number"),
                row.getInt("duration"),
                row.getInt("status"),
                row.getBigDecimal("price"));
    }
}
