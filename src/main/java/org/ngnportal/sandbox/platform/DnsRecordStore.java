package org.ngnportal.sandbox.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ngnportal.ngnpro.DnsRecord;
import org.ngnportal.ngnpro.DnsRecordType;
import org.ngnportal.ngnpro.PlatformTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** The table of the records of zones (contract section 3.21). Whoever changes one has its zone locked. */
final class DnsRecordStore {

    private final JdbcClient db;

    DnsRecordStore(JdbcClient db) {
        this.db = db;
    }

    /**
     * A record as it is kept.
     *
     * @param id 0 until it is stored
     * @param name full
     * @param made whether the server made it, for a name server of the zone
     */
    record RecordRow(
            int id,
            String zone,
            String name,
            DnsRecordType type,
            String content,
            int ttl,
            int priority,
            int owner,
            int customer,
            int reseller,
            boolean made,
            LocalDateTime changeDate) {

        DnsRecord wire() {
            return new DnsRecord(
                    id,
                    zone,
                    name,
                    type.name(),
                    content,
                    ttl,
                    priority,
                    owner,
                    customer,
                    reseller,
                    PlatformTime.of(changeDate),
                    Map.of());
        }

        /** Whether both say the same of the same name. */
        boolean repeats(RecordRow other) {
            return type == other.type && name.equals(other.name) && content.equals(other.content);
        }

        @Override
        public String toString() {
            return "DNS record " + name + " " + type + " " + content;
        }
    }

    Optional<RecordRow> find(int id) {
        return db.sql("select * from dns_record where id = :id")
                .param("id", id)
                .query(DnsRecordStore::read)
                .optional();
    }

    /** The records of one name. */
    List<RecordRow> named(String zone, String name) {
        return db.sql("select * from dns_record where zone = :zone and name = :name order by id")
                .param("zone", zone)
                .param("name", name)
                .query(DnsRecordStore::read)
                .list();
    }

    /** The records of a zone that the server made. */
    List<RecordRow> made(String zone) {
        return db.sql("select * from dns_record where zone = :zone and made order by id")
                .param("zone", zone)
                .query(DnsRecordStore::read)
                .list();
    }

    /** Stores the record and returns its id. */
    int add(RecordRow row) {
        var keys = new GeneratedKeyHolder();
        db.sql("""
                        insert into dns_record (zone, name, type, content, ttl, priority, owner, customer, reseller, made,
                            change_date)
                        values (:zone, :name, :type, :content, :ttl, :priority, :owner, :customer, :reseller, :made,
                            :changeDate)
                        """)
                .param("zone", row.zone())
                .param("name", row.name())
                .param("type", row.type().name())
                .param("content", row.content())
                .param("ttl", row.ttl())
                .param("priority", row.priority())
                .param("owner", row.owner())
                .param("customer", row.customer())
                .param("reseller", row.reseller())
                .param("made", row.made())
                .param("changeDate", row.changeDate())
                .update(keys, "id");
        return Objects.requireNonNull(keys.getKey()).intValue();
    }

    void update(RecordRow row) {
        db.sql("""
                        update dns_record set name = :name, type = :type, content = :content, ttl = :ttl,
                            priority = :priority, owner = :owner, change_date = :changeDate
                        where id = :id
                        """)
                .param("id", row.id())
                .param("name", row.name())
                .param("type", row.type().name())
                .param("content", row.content())
                .param("ttl", row.ttl())
                .param("priority", row.priority())
                .param("owner", row.owner())
                .param("changeDate", row.changeDate())
                .update();
    }

    void delete(int id) {
        db.sql("delete from dns_record where id = :id").param("id", id).update();
    }

    int count(Where where) {
        return db.sql("select count(*) from dns_record" + where.sql())
                .params(where.parameters())
                .query(Integer.class)
                .single();
    }

    List<RecordRow> page(Where where, Paging paging) {
        return db.sql("select * from dns_record" + where.sql() + paging.sql())
                .params(where.parameters())
                .query(DnsRecordStore::read)
                .list();
    }

    private static RecordRow read(ResultSet row, int number) throws SQLException {
        return new RecordRow(
                row.getInt("id"),
                row.getString("zone"),
                row.getString("name"),
                DnsRecordType.valueOf(row.getString("type")),
                row.getString("content"),
                row.getInt("ttl"),
                row.getInt("priority"),
                row.getInt("owner"),
                row.getInt("customer"),
                row.getInt("reseller"),
                row.getBoolean("made"),
                row.getObject("change_date", LocalDateTime.class));
    }
}
