package org.ngnportal.sandbox.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.PlatformTime;
import org.ngnportal.ngnpro.SipDomain;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of SIP domains (contract section 3.4). */
final class DomainStore {

    private static final Lists.Source DOMAINS = new Lists.Source("sip_domain", "d", "domain");

    private final JdbcClient db;
    private final Lists lists;

    DomainStore(JdbcClient db, Lists lists) {
        this.db = db;
        this.lists = lists;
    }

    /** A domain as it is kept. */
    record DomainRow(
            String domain,
            int customer,
            int reseller,
            @Nullable String certificate,
            @Nullable String privateKey,
            @Nullable String matchIpAddress,
            @Nullable String matchSipDomain,
            boolean verifyCert,
            boolean requireCert,
            LocalDateTime changeDate) {

        SipDomain wire() {
            return new SipDomain(
                    domain,
                    customer,
                    reseller,
                    certificate,
                    privateKey,
                    matchIpAddress,
                    matchSipDomain,
                    verifyCert,
                    requireCert,
                    PlatformTime.of(changeDate),
                    Map.of());
        }

        @Override
        public String toString() {
            return "DomainRow[" + domain + "]";
        }
    }

    Optional<DomainRow> find(String domain) {
        return db.sql("select * from sip_domain where domain = :domain")
                .param("domain", domain)
                .query(DomainStore::read)
                .optional();
    }

    /** As {@link #find}; until the transaction ends nobody else adds accounts or aliases to the domain, changes or deletes it. */
    Optional<DomainRow> lock(String domain) {
        return db.sql("select * from sip_domain where domain = :domain for update")
                .param("domain", domain)
                .query(DomainStore::read)
                .optional();
    }

    void add(DomainRow row) {
        lists.pending().store(DOMAINS.table(), indexed(row));
        db.sql("""
                        insert into sip_domain (domain, customer, reseller, certificate, private_key, match_ip_address,
                            match_sip_domain, verify_cert, require_cert, change_date)
                        values (:domain, :customer, :reseller, :certificate, :privateKey, :matchIpAddress,
                            :matchSipDomain, :verifyCert, :requireCert, :changeDate)
                        """).paramSource(row).update();
    }

    /** Stores the domain; its accounts and aliases follow its ownership. */
    void update(DomainRow row) {
        lists.pending().store(DOMAINS.table(), indexed(row));
        db.sql("""
                        update sip_domain set customer = :customer, reseller = :reseller, certificate = :certificate,
                            private_key = :privateKey, match_ip_address = :matchIpAddress,
                            match_sip_domain = :matchSipDomain, verify_cert = :verifyCert,
                            require_cert = :requireCert, change_date = :changeDate
                        where domain = :domain
                        """).paramSource(row).update();
        for (var table : List.of("sip_account", "sip_alias")) {
            db.sql("update " + table + " set customer = :customer, reseller = :reseller"
                            + " where domain = :domain and (customer <> :customer or reseller <> :reseller)")
                    .paramSource(row)
                    .update();
        }
        db.sql("""
                        update sip_group set customer = :customer, reseller = :reseller
                        where account in (select id from sip_account where domain = :domain)
                            and (customer <> :customer or reseller <> :reseller)
                        """).paramSource(row).update();
    }

    void delete(String domain) {
        db.sql("delete from sip_domain where domain = :domain")
                .param("domain", domain)
                .update();
    }

    /** A page of domains and how many there are. */
    Page page(Where where, Paging paging) {
        var found = lists.find(DOMAINS, where, paging, String.class);
        var rows = new HashMap<String, DomainRow>();
        if (!found.keys().isEmpty()) {
            db.sql("select * from sip_domain where domain in (:domains)")
                    .param("domains", found.keys())
                    .query(DomainStore::read)
                    .list()
                    .forEach(row -> rows.put(row.domain(), row));
        }
        return new Page(
                found.keys().stream().map(rows::get).filter(Objects::nonNull).toList(), Math.toIntExact(found.total()));
    }

    record Page(List<DomainRow> rows, int total) {}

    private static Map<String, Object> indexed(DomainRow row) {
        return Map.of(
                "domain", row.domain(),
                "customer", row.customer(),
                "reseller", row.reseller(),
                "change_date", row.changeDate());
    }

    private static DomainRow read(ResultSet row, int number) throws SQLException {
        return new DomainRow(
                row.getString("domain"),
                row.getInt("customer"),
                row.getInt("reseller"),
                row.getString("certificate"),
                row.getString("private_key"),
                row.getString("match_ip_address"),
                row.getString("match_sip_domain"),
                row.getBoolean("verify_cert"),
                row.getBoolean("require_cert"),
                row.getObject("change_date", LocalDateTime.class));
    }
}
