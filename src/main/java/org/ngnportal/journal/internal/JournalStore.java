package org.ngnportal.journal.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ngnportal.vault.SealedData;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of the journal. */
@Repository
class JournalStore implements SealedData {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    JournalStore(JdbcTemplate template) {
        jdbc = JdbcClient.create(template);
        this.template = template;
    }

    /** A row with the hash that is stored beside it. */
    record Stored(Link link, String hash) {}

    /** The sealed head; others wait with theirs until the transaction ends. */
    Optional<byte[]> lockHead() {
        return head(" FOR UPDATE");
    }

    Optional<byte[]> head() {
        return head("");
    }

    private Optional<byte[]> head(String suffix) {
        byte @Nullable [] sealed = jdbc.sql("SELECT head FROM journal_chain WHERE id = 1" + suffix)
                .query((row, n) -> Optional.ofNullable(row.getBytes("head")))
                .single()
                .orElse(null);
        return Optional.ofNullable(sealed);
    }

    void saveHead(byte[] sealed) {
        jdbc.sql("UPDATE journal_chain SET head = :head WHERE id = 1")
                .param("head", sealed, Types.VARBINARY)
                .update();
    }

    void add(Link link, String hash) {
        addAll(List.of(new Stored(link, hash)));
    }

    void addAll(List<Stored> rows) {
        template.batchUpdate("""
                INSERT INTO journal_entry (number, at, tenant_id, reseller_id, who, address, action, subject_kind,
                    subject, changes, ends, outcome, fault_code, fault_text, acting_as, user_key, hash)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows, BATCH, (statement, row) -> {
            var link = row.link();
            statement.setLong(1, link.number());
            statement.setObject(2, utc(link.at()));
            statement.setInt(3, link.tenant());
            statement.setInt(4, link.reseller());
            statement.setString(5, link.who());
            statement.setString(6, link.address());
            statement.setString(7, link.action());
            statement.setString(8, link.subjectKind());
            statement.setString(9, link.subject());
            statement.setString(10, link.changes());
            statement.setObject(11, link.ends(), Types.BIGINT);
            statement.setString(12, link.outcome());
            statement.setInt(13, link.faultCode());
            statement.setString(14, link.faultText());
            statement.setString(15, link.actingAs());
            statement.setString(16, link.userKey());
            statement.setString(17, row.hash());
        });
    }

    Optional<Link> find(long number) {
        return jdbc.sql("SELECT * FROM journal_entry WHERE number = :number")
                .param("number", number)
                .query(JournalStore::stored)
                .optional()
                .map(Stored::link);
    }

    /** Those of the rows that there are, by their numbers. */
    Map<Long, Link> findAll(Collection<Long> numbers) {
        return numbers.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("SELECT * FROM journal_entry WHERE number IN (:numbers)")
                        .param("numbers", numbers)
                        .query(JournalStore::stored)
                        .list()
                        .stream()
                        .map(Stored::link)
                        .collect(Collectors.toMap(Link::number, Function.identity()));
    }

    /** Rows behind a number, in order. */
    List<Stored> after(long number, int limit) {
        return jdbc.sql("SELECT * FROM journal_entry WHERE number > :number ORDER BY number FETCH FIRST " + limit
                        + " ROWS ONLY")
                .param("number", number)
                .query(JournalStore::stored)
                .list();
    }

    /** The last row before a moment; empty when there is none. */
    Optional<Stored> lastBefore(Instant moment) {
        return jdbc.sql("SELECT * FROM journal_entry WHERE at < :moment ORDER BY number DESC FETCH FIRST 1 ROWS ONLY")
                .param("moment", utc(moment))
                .query(JournalStore::stored)
                .optional();
    }

    void removeUpTo(long number) {
        jdbc.sql("DELETE FROM journal_entry WHERE number <= :number")
                .param("number", number)
                .update();
    }

    @Override
    public boolean present() {
        return head().isPresent();
    }

    static Stored stored(ResultSet row, int n) throws SQLException {
        return new Stored(link(row), row.getString("hash"));
    }

    static Link link(ResultSet row) throws SQLException {
        long ends = row.getLong("ends");
        return new Link(
                row.getLong("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getInt("tenant_id"),
                row.getInt("reseller_id"),
                row.getString("who"),
                row.getString("address"),
                row.getString("action"),
                row.getString("subject_kind"),
                row.getString("subject"),
                row.getString("changes"),
                ends == 0 ? null : ends,
                row.getString("outcome"),
                row.getInt("fault_code"),
                row.getString("fault_text"),
                row.getString("acting_as"),
                row.getString("user_key"));
    }

    static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
