package org.ngnportal.sandbox.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ngnportal.ngnpro.GatewayRule;
import org.ngnportal.ngnpro.PlatformTime;
import org.ngnportal.ngnpro.PstnPrefix;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of gateway rules, read with their gateways and carriers (contract section 3.23). */
final class GatewayRuleStore {

    private static final String FROM = " from pstn_gateway_rule r join pstn_gateway g on g.id = r.gateway"
            + " join pstn_carrier c on c.id = g.carrier";
    private static final String SELECT =
            "select r.*, g.name gateway_name, g.carrier, c.name carrier_name, c.reseller" + FROM;

    private final JdbcClient db;

    GatewayRuleStore(JdbcClient db) {
        this.db = db;
    }

    /** A rule as it is kept, with its gateway and the carrier above; lengths of 0 are no limit. */
    record RuleRow(
            int id,
            int gateway,
            String gatewayName,
            int carrier,
            String carrierName,
            int reseller,
            String prefix,
            int strip,
            String prepend,
            int minLength,
            int maxLength,
            LocalDateTime changeDate) {

        GatewayRule wire() {
            return new GatewayRule(
                    id,
                    gateway,
                    new PstnPrefix(prefix),
                    strip,
                    prepend,
                    minLength,
                    maxLength,
                    gatewayName,
                    carrierName,
                    carrier,
                    reseller,
                    PlatformTime.of(changeDate),
                    Map.of());
        }
    }

    Optional<RuleRow> find(int id) {
        return db.sql(SELECT + " where r.id = :id")
                .param("id", id)
                .query(GatewayRuleStore::read)
                .optional();
    }

    /** The other rule of the same gateway for the same numbers. */
    Optional<RuleRow> twin(RuleRow row) {
        return db.sql(SELECT + """
                         where r.gateway = :gateway and r.prefix = :prefix and r.min_length = :minLength
                            and r.max_length = :maxLength and r.id <> :id
                        """)
                .paramSource(row)
                .query(GatewayRuleStore::read)
                .optional();
    }

    /** @return its id */
    int add(RuleRow row) {
        return RoutingKeys.added(db.sql("""
                        insert into pstn_gateway_rule (gateway, prefix, strip, prepend, min_length, max_length, change_date)
                        values (:gateway, :prefix, :strip, :prepend, :minLength, :maxLength, :changeDate)
                        """).paramSource(row));
    }

    void update(RuleRow row) {
        db.sql("""
                        update pstn_gateway_rule set gateway = :gateway, prefix = :prefix, strip = :strip,
                            prepend = :prepend, min_length = :minLength, max_length = :maxLength,
                            change_date = :changeDate
                        where id = :id
                        """).paramSource(row).update();
    }

    void delete(int id) {
        db.sql("delete from pstn_gateway_rule where id = :id").param("id", id).update();
    }

    int count(Where where) {
        return db.sql("select count(*)" + FROM + where.sql())
                .params(where.parameters())
                .query(Integer.class)
                .single();
    }

    List<RuleRow> page(Where where, Paging paging) {
        return db.sql(SELECT + where.sql() + paging.sql())
                .params(where.parameters())
                .query(GatewayRuleStore::read)
                .list();
    }

    private static RuleRow read(ResultSet row, int number) throws SQLException {
        return new RuleRow(
                row.getInt("id"),
                row.getInt("gateway"),
                row.getString("gateway_name"),
                row.getInt("carrier"),
                row.getString("carrier_name"),
                row.getInt("reseller"),
                row.getString("prefix"),
                row.getInt("strip"),
                row.getString("prepend"),
                row.getInt("min_length"),
                row.getInt("max_length"),
                row.getObject("change_date", LocalDateTime.class));
    }
}
