package org.ngnportal.sandbox.platform;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What can belong to a customer account: while it does, the account cannot be deleted (contract section 3.18). Every table
 * with a column {@code customer}, {@code reseller} or {@code owner} has its lines here.
 */
final class CustomerReferences {

    /** A column of customer ids, and what its rows are called. */
    record Reference(String table, String column, String what) {}

    static final List<Reference> ALL = List.of(
            new Reference("sip_domain", "customer", "SIP domains"),
            new Reference("sip_domain", "reseller", "SIP domains"),
            new Reference("sip_account", "customer", "SIP accounts"),
            new Reference("sip_account", "reseller", "SIP accounts"),
            new Reference("sip_account", "owner", "SIP accounts"),
            new Reference("sip_alias", "customer", "SIP aliases"),
            new Reference("sip_alias", "reseller", "SIP aliases"),
            new Reference("sip_alias", "owner", "SIP aliases"),
            new Reference("pstn_carrier", "reseller", "PSTN carriers"),
            new Reference("trusted_peer", "customer", "trusted peers"),
            new Reference("trusted_peer", "reseller", "trusted peers"),
            new Reference("trusted_peer", "owner", "trusted peers"),
            new Reference("voucher", "reseller", "vouchers"),
            new Reference("enum_range", "customer", "ENUM ranges"),
            new Reference("enum_range", "reseller", "ENUM ranges"),
            new Reference("enum_number", "customer", "ENUM numbers"),
            new Reference("enum_number", "reseller", "ENUM numbers"),
            new Reference("enum_number", "owner", "ENUM numbers"),
            new Reference("dns_zone", "customer", "DNS zones"),
            new Reference("dns_zone", "reseller", "DNS zones"),
            new Reference("dns_record", "customer", "DNS records"),
            new Reference("dns_record", "reseller", "DNS records"),
            new Reference("dns_record", "owner", "DNS records"),
            new Reference("dns_fancy_record", "customer", "e-mail aliases and web redirects"),
            new Reference("dns_fancy_record", "reseller", "e-mail aliases and web redirects"),
            new Reference("dns_fancy_record", "owner", "e-mail aliases and web redirects"));

    private final JdbcClient db;

    CustomerReferences(JdbcClient db) {
        this.db = db;
    }

    /** What still belongs to the account, in the field's words; empty when nothing does. */
    Optional<String> of(int customer) {
        if (!db.sql("select id from customer where reseller = :id and id <> :id limit 1")
                .param("id", customer)
                .query(Integer.class)
                .list()
                .isEmpty()) {
            return Optional.of("customers");
        }
        return ALL.stream()
                .filter(reference -> holds(reference, customer))
                .map(Reference::what)
                .findFirst();
    }

    private boolean holds(Reference reference, int customer) {
        return !db.sql("select 1 from " + reference.table() + " where " + reference.column() + " = :id limit 1")
                .param("id", customer)
                .query(Integer.class)
                .list()
                .isEmpty();
    }
}
