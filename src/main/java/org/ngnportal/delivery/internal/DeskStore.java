package org.ngnportal.delivery.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.ngnportal.delivery.DeliveryFilter;
import org.ngnportal.delivery.DeliveryId;
import org.ngnportal.sip.DomainName;
import org.ngnportal.tenancy.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What staff look for in the table {@code delivery}. */
@Repository
class DeskStore {

    private static final int CHUNK = 1000;
    private static final int MOST_DOMAINS = 500;

    private final JdbcClient jdbc;

    DeskStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Delivery> page(Actor actor, DeliveryFilter filter, int offset, int limit) {
        return matching(
                        "SELECT *",
                        actor,
                        filter,
                        " ORDER BY created_at DESC, id OFFSET " + Math.max(0, offset) + " ROWS FETCH NEXT "
                                + Math.max(0, limit) + " ROWS ONLY")
                .query(DeliveryRow::read)
                .list();
    }

    int count(Actor actor, DeliveryFilter filter) {
        return matching("SELECT count(*)", actor, filter, "")
                .query(Integer.class)
                .single();
    }

    List<DeliveryId> ids(Actor actor, DeliveryFilter filter, int limit) {
        return matching("SELECT id", actor, filter, " ORDER BY created_at DESC, id FETCH FIRST " + limit + " ROWS ONLY")
                .query((row, number) -> new DeliveryId(row.getObject("id", UUID.class)))
                .list();
    }

    List<DomainName> domains(Actor actor) {
        return DeliveryStore.bindTenant(
                        jdbc.sql("SELECT DISTINCT domain FROM delivery WHERE domain IS NOT NULL AND "
                                + DeliveryStore.VISIBLE + " ORDER BY domain FETCH FIRST " + MOST_DOMAINS
                                + " ROWS ONLY"),
                        actor)
                .query((row, number) -> new DomainName(row.getString("domain")))
                .list();
    }

    /** Those that are the actor's, in no order. */
    List<Delivery> find(Actor actor, Collection<DeliveryId> ids) {
        var all = List.copyOf(ids);
        var found = new ArrayList<Delivery>(all.size());
        for (int from = 0; from < all.size(); from += CHUNK) {
            var chunk = all.subList(from, Math.min(from + CHUNK, all.size()));
            found.addAll(DeliveryStore.bindTenant(
                            jdbc.sql("SELECT * FROM delivery WHERE id IN (:ids) AND " + DeliveryStore.VISIBLE), actor)
                    .param("ids", chunk.stream().map(DeliveryId::value).toList())
                    .query(DeliveryRow::read)
                    .list());
        }
        return found;
    }

    private JdbcClient.StatementSpec matching(String what, Actor actor, DeliveryFilter filter, String order) {
        var where = new StringBuilder(what).append(" FROM delivery WHERE ").append(DeliveryStore.VISIBLE);
        var way = filter.way();
        var age = filter.age();
        if (!filter.states().isEmpty()) {
            where.append(" AND state IN (:states)");
        }
        if (way != null) {
            where.append(" AND way = :way");
        }
        if (!filter.domain().isEmpty()) {
            where.append(" AND domain = :domain");
        }
        if (!filter.text().isEmpty()) {
            where.append(" AND (lower(recipient) LIKE :text ESCAPE '!' OR lower(address) LIKE :text ESCAPE '!')");
        }
        if (age != null) {
            where.append(" AND created_at >= :since");
        }
        var statement = DeliveryStore.bindTenant(jdbc.sql(where + order), actor);
        if (!filter.states().isEmpty()) {
            statement = statement.param(
                    "states", filter.states().stream().map(Enum::name).toList());
        }
        if (way != null) {
            statement = statement.param("way", way.name());
        }
        if (!filter.domain().isEmpty()) {
            statement = statement.param("domain", filter.domain());
        }
        if (!filter.text().isEmpty()) {
            statement = statement.param("text", "%" + escaped(filter.text()) + "%");
        }
        if (age != null) {
            statement = statement.param("since", DeliveryRow.utc(age.since(Now.instant())));
        }
        return statement;
    }

    private static String escaped(String text) {
        return text.toLowerCase(java.util.Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
    }
}
