package org.ngnportal.sandbox.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ngnportal.ngnpro.DnsZone;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.PlatformTime;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of DNS zones (contract section 3.20). */
final class DnsZoneStore {

    private final JdbcClient db;

    DnsZoneStore(JdbcClient db) {
        this.db = db;
    }

    /**
     * A zone as it is kept.
     *
     * @param nameservers separated by blanks, empty for those of the platform
     */
    record ZoneRow(
            String name,
            int customer,
            int reseller,
            int serial,
            String email,
            int ttl,
            int minimum,
            int retry,
            int expire,
            int refresh,
            String info,
            String nameservers,
            LocalDateTime changeDate) {

        DnsZone wire() {
            return new DnsZone(
                    name,
                    customer,
                    reseller,
                    serial,
                    email,
                    ttl,
                    minimum,
                    retry,
                    expire,
                    refresh,
                    info,
                    DnsNames.split(nameservers),
                    PlatformTime.of(changeDate),
                    Map.of());
        }

        @Override
        public String toString() {
            return "DNS zone " + name;
        }
    }

    Optional<ZoneRow> find(String name) {
        return find(name, "");
    }

    /** As {@link #find}; until the transaction ends nobody else changes the zone or its records. */
    Optional<ZoneRow> lock(String name) {
        return find(name, " for update");
    }

    private Optional<ZoneRow> find(String name, String suffix) {
        return db.sql("select * from dns_zone where name = :name" + suffix)
                .param("name", name)
                .query(DnsZoneStore::read)
                .optional();
    }

    /** The zone that a name is in, other than the name itself: that with the longest name. */
    Optional<ZoneRow> above(String name) {
        int dot = name.indexOf('.');
        while (dot >= 0) {
            var zone = find(name.substring(dot + 1));
            if (zone.isPresent()) {
                return zone;
            }
            dot = name.indexOf('.', dot + 1);
        }
        return Optional.empty();
    }

    /** @throws org.ngnportal.ngnpro.NgnProException.Fault 7001 when there is one */
    void add(ZoneRow row) {
        try {
            db.sql("""
                            insert into dns_zone (name, customer, reseller, serial, email, ttl, minimum, retry, expire,
                                refresh, info, nameservers, change_date)
                            values (:name, :customer, :reseller, :serial, :email, :ttl, :minimum, :retry, :expire,
                                :refresh, :info, :nameservers, :changeDate)
                            """).paramSource(row).update();
        } catch (DuplicateKeyException e) {
            throw Faults.of(FaultCode.ZONE_EXISTS, row + " already exists");
        }
    }

    /** Stores the zone; its records follow its ownership. */
    void update(ZoneRow row) {
        db.sql("""
                        update dns_zone set customer = :customer, reseller = :reseller, serial = :serial, email = :email,
                            ttl = :ttl, minimum = :minimum, retry = :retry, expire = :expire, refresh = :refresh,
                            info = :info, nameservers = :nameservers, change_date = :changeDate
                        where name = :name
                        """).paramSource(row).update();
        for (var table : List.of("dns_record", "dns_fancy_record")) {
            db.sql("update " + table + " set customer = :customer, reseller = :reseller"
                            + " where zone = :name and (customer <> :customer or reseller <> :reseller)")
                    .paramSource(row)
                    .update();
        }
    }

    /** Notes that records of a locked zone changed. */
    void touch(ZoneRow row, LocalDateTime now) {
        db.sql("update dns_zone set serial = :serial where name = :name")
                .param("serial", DnsSerial.after(row.serial(), now))
                .param("name", row.name())
                .update();
    }

    /** Deletes the zone with its records. */
    void delete(String name) {
        db.sql("delete from dns_zone where name = :name").param("name", name).update();
    }

    int count(Where where) {
        return db.sql("select count(*) from dns_zone" + where.sql())
                .params(where.parameters())
                .query(Integer.class)
                .single();
    }

    List<ZoneRow> page(Where where, Paging paging) {
        return db.sql("select * from dns_zone" + where.sql() + paging.sql())
                .params(where.parameters())
                .query(DnsZoneStore::read)
                .list();
    }

    private static ZoneRow read(ResultSet row, int number) throws SQLException {
        return new ZoneRow(
                row.getString("name"),
                row.getInt("customer"),
                row.getInt("reseller"),
                row.getInt("serial"),
                row.getString("email"),
                row.getInt("ttl"),
                row.getInt("minimum"),
                row.getInt("retry"),
                row.getInt("expire"),
                row.getInt("refresh"),
                row.getString("info"),
                row.getString("nameservers"),
                row.getObject("change_date", LocalDateTime.class));
    }
}
