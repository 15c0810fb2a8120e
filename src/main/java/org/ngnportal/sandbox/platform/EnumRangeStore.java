package org.ngnportal.sandbox.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ngnportal.ngnpro.EnumRange;
import org.ngnportal.ngnpro.EnumRangeId;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.PlatformTime;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of ENUM ranges (contract section 3.16). */
final class EnumRangeStore {

    private final JdbcClient db;

    EnumRangeStore(JdbcClient db) {
        this.db = db;
    }

    /**
     * A range as it is kept.
     *
     * @param id 0 until it is stored
     * @param maximum count of numbers, 0 for no limit
     * @param nameservers separated by blanks
     */
    record RangeRow(
            int id,
            String prefix,
            String tld,
            int ttl,
            int minDigits,
            int maxDigits,
            int maximum,
            String nameservers,
            int used,
            int serial,
            int customer,
            int reseller,
            String info,
            LocalDateTime changeDate) {

        EnumRange wire() {
            return new EnumRange(
                    new EnumRangeId(prefix, tld),
                    ttl,
                    minDigits,
                    maxDigits,
                    maximum,
                    DnsNames.split(nameservers),
                    used,
                    serial,
                    customer,
                    reseller,
                    PlatformTime.of(changeDate),
                    info,
                    Map.of());
        }

        boolean isFull() {
            return maximum > 0 && used >= maximum;
        }

        @Override
        public String toString() {
            return "ENUM range " + prefix + " of " + tld;
        }
    }

    Optional<RangeRow> find(String prefix, String tld) {
        return db.sql("select * from enum_range where prefix = :prefix and tld = :tld")
                .param("prefix", prefix)
                .param("tld", tld)
                .query(EnumRangeStore::read)
                .optional();
    }

    /** As {@link #find}; until the transaction ends nobody else changes the range or its numbers. */
    Optional<RangeRow> lock(String prefix, String tld) {
        return db.sql("select * from enum_range where prefix = :prefix and tld = :tld for update")
                .param("prefix", prefix)
                .param("tld", tld)
                .query(EnumRangeStore::read)
                .optional();
    }

    Optional<RangeRow> lock(int id) {
        return db.sql("select * from enum_range where id = :id for update")
                .param("id", id)
                .query(EnumRangeStore::read)
                .optional();
    }

    /** The range a number belongs to, locked: that with the longest prefix the number begins with. */
    Optional<RangeRow> lockLongest(String number, String tld) {
        while (true) {
            var ranges = enclosing(number, tld);
            if (ranges.isEmpty()) {
                return Optional.empty();
            }
            var locked = lock(ranges.getLast().id());
            // a longer one may have come, or this one gone, while others were waited for
            if (locked.isPresent()
                    && enclosing(number, tld).getLast().id() == locked.get().id()) {
                return locked;
            }
        }
    }

    /** The ranges of which digits are a part, the shortest prefix first. */
    List<RangeRow> enclosing(String digits, String tld) {
        var prefixes = IntStream.rangeClosed(1, digits.length())
                .mapToObj(length -> digits.substring(0, length))
                .toList();
        return db.sql("select * from enum_range where tld = :tld and prefix in (:prefixes) order by length(prefix)")
                .param("tld", tld)
                .param("prefixes", prefixes)
                .query(EnumRangeStore::read)
                .list();
    }

    /** @throws org.ngnportal.ngnpro.NgnProException.Fault 3001 when there is one */
    RangeRow add(RangeRow row) {
        try {
            db.sql("""
                            insert into enum_range (prefix, tld, ttl, min_digits, max_digits, maximum, nameservers, used,
                                serial, customer, reseller, info, change_date)
                            values (:prefix, :tld, :ttl, :minDigits, :maxDigits, :maximum, :nameservers, :used, :serial,
                                :customer, :reseller, :info, :changeDate)
                            """).paramSource(row).update();
        } catch (DuplicateKeyException e) {
            throw Faults.of(FaultCode.ENUM_RANGE_EXISTS, row + " already exists");
        }
        return find(row.prefix(), row.tld()).orElseThrow();
    }

    /** Stores the range; its numbers follow its ownership. */
    void update(RangeRow row) {
        db.sql("""
                        update enum_range set ttl = :ttl, min_digits = :minDigits, max_digits = :maxDigits,
                            maximum = :maximum, nameservers = :nameservers, serial = :serial, customer = :customer,
                            reseller = :reseller, info = :info, change_date = :changeDate
                        where id = :id
                        """).paramSource(row).update();
        db.sql("""
                        update enum_number set customer = :customer, reseller = :reseller
                        where enum_range = :id and (customer <> :customer or reseller <> :reseller)
                        """).paramSource(row).update();
    }

    void delete(int id) {
        db.sql("delete from enum_range where id = :id").param("id", id).update();
    }

    /** Notes that numbers of a locked range changed: so many more, and a later serial. */
    void touch(RangeRow row, int more, LocalDateTime now) {
        db.sql("update enum_range set used = used + :more, serial = :serial where id = :id")
                .param("more", more)
                .param("serial", DnsSerial.after(row.serial(), now))
                .param("id", row.id())
                .update();
    }

    /** Gives those numbers of a range to another one that begin with its prefix, and tells how many. */
    int move(RangeRow from, RangeRow to) {
        return db.sql("""
                        update enum_number set enum_range = :id, customer = :customer, reseller = :reseller
                        where enum_range = :from and digits like :start
                        """)
                .param("id", to.id())
                .param("customer", to.customer())
                .param("reseller", to.reseller())
                .param("from", from.id())
                .param("start", to.prefix() + "%")
                .update();
    }

    /** Whether the range has numbers of other lengths than it would allow. */
    boolean hasOtherLengths(RangeRow row) {
        return !db.sql("""
                        select id from enum_number
                        where enum_range = :id and length(digits) not between :minDigits and :maxDigits limit 1
                        """).paramSource(row).query(Integer.class).list().isEmpty();
    }

    int count(Where where) {
        return db.sql("select count(*) from enum_range" + where.sql())
                .params(where.parameters())
                .query(Integer.class)
                .single();
    }

    List<RangeRow> page(Where where, Paging paging) {
        return db.sql("select * from enum_range" + where.sql() + paging.sql())
                .params(where.parameters())
                .query(EnumRangeStore::read)
                .list();
    }

    private static RangeRow read(ResultSet row, int number) throws SQLException {
        return new RangeRow(
                row.getInt("id"),
                row.getString("prefix"),
                row.getString("tld"),
                row.getInt("ttl"),
                row.getInt("min_digits"),
                row.getInt("max_digits"),
                row.getInt("maximum"),
                row.getString("nameservers"),
                row.getInt("used"),
                row.getInt("serial"),
                row.getInt("customer"),
                row.getInt("reseller"),
                row.getString("info"),
                row.getObject("change_date", LocalDateTime.class));
    }
}
