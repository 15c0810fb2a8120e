package org.ngnportal.sandbox.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ngnportal.ngnpro.E164Number;
import org.ngnportal.ngnpro.EnumId;
import org.ngnportal.ngnpro.EnumMapping;
import org.ngnportal.ngnpro.EnumNumber;
import org.ngnportal.ngnpro.EnumService;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.PlatformTime;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of ENUM numbers and their mappings (contract section 3.17). */
final class EnumNumberStore {

    private final JdbcClient db;

    EnumNumberStore(JdbcClient db) {
        this.db = db;
    }

    /**
     * A number as it is kept, without its mappings.
     *
     * @param id 0 until it is stored
     * @param range the id of the range it belongs to
     */
    record NumberRow(
            int id,
            String digits,
            String tld,
            int range,
            int customer,
            int reseller,
            int owner,
            String info,
            LocalDateTime changeDate) {

        EnumNumber wire(List<EnumMapping> mappings) {
            return new EnumNumber(
                    new EnumId(new E164Number(digits), tld),
                    owner,
                    info,
                    mappings,
                    customer,
                    reseller,
                    PlatformTime.of(changeDate),
                    Map.of());
        }

        @Override
        public String toString() {
            return "ENUM number " + digits + " of " + tld;
        }
    }

    Optional<NumberRow> find(String digits, String tld) {
        return db.sql("select * from enum_number where digits = :digits and tld = :tld")
                .param("digits", digits)
                .param("tld", tld)
                .query(EnumNumberStore::read)
                .optional();
    }

    List<EnumMapping> mappings(NumberRow row) {
        return mappings(List.of(row.id())).getOrDefault(row.id(), List.of());
    }

    /** @throws org.ngnportal.ngnpro.NgnProException.Fault 3003 when there is one */
    void add(NumberRow row, List<EnumMapping> mappings) {
        try {
            db.sql("""
                            insert into enum_number (digits, tld, enum_range, customer, reseller, owner, info, change_date)
                            values (:digits, :tld, :range, :customer, :reseller, :owner, :info, :changeDate)
                            """).paramSource(row).update();
        } catch (DuplicateKeyException e) {
            throw Faults.of(FaultCode.ENUM_NUMBER_EXISTS, row + " already exists");
        }
        replace(find(row.digits(), row.tld()).orElseThrow().id(), mappings);
    }

    void update(NumberRow row, List<EnumMapping> mappings) {
        db.sql("update enum_number set owner = :owner, info = :info, change_date = :changeDate where id = :id")
                .paramSource(row)
                .update();
        replace(row.id(), mappings);
    }

    void delete(int id) {
        db.sql("delete from enum_number where id = :id").param("id", id).update();
    }

    /** @param mapped whether conditions name the mappings, as {@code m} */
    int count(Where where, boolean mapped) {
        return db.sql("select count(distinct n.id) from " + source(mapped) + where.sql())
                .params(where.parameters())
                .query(Integer.class)
                .single();
    }

    /** A page of numbers with their mappings. */
    List<EnumNumber> page(Where where, boolean mapped, Paging paging) {
        var sql = mapped
                ? "select * from enum_number n where n.id in (select n.id from " + source(true) + where.sql() + ")"
                : "select * from enum_number n" + where.sql();
        var rows = db.sql(sql + paging.sql())
                .params(where.parameters())
                .query(EnumNumberStore::read)
                .list();
        var mappings = mappings(rows.stream().map(NumberRow::id).toList());
        return rows.stream()
                .map(row -> row.wire(mappings.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private static String source(boolean mapped) {
        return mapped ? "enum_number n join enum_mapping m on m.enum_number = n.id" : "enum_number n";
    }

    private Map<Integer, List<EnumMapping>> mappings(List<Integer> numbers) {
        var found = new HashMap<Integer, List<EnumMapping>>();
        if (!numbers.isEmpty()) {
            db.sql("select * from enum_mapping where enum_number in (:numbers) order by enum_number, pos")
                    .param("numbers", numbers)
                    .query((ResultSet row) -> {
                        found.computeIfAbsent(row.getInt("enum_number"), number -> new ArrayList<>())
                                .add(new EnumMapping(
                                        row.getInt("id"),
                                        row.getString("type"),
                                        row.getString("mapto"),
                                        row.getInt("ttl"),
                                        row.getInt("priority")));
                    });
        }
        return found;
    }

    private void replace(int number, List<EnumMapping> mappings) {
        var kept =
                mappings.stream().map(EnumMapping::id).filter(Objects::nonNull).toList();
        db.sql("delete from enum_mapping where enum_number = :number"
                        + (kept.isEmpty() ? "" : " and id not in (:kept)"))
                .param("number", number)
                .param("kept", kept)
                .update();
        for (int pos = 0; pos < mappings.size(); pos++) {
            var mapping = mappings.get(pos);
            var sql = mapping.id() == null ? """
                        insert into enum_mapping (enum_number, pos, type, mapto, address, ttl, priority)
                        values (:number, :pos, :type, :mapto, :address, :ttl, :priority)
                        """ : """
                        update enum_mapping set pos = :pos, type = :type, mapto = :mapto, address = :address, ttl = :ttl,
                            priority = :priority
                        where id = :id and enum_number = :number
                        """;
            db.sql(sql)
                    .param("id", mapping.id())
                    .param("number", number)
                    .param("pos", pos)
                    .param("type", mapping.type())
                    .param("mapto", mapping.mapto())
                    .param("ttl", mapping.ttl())
                    .param("priority", mapping.priority())
                    .param("address", EnumService.withoutScheme(Objects.requireNonNullElse(mapping.mapto(), "")))
                    .update();
        }
    }

    private static NumberRow read(ResultSet row, int number) throws SQLException {
        return new NumberRow(
                row.getInt("id"),
                row.getString("digits"),
                row.getString("tld"),
                row.getInt("enum_range"),
                row.getInt("customer"),
                row.getInt("reseller"),
                row.getInt("owner"),
                row.getString("info"),
                row.getObject("change_date", LocalDateTime.class));
    }
}
