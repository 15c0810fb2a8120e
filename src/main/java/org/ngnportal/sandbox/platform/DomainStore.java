package org.ngnportal.sandbox.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.SipDomain;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of SIP domains (contract section 3.4). */
final class DomainStore {

    private final JdbcClient db;

    DomainStore(JdbcClient db) {
        this.db = db;
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
                    Stamps.wire(changeDate),
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

    /** As {@link #find}; until the transaction ends nobody else adds accounts to the domain, changes or deletes it. */
    Optional<DomainRow> lock(String domain) {
        return db.sql("select * from sip_domain where domain = :domain for update")
                .param("domain", domain)
                .query(DomainStore::read)
                .optional();
    }

    void add(DomainRow row) {
        db.sql("""
                        insert into sip_domain (domain, customer, reseller, certificate, private_key, match_ip_address,
                            match_sip_domain, verify_cert, require_cert, change_date)
                        values (:domain, :customer, :reseller, :certificate, :privateKey, :matchIpAddress,
                            :matchSipDomain, :verifyCert, :requireCert, :changeDate)
                        """).paramSource(row).update();
    }

    /** Stores the domain; its accounts follow its ownership. */
    void update(DomainRow row) {
        db.sql("""
                        update sip_domain set customer = :customer, reseller = :reseller, certificate = :certificate,
                            private_key = :privateKey, match_ip_address = :matchIpAddress,
                            match_sip_domain = :matchSipDomain, verify_cert = :verifyCert,
                            require_cert = :requireCert, change_date = :changeDate
                        where domain = :domain
                        """).paramSource(row).update();
        db.sql("""
                        update sip_account set customer = :customer, reseller = :reseller
                        where domain = :domain and (customer <> :customer or reseller <> :reseller)
                        """).paramSource(row).update();
    }

    void delete(String domain) {
        db.sql("delete from sip_domain where domain = :domain")
                .param("domain", domain)
                .update();
    }

    int count(Where where) {
        return db.sql("select count(*) from sip_domain" + where.sql())
                .params(where.parameters())
                .query(Integer.class)
                .single();
    }

    List<DomainRow> page(Where where, Paging paging) {
        return db.sql("select * from sip_domain" + where.sql() + paging.sql())
                .params(where.parameters())
                .query(DomainStore::read)
                .list();
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
