package org.ngnportal.sandbox.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ngnportal.ngnpro.PlatformTime;
import org.ngnportal.ngnpro.PstnPrefix;
import org.ngnportal.ngnpro.Route;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of routes, read with their carriers (contract section 3.25). */
final class RouteStore {

    private static final String FROM = " from pstn_route r join pstn_carrier c on c.id = r.carrier";
    private static final String SELECT = "select r.*, c.name carrier_name, c.reseller" + FROM;

    private final JdbcClient db;

    RouteStore(JdbcClient db) {
        this.db = db;
    }

    /** A route as it is kept, with the name and the reseller of its carrier. */
    record RouteRow(
            int id,
            int carrier,
            String carrierName,
            int reseller,
            String prefix,
            String originator,
            int priority,
            LocalDateTime changeDate) {

        Route wire() {
            return new Route(
                    id,
                    carrier,
                    new PstnPrefix(prefix),
                    originator,
                    priority,
                    carrierName,
                    reseller,
                    PlatformTime.of(changeDate),
                    Map.of());
        }
    }

    Optional<RouteRow> find(int id) {
        return db.sql(SELECT + " where r.id = :id")
                .param("id", id)
                .query(RouteStore::read)
                .optional();
    }

    /** The other route of the same calls to the same carrier. */
    Optional<RouteRow> twin(RouteRow row) {
        return db.sql(SELECT + """
                         where r.carrier = :carrier and r.prefix = :prefix and r.originator = :originator and r.id <> :id
                        """).paramSource(row).query(RouteStore::read).optional();
    }

    /** @return its id */
    int add(RouteRow row) {
        return RoutingKeys.added(db.sql("""
                        insert into pstn_route (carrier, prefix, originator, priority, change_date)
                        values (:carrier, :prefix, :originator, :priority, :changeDate)
                        """).paramSource(row));
    }

    void update(RouteRow row) {
        db.sql("""
                        update pstn_route set carrier = :carrier, prefix = :prefix, originator = :originator,
                            priority = :priority, change_date = :changeDate
                        where id = :id
                        """).paramSource(row).update();
    }

    void delete(int id) {
        db.sql("delete from pstn_route where id = :id").param("id", id).update();
    }

    int count(Where where) {
        return db.sql("select count(*)" + FROM + where.sql())
                .params(where.parameters())
                .query(Integer.class)
                .single();
    }

    List<RouteRow> page(Where where, Paging paging) {
        return db.sql(SELECT + where.sql() + paging.sql())
                .params(where.parameters())
                .query(RouteStore::read)
                .list();
    }

    private static RouteRow read(ResultSet row, int number) throws SQLException {
        return new RouteRow(
                row.getInt("id"),
                row.getInt("carrier"),
                row.getString("carrier_name"),
                row.getInt("reseller"),
                row.getString("prefix"),
                row.getString("originator"),
                row.getInt("priority"),
                row.getObject("change_date", LocalDateTime.class));
    }
}
