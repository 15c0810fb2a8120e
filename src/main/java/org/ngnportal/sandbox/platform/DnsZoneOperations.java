package org.ngnportal.sandbox.platform;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.DnsZone;
import org.ngnportal.ngnpro.DnsZoneList;
import org.ngnportal.ngnpro.DnsZoneQuery;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.sandbox.platform.DnsZoneStore.ZoneRow;

/** DNS zones of one caller (contract sections 2.5 and 3.20). */
final class DnsZoneOperations {

    static final int DEFAULT_TTL = 3600;

    private static final int DEFAULT_MINIMUM = 3600;
    private static final int DEFAULT_RETRY = 3600;
    private static final int DEFAULT_EXPIRE = 604_800;
    private static final int DEFAULT_REFRESH = 14_400;
    private static final int EMAIL = 255;
    private static final Map<String, String> ORDER = order();

    private final Caller caller;
    private final Stores stores;
    private final DnsZoneStore zones;
    private final DnsNameServers servers;
    private final Owners owners;

    DnsZoneOperations(Caller caller, Stores stores) {
        this.caller = caller;
        this.stores = stores;
        this.zones = new DnsZoneStore(stores.db());
        this.servers = new DnsNameServers(new DnsRecordStore(stores.db()));
        this.owners = new Owners(caller, stores);
    }

    DnsZone add(DnsZone sent) {
        var name = Checked.domain(DnsNames.plain(sent.name()));
        caller.requireActive();
        if (zones.find(name).isPresent()) {
            throw Faults.of(FaultCode.ZONE_EXISTS, "DNS zone " + name + " already exists");
        }
        requireOwnGround(name);
        var holder = owners.belonging(sent.customer(), sent.reseller(), null);
        var now = stores.stamps().now();
        var row = merged(
                new ZoneRow(
                        name,
                        holder.customer(),
                        holder.reseller(),
                        DnsSerial.first(now),
                        "",
                        0,
                        0,
                        0,
                        0,
                        0,
                        "",
                        "",
                        now),
                sent);
        if (!caller.isAdministrator()) {
            new Credits(stores).requireRoomFor(Credit.DNS_ZONES, holder.customer(), holder.reseller());
        }
        zones.add(row);
        servers.align(row);
        return row.wire();
    }

    DnsZone update(DnsZone sent) {
        var stored = lock(sent.name());
        var holder = owners.belonging(
                sent.customer(), sent.reseller(), new Owners.Belonging(stored.customer(), stored.reseller()));
        var row = merged(
                new ZoneRow(
                        stored.name(),
                        holder.customer(),
                        holder.reseller(),
                        DnsSerial.after(stored.serial(), stores.stamps().now()),
                        stored.email(),
                        stored.ttl(),
                        stored.minimum(),
                        stored.retry(),
                        stored.expire(),
                        stored.refresh(),
                        stored.info(),
                        stored.nameservers(),
                        stores.stamps().after(stored.changeDate())),
                sent);
        zones.update(row);
        servers.align(row);
        return row.wire();
    }

    void delete(@Nullable String name) {
        zones.delete(lock(name).name());
    }

    DnsZone get(@Nullable String sent) {
        var name = DnsNames.plain(sent);
        return zones.find(name)
                .filter(this::visible)
                .orElseThrow(() -> noZone(name))
                .wire();
    }

    DnsZoneList list(DnsZoneQuery query) {
        var filter = query.filter();
        var where = new Where();
        Ownership.narrow(
                where,
                caller,
                stores.customers(),
                new Ownership.Columns("customer", "reseller"),
                filter.customer(),
                filter.reseller());
        where.lower("name", filter.name()).text("info", filter.info());
        var paging = Paging.of(where, query.orderBy(), query.range(), ORDER, "name");
        return new DnsZoneList(
                zones.page(where, paging).stream().map(ZoneRow::wire).toList(), zones.count(where));
    }

    /** The zone, if the caller may see it; until the transaction ends nobody else changes it or its records. */
    ZoneRow lock(@Nullable String sent) {
        var name = DnsNames.plain(sent);
        return zones.lock(name).filter(this::visible).orElseThrow(() -> noZone(name));
    }

    /** Notes that records of a locked zone changed. */
    void touch(ZoneRow zone) {
        zones.touch(zone, stores.stamps().now());
    }

    private boolean visible(ZoneRow row) {
        return caller.sees(row.customer(), row.reseller());
    }

    private static RuntimeException noZone(String name) {
        return Faults.of(FaultCode.ZONE_NOT_FOUND, "DNS zone " + name + " does not exist");
    }

    /** Nobody takes a name out of a zone of somebody else's. */
    private void requireOwnGround(String name) {
        if (!caller.isAdministrator() && !zones.above(name).map(this::visible).orElse(true)) {
            throw Faults.notAllowed(name + " is part of a zone of somebody else");
        }
    }

    private ZoneRow merged(ZoneRow row, DnsZone sent) {
        var email = Checked.email(sent.email(), row.email(), EMAIL, "email");
        return new ZoneRow(
                row.name(),
                row.customer(),
                row.reseller(),
                row.serial(),
                email.isEmpty() ? administrator(row) : email,
                seconds(sent.ttl(), row.ttl(), DEFAULT_TTL, "ttl"),
                seconds(sent.minimum(), row.minimum(), DEFAULT_MINIMUM, "minimum"),
                seconds(sent.retry(), row.retry(), DEFAULT_RETRY, "retry"),
                seconds(sent.expire(), row.expire(), DEFAULT_EXPIRE, "expire"),
                seconds(sent.refresh(), row.refresh(), DEFAULT_REFRESH, "refresh"),
                Checked.text(sent.info(), row.info(), 255, "info"),
                DnsNames.joined(DnsNames.servers(sent.nameservers(), DnsNames.split(row.nameservers()))),
                row.changeDate());
    }

    private static int seconds(@Nullable Integer sent, int unchanged, int normal, String field) {
        int seconds = Checked.number(sent, unchanged, Integer.MAX_VALUE, field);
        return seconds == 0 ? normal : seconds;
    }

    /** The mail address of zones without one: a property of the customer or its reseller (contract section 4.3). */
    private String administrator(ZoneRow row) {
        return Stream.of(row.customer(), row.reseller())
                .flatMap(id -> stores.customers().party(id).stream())
                .flatMap(party -> Stream.ofNullable(party.property("dns_admin_email")))
                .filter(email -> email.length() <= EMAIL)
                .findFirst()
                .orElse("hostmaster@" + row.name());
    }

    private static Map<String, String> order() {
        var columns = new LinkedHashMap<String, String>();
        columns.put("changeDate", "change_date");
        columns.put("name", "name");
        return columns;
    }
}
