package org.ngnportal.journal.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ngnportal.vault.SealedData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of the journal. */
@Repository
class JournalStore implements SealedData {

    private final JdbcClient jdbc;

    JournalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
        jdbc.sql("""
                        INSERT INTO journal_entry (number, at, tenant_id, reseller_id, who, address, action, subject_kind,
                            subject, changes, ends, outcome, fault_code, fault_text, acting_as, user_key, hash)
                        VALUES (:number, :at, :tenant, :reseller, :who, :address, :action, :subjectKind,
                            :subject, :changes, :ends, :outcome, :faultCode, :faultText, :actingAs, :userKey, :hash)
                        """)
                .param("number", link.number())
                .param("at", utc(link.at()))
                .param("tenant", link.tenant())
                .param("reseller", link.reseller())
                .param("who", link.who())
                .param("address", link.address())
                .param("action", link.action())
                .param("subjectKind", link.subjectKind())
                .param("subject", link.subject())
                .param("changes", link.changes())
                .param("ends", link.ends(), Types.BIGINT)
                .param("outcome", link.outcome(), Types.VARCHAR)
                .param("faultCode", link.faultCode())
                .param("faultText", link.faultText())
                .param("actingAs", link.actingAs(), Types.VARCHAR)
                .param("userKey", link.userKey(), Types.VARCHAR)
                .param("hash", hash)
                .update();
    }

    Optional<Link> find(long number) {
        return jdbc.sql("SELECT * FROM journal_entry WHERE number = :number")
                .param("number", number)
                .query(JournalStore::stored)
                .optional()
                .map(Stored::link);
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
