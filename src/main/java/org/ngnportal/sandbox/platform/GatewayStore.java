package org.ngnportal.sandbox.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ngnportal.ngnpro.Gateway;
import org.ngnportal.ngnpro.PlatformTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of gateways, read with their carriers (contract section 3.22). */
final class GatewayStore {

    private static final String FROM = " from pstn_gateway g join pstn_carrier c on c.id = g.carrier";
    private static final String SELECT = "select g.*, c.name carrier_name, c.reseller" + FROM;

    private final JdbcClient db;

    GatewayStore(JdbcClient db) {
        this.db = db;
    }

    /** A gateway as it is kept, with the name and the reseller of its carrier. */
    record GatewayRow(
            int id,
            int carrier,
            String carrierName,
            int reseller,
            String name,
            String transport,
            String host,
            int port,
            LocalDateTime changeDate) {

        Gateway wire() {
            return new Gateway(
                    id,
                    name,
                    carrier,
                    carrierName,
                    transport,
                    host,
                    port,
                    reseller,
                    PlatformTime.of(changeDate),
                    Map.of());
        }
    }

    Optional<GatewayRow> find(int id) {
        return db.sql(SELECT + " where g.id = :id")
                .param("id", id)
                .query(GatewayStore::read)
                .optional();
    }

    Optional<GatewayRow> find(int carrier, String name) {
        return db.sql(SELECT + " where g.carrier = :carrier and g.name = :name")
                .param("carrier", carrier)
                .param("name", name)
                .query(GatewayStore::read)
                .optional();
    }

    /** @return its id */
    int add(GatewayRow row) {
        return RoutingKeys.added(db.sql("""
                        insert into pstn_gateway (carrier, name, transport, host, port, change_date)
                        values (:carrier, :name, :transport, :host, :port, :changeDate)
                        """).paramSource(row));
    }

    void update(GatewayRow row) {
        db.sql("""
                        update pstn_gateway set carrier = :carrier, name = :name, transport = :transport, host = :host,
                            port = :port, change_date = :changeDate
                        where id = :id
                        """).paramSource(row).update();
    }

    void delete(int id) {
        db.sql("delete from pstn_gateway where id = :id").param("id", id).update();
    }

    int count(Where where) {
        return db.sql("select count(*)" + FROM + where.sql())
                .params(where.parameters())
                .query(Integer.class)
                .single();
    }

    List<GatewayRow> page(Where where, Paging paging) {
        return db.sql(SELECT + where.sql() + paging.sql())
                .params(where.parameters())
                .query(GatewayStore::read)
                .list();
    }

    private static GatewayRow read(ResultSet row, int number) throws SQLException {
        return new GatewayRow(
                row.getInt("id"),
                row.getInt("carrier"),
                row.getString("carrier_name"),
                row.getInt("reseller"),
                row.getString("name"),
                row.getString("transport"),
                row.getString("host"),
                row.getInt("port"),
                row.getObject("change_date", LocalDateTime.class));
    }
}
