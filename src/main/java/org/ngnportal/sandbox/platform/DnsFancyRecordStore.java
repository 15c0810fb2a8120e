package org.ngnportal.sandbox.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ngnportal.ngnpro.DnsFancyRecord;
import org.ngnportal.ngnpro.PlatformTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** The table of e-mail aliases and web redirects (contract section 3.21). Whoever changes one has its zone locked. */
final class DnsFancyRecordStore {

    private final JdbcClient db;

    DnsFancyRecordStore(JdbcClient db) {
        this.db = db;
    }

    /**
     * A record as it is kept.
     *
     * @param id 0 until it is stored
     * @param name a whole address, or a full name of the zone
     * @param type MBOXFW or URL
     */
    record FancyRow(
            int id,
            String zone,
            String name,
            String type,
            String content,
            int owner,
            int customer,
            int reseller,
            LocalDateTime changeDate) {

        DnsFancyRecord wire() {
            return new DnsFancyRecord(
                    id, zone, name, type, content, owner, customer, reseller, PlatformTime.of(changeDate), Map.of());
        }

        @Override
        public String toString() {
            return "DNS record " + name + " " + type + " " + content;
        }
    }

    Optional<FancyRow> find(int id) {
        return db.sql("select * from dns_fancy_record where id = :id")
                .param("id", id)
                .query(DnsFancyRecordStore::read)
                .optional();
    }

    /** The records of one name. */
    List<FancyRow> named(String zone, String name) {
        return db.sql("select * from dns_fancy_record where zone = :zone and name = :name order by id")
                .param("zone", zone)
                .param("name", name)
                .query(DnsFancyRecordStore::read)
                .list();
    }

    /** Stores the record and returns its id. */
    int add(FancyRow row) {
        var keys = new GeneratedKeyHolder();
        db.sql("""
                        insert into dns_fancy_record (zone, name, type, content, owner, customer, reseller, change_date)
                        values (:zone, :name, :type, :content, :owner, :customer, :reseller, :changeDate)
                        """).paramSource(row).update(keys, "id");
        return Objects.requireNonNull(keys.getKey()).intValue();
    }

    void update(FancyRow row) {
        db.sql("""
                        update dns_fancy_record set name = :name, content = :content, owner = :owner,
                            change_date = :changeDate
                        where id = :id
                        """).paramSource(row).update();
    }

    void delete(int id) {
        db.sql("delete from dns_fancy_record where id = :id").param("id", id).update();
    }

    int count(Where where) {
        return db.sql("select count(*) from dns_fancy_record" + where.sql())
                .params(where.parameters())
                .query(Integer.class)
                .single();
    }

    List<FancyRow> page(Where where, Paging paging) {
        return db.sql("select * from dns_fancy_record" + where.sql() + paging.sql())
                .params(where.parameters())
                .query(DnsFancyRecordStore::read)
                .list();
    }

    private static FancyRow read(ResultSet row, int number) throws SQLException {
        return new FancyRow(
                row.getInt("id"),
                row.getString("zone"),
                row.getString("name"),
                row.getString("type"),
                row.getString("content"),
                row.getInt("owner"),
                row.getInt("customer"),
                row.getInt("reseller"),
                row.getObject("change_date", LocalDateTime.class));
    }
}
