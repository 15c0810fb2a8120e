package org.ngnportal.sandbox.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ngnportal.ngnpro.PlatformTime;
import org.ngnportal.ngnpro.SipAlias;
import org.ngnportal.ngnpro.SipId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of aliases (contract section 3.5). */
final class AliasStore {

    private static final Lists.Source ALIASES = new Lists.Source("sip_alias", "l", "id");

    private final JdbcClient db;
    private final Lists lists;

    AliasStore(Stores stores) {
        this.db = stores.db();
        this.lists = stores.lists();
    }

    /** An alias as it is kept. */
    record AliasRow(SipId id, SipId target, int customer, int reseller, int owner, LocalDateTime changeDate) {

        SipAlias wire() {
            return new SipAlias(id, target, owner, customer, reseller, PlatformTime.of(changeDate), Map.of());
        }
    }

    Optional<AliasRow> find(SipId id) {
        return find(id, "");
    }

    /** As {@link #find}; others wait with changes of the alias until the transaction ends. */
    Optional<AliasRow> lock(SipId id) {
        return find(id, " for update");
    }

    boolean exists(SipId id) {
        return find(id).isPresent();
    }

    private Optional<AliasRow> find(SipId id, String suffix) {
        return db.sql("select * from sip_alias where domain = :domain and username = :username" + suffix)
                .param("domain", id.domain())
                .param("username", id.username())
                .query(AliasStore::read)
                .optional();
    }

    void add(AliasRow row) {
        lists.pending().store(ALIASES.table(), indexed(row));
        db.sql("""
                        insert into sip_alias (username, domain, target_username, target_domain, customer, reseller,
                            owner, change_date)
                        values (:username, :domain, :targetUsername, :targetDomain, :customer, :reseller, :owner,
                            :changeDate)
                        """)
                .params(parameters(row))
                .param("customer", row.customer())
                .param("reseller", row.reseller())
                .update();
    }

    /** Stores target, owner and date of change. */
    void update(AliasRow row) {
        lists.pending().store(ALIASES.table(), indexed(row));
        db.sql("""
                        update sip_alias set target_username = :targetUsername, target_domain = :targetDomain,
                            owner = :owner, change_date = :changeDate
                        where domain = :domain and username = :username
                        """).params(parameters(row)).update();
    }

    void delete(SipId id) {
        db.sql("delete from sip_alias where domain = :domain and username = :username")
                .param("domain", id.domain())
                .param("username", id.username())
                .update();
    }

    /** Deletes the reseller's aliases with this target. */
    void deleteLeadingTo(SipId target, int reseller) {
        db.sql("""
                        delete from sip_alias
                        where target_username = :username and target_domain = :domain and reseller = :reseller
                        """)
                .param("username", target.username())
                .param("domain", target.domain())
                .param("reseller", reseller)
                .update();
    }

    int countIn(String domain) {
        return db.sql("select count(*) from sip_alias where domain = :domain")
                .param("domain", domain)
                .query(Integer.class)
                .single();
    }

    /** A page of aliases and how many there are. */
    Page page(Where where, Paging paging) {
        var found = lists.find(ALIASES, where, paging, Long.class);
        var rows = new HashMap<Long, AliasRow>();
        if (!found.keys().isEmpty()) {
            db.sql("select * from sip_alias where id in (:keys)")
                    .param("keys", found.keys())
                    .query((ResultSet row) -> {
                        rows.put(row.getLong("id"), read(row, 0));
                    });
        }
        return new Page(
                found.keys().stream().map(rows::get).filter(Objects::nonNull).toList(), Math.toIntExact(found.total()));
    }

    record Page(List<AliasRow> rows, int total) {}

    private static Map<String, Object> indexed(AliasRow row) {
        return Map.of(
                "username", row.id().username(),
                "domain", row.id().domain(),
                "target_username", row.target().username(),
                "target_domain", row.target().domain(),
                "customer", row.customer(),
                "reseller", row.reseller(),
                "owner", row.owner(),
                "change_date", row.changeDate());
    }

    private static Map<String, Object> parameters(AliasRow row) {
        return Map.of(
                "username", row.id().username(),
                "domain", row.id().domain(),
                "targetUsername", row.target().username(),
                "targetDomain", row.target().domain(),
                "owner", row.owner(),
                "changeDate", row.changeDate());
    }

    private static AliasRow read(ResultSet row, int number) throws SQLException {
        return new AliasRow(
                new SipId(row.getString("username"), row.getString("domain")),
                new SipId(row.getString("target_username"), row.getString("target_domain")),
                row.getInt("customer"),
                row.getInt("reseller"),
                row.getInt("owner"),
                row.getObject("change_date", LocalDateTime.class));
    }
}
