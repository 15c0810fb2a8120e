package org.ngnportal.sandbox.platform;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.DnsRecord;
import org.ngnportal.ngnpro.DnsRecordList;
import org.ngnportal.ngnpro.DnsRecordQuery;
import org.ngnportal.ngnpro.DnsRecordType;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.sandbox.platform.DnsRecordStore.RecordRow;

/** Records of the zones of one caller (contract sections 2.5 and 3.21). */
final class DnsRecordOperations {

    /** What lists of records, plain or fancy, may be ordered by. */
    static final Map<String, String> ORDER = order();

    private final Caller caller;
    private final Stores stores;
    private final DnsZoneOperations zones;
    private final DnsRecordStore records;
    private final Owners owners;

    DnsRecordOperations(Caller caller, Stores stores, DnsZoneOperations zones) {
        this.caller = caller;
        this.stores = stores;
        this.zones = zones;
        this.records = new DnsRecordStore(stores.db());
        this.owners = new Owners(caller, stores);
    }

    DnsRecord add(DnsRecord sent) {
        var zone = zones.lock(sent.zone());
        caller.requireActive();
        var type = type(sent.type());
        int ttl = Checked.number(sent.ttl(), 0, Integer.MAX_VALUE, "ttl");
        var row = new RecordRow(
                0,
                zone.name(),
                DnsNames.within(zone.name(), sent.name()),
                type,
                DnsRecordValues.checked(type, sent.value()),
                ttl == 0 ? DnsZoneOperations.DEFAULT_TTL : ttl,
                DnsRecordValues.priority(type, sent.priority(), 0),
                owners.added(sent.owner()),
                zone.customer(),
                zone.reseller(),
                false,
                stores.stamps().now());
        requireRoom(row);
        int id = records.add(row);
        zones.touch(zone);
        return get(id);
    }

    DnsRecord update(DnsRecord sent) {
        int id = Objects.requireNonNullElse(sent.id(), 0);
        var zone = zones.lock(find(id).zone());
        var stored = find(id);
        requireStays(stored.zone(), sent.zone());
        var type = sent.type() == null || sent.type().isBlank() ? stored.type() : type(sent.type());
        int ttl = Checked.number(sent.ttl(), stored.ttl(), Integer.MAX_VALUE, "ttl");
        var row = new RecordRow(
                id,
                stored.zone(),
                sent.name() == null ? stored.name() : DnsNames.within(stored.zone(), sent.name()),
                type,
                DnsRecordValues.checked(type, sent.value() == null ? stored.content() : sent.value()),
                ttl == 0 ? DnsZoneOperations.DEFAULT_TTL : ttl,
                DnsRecordValues.priority(type, sent.priority(), stored.priority()),
                owners.changed(sent.owner(), stored.owner()),
                stored.customer(),
                stored.reseller(),
                stored.made(),
                stores.stamps().after(stored.changeDate()));
        if (!row.repeats(stored)) {
            requireNotMade(stored);
            requireRoom(row);
        }
        records.update(row);
        zones.touch(zone);
        return row.wire();
    }

    void delete(int id) {
        var zone = zones.lock(find(id).zone());
        requireNotMade(find(id));
        records.delete(id);
        zones.touch(zone);
    }

    DnsRecord get(int id) {
        return find(id).wire();
    }

    DnsRecordList list(DnsRecordQuery query) {
        var filter = query.filter();
        var where = new Where();
        Ownership.narrow(
                where,
                caller,
                stores.customers(),
                new Ownership.Columns("customer", "reseller"),
                filter.customer(),
                filter.reseller());
        where.number("id", filter.id())
                .text("zone", DnsNames.plain(filter.zone()))
                .text("name", DnsNames.plain(filter.name()))
                .text("type", upper(filter.type()))
                .text("content", filter.value())
                .number("owner", filter.owner());
        var paging = Paging.of(where, query.orderBy(), query.range(), ORDER, "id");
        return new DnsRecordList(
                records.page(where, paging).stream().map(RecordRow::wire).toList(), records.count(where));
    }

    /** Records stay in their zones: what customers and resellers have depends on it. */
    static void requireStays(String zone, @Nullable String sent) {
        var asked = DnsNames.plain(sent);
        if (!asked.isEmpty() && !asked.equals(zone)) {
            throw Faults.invalid("a record of zone " + zone + " cannot go to zone " + asked);
        }
    }

    static RuntimeException noRecord(int id) {
        return Faults.of(FaultCode.RECORD_NOT_FOUND, "DNS record " + id + " does not exist");
    }

    static @Nullable String upper(@Nullable String type) {
        return type == null ? null : type.strip().toUpperCase(Locale.ROOT);
    }

    private RecordRow find(int id) {
        return records.find(id)
                .filter(row -> caller.sees(row.customer(), row.reseller()))
                .orElseThrow(() -> noRecord(id));
    }

    private static DnsRecordType type(@Nullable String sent) {
        return DnsRecordType.of(sent == null ? "" : sent)
                .orElseThrow(() -> Faults.invalid("record type \"" + sent + "\" is unknown"));
    }

    private static void requireNotMade(RecordRow row) {
        if (row.made()) {
            throw Faults.notAllowed(row + " is kept by the server as long as the zone has this name server");
        }
    }

    /** Refuses what is there already, and anything beside a CNAME. */
    private void requireRoom(RecordRow row) {
        if (row.type() == DnsRecordType.CNAME && row.name().equals(row.zone())) {
            throw Faults.invalid("a CNAME cannot be the zone " + row.zone() + " itself");
        }
        for (var other : records.named(row.zone(), row.name())) {
            if (other.id() == row.id()) {
                continue;
            }
            if (other.repeats(row)) {
                throw Faults.of(FaultCode.RECORD_EXISTS, row + " already exists");
            }
            if (row.type() == DnsRecordType.CNAME || other.type() == DnsRecordType.CNAME) {
                throw Faults.invalid("a CNAME stands alone: there is already " + other);
            }
        }
    }

    private static Map<String, String> order() {
        var columns = new LinkedHashMap<String, String>();
        columns.put("changeDate", "change_date");
        columns.put("type", "type");
        columns.put("name", "name");
        return columns;
    }
}
