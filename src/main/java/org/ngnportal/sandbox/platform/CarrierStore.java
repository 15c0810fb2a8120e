package org.ngnportal.sandbox.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ngnportal.ngnpro.Carrier;
import org.ngnportal.ngnpro.PlatformTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of PSTN carriers (contract section 3.24). */
final class CarrierStore {

    private final JdbcClient db;

    CarrierStore(JdbcClient db) {
        this.db = db;
    }

    /** A carrier as it is kept; of reseller 0 it is the platform's own. */
    record CarrierRow(int id, String name, int reseller, LocalDateTime changeDate) {

        Carrier wire() {
            return new Carrier(id, name, reseller, PlatformTime.of(changeDate), Map.of());
        }
    }

    Optional<CarrierRow> find(int id) {
        return db.sql("select * from pstn_carrier where id = :id")
                .param("id", id)
                .query(CarrierStore::read)
                .optional();
    }

    Optional<CarrierRow> find(int reseller, String name) {
        return db.sql("select * from pstn_carrier where reseller = :reseller and name = :name")
                .param("reseller", reseller)
                .param("name", name)
                .query(CarrierStore::read)
                .optional();
    }

    CarrierRow add(CarrierRow row) {
        int id = RoutingKeys.added(
                db.sql("insert into pstn_carrier (name, reseller, change_date) values (:name, :reseller, :changeDate)")
                        .paramSource(row));
        return new CarrierRow(id, row.name(), row.reseller(), row.changeDate());
    }

    void update(CarrierRow row) {
        db.sql("update pstn_carrier set name = :name, reseller = :reseller, change_date = :changeDate where id = :id")
                .paramSource(row)
                .update();
    }

    void delete(int id) {
        db.sql("delete from pstn_carrier where id = :id").param("id", id).update();
    }

    int count(Where where) {
        return db.sql("select count(*) from pstn_carrier c" + where.sql())
                .params(where.parameters())
                .query(Integer.class)
                .single();
    }

    List<CarrierRow> page(Where where, Paging paging) {
        return db.sql("select * from pstn_carrier c" + where.sql() + paging.sql())
                .params(where.parameters())
                .query(CarrierStore::read)
                .list();
    }

    private static CarrierRow read(ResultSet row, int number) throws SQLException {
        return new CarrierRow(
                row.getInt("id"),
                row.getString("name"),
                row.getInt("reseller"),
                row.getObject("change_date", LocalDateTime.class));
    }
}
