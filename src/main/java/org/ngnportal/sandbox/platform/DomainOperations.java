package org.ngnportal.sandbox.platform;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.SipDomain;
import org.ngnportal.ngnpro.SipDomainList;
import org.ngnportal.ngnpro.SipDomainQuery;
import org.ngnportal.sandbox.platform.DomainStore.DomainRow;

/** SIP domains of one caller (contract sections 2.1 and 3.4). */
final class DomainOperations {

    private static final int PEM = 32_000;
    private static final Map<String, String> ORDER = order();

    private final Caller caller;
    private final Stores stores;
    private final DomainStore domains;
    private final Owners owners;

    DomainOperations(Caller caller, Stores stores) {
        this.caller = caller;
        this.stores = stores;
        this.domains = stores.domains();
        this.owners = new Owners(caller, stores);
    }

    SipDomain add(SipDomain sent) {
        var name = Checked.domain(sent.domain());
        caller.requireActive();
        if (domains.find(name).isPresent()) {
            throw Faults.of(FaultCode.DOMAIN_EXISTS, "SIP domain " + name + " already exists");
        }
        var owner = owners.belonging(sent.customer(), sent.reseller(), null);
        var row = merged(
                new DomainRow(
                        name,
                        owner.customer(),
                        owner.reseller(),
                        null,
                        null,
                        null,
                        null,
                        false,
                        false,
                        stores.stamps().now()),
                sent);
        domains.add(row);
        return row.wire();
    }

    SipDomain update(SipDomain sent) {
        var stored = lock(sent.domain());
        var owner = owners.belonging(
                sent.customer(), sent.reseller(), new Owners.Belonging(stored.customer(), stored.reseller()));
        var row = merged(
                new DomainRow(
                        stored.domain(),
                        owner.customer(),
                        owner.reseller(),
                        stored.certificate(),
                        stored.privateKey(),
                        stored.matchIpAddress(),
                        stored.matchSipDomain(),
                        stored.verifyCert(),
                        stored.requireCert(),
                        stores.stamps().after(stored.changeDate())),
                sent);
        domains.update(row);
        return row.wire();
    }

    void delete(@Nullable String name) {
        var stored = lock(name);
        requireNone(stored, stores.accounts().count(new Where().equal("a.domain", stored.domain())), "SIP accounts");
        requireNone(stored, new AliasStore(stores).countIn(stored.domain()), "SIP aliases");
        domains.delete(stored.domain());
    }

    private static void requireNone(DomainRow domain, int left, String what) {
        if (left > 0) {
            throw Faults.of(
                    FaultCode.STILL_IN_USE, "SIP domain " + domain.domain() + " still has " + left + " " + what);
        }
    }

    SipDomainList list(SipDomainQuery query) {
        var filter = Objects.requireNonNullElse(query.filter(), SipDomainQuery.Filter.ALL);
        var where = new Where();
        Ownership.narrow(
                where,
                caller,
                stores.customers(),
                new Ownership.Columns("d.customer", "d.reseller"),
                filter.customer(),
                filter.reseller());
        where.lower("d.domain", filter.domain());
        var page = domains.page(where, Paging.of(where, query.orderBy(), query.range(), ORDER, "d.domain"));
        return new SipDomainList(page.rows().stream().map(DomainRow::wire).toList(), page.total());
    }

    private DomainRow lock(@Nullable String sent) {
        var name = Checked.lower(sent);
        return domains.lock(name)
                .filter(row -> caller.sees(row.customer(), row.reseller()))
                .orElseThrow(() -> Faults.noDomain(name));
    }

    private static DomainRow merged(DomainRow row, SipDomain sent) {
        var what = " of " + row.domain();
        return new DomainRow(
                row.domain(),
                row.customer(),
                row.reseller(),
                text(sent.certificate(), row.certificate(), PEM, "certificate" + what),
                text(sent.private_key(), row.privateKey(), PEM, "private_key" + what),
                text(sent.match_ip_address(), row.matchIpAddress(), 512, "match_ip_address" + what),
                text(sent.match_sip_domain(), row.matchSipDomain(), 512, "match_sip_domain" + what),
                Objects.requireNonNullElse(sent.verify_cert(), row.verifyCert()),
                Objects.requireNonNullElse(sent.require_cert(), row.requireCert()),
                row.changeDate());
    }

    private static @Nullable String text(@Nullable String sent, @Nullable String held, int width, String field) {
        return sent == null ? held : Checked.fits(sent, width, field);
    }

    private static Map<String, String> order() {
        var columns = new LinkedHashMap<String, String>();
        columns.put("changeDate", "d.change_date");
        columns.put("domain", "d.domain");
        return columns;
    }
}
