package org.ngnportal.sandbox.platform;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.DnsFancyRecord;
import org.ngnportal.ngnpro.DnsFancyRecordList;
import org.ngnportal.ngnpro.DnsFancyRecordQuery;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.sandbox.platform.DnsFancyRecordStore.FancyRow;

/** E-mail aliases and web redirects of one caller (contract sections 2.5 and 3.21). */
final class DnsFancyRecordOperations {

    private static final String MAIL = "MBOXFW";
    private static final String WEB = "URL";
    private static final Pattern LOCAL_PART = Pattern.compile("[a-z0-9](?:[a-z0-9._+-]{0,62}[a-z0-9_+-])?");
    private static final Pattern WEB_SCHEME = Pattern.compile("(?i)https?");

    private final Caller caller;
    private final Stores stores;
    private final DnsZoneOperations zones;
    private final DnsFancyRecordStore records;
    private final Owners owners;

    DnsFancyRecordOperations(Caller caller, Stores stores, DnsZoneOperations zones) {
        this.caller = caller;
        this.stores = stores;
        this.zones = zones;
        this.records = new DnsFancyRecordStore(stores.db());
        this.owners = new Owners(caller, stores);
    }

    DnsFancyRecord add(DnsFancyRecord sent) {
        var zone = zones.lock(sent.zone());
        caller.requireActive();
        var type = type(sent.type());
        var row = new FancyRow(
                0,
                zone.name(),
                name(type, zone.name(), sent.name()),
                type,
                value(type, sent.value()),
                owners.added(sent.owner()),
                zone.customer(),
                zone.reseller(),
                stores.stamps().now());
        requireRoom(row);
        if (type.equals(MAIL) && !caller.isAdministrator()) {
            new Credits(stores).requireRoomFor(Credit.EMAIL_ALIASES, zone.customer(), zone.reseller(), row.owner());
        }
        int id = records.add(row);
        zones.touch(zone);
        return get(id);
    }

    DnsFancyRecord update(DnsFancyRecord sent) {
        int id = Objects.requireNonNullElse(sent.id(), 0);
        var zone = zones.lock(find(id).zone());
        var stored = find(id);
        DnsRecordOperations.requireStays(stored.zone(), sent.zone());
        if (sent.type() != null && !sent.type().isBlank() && !type(sent.type()).equals(stored.type())) {
            throw Faults.invalid("a record of type " + stored.type() + " cannot become one of type " + sent.type());
        }
        var row = new FancyRow(
                id,
                stored.zone(),
                sent.name() == null ? stored.name() : name(stored.type(), stored.zone(), sent.name()),
                stored.type(),
                sent.value() == null ? stored.content() : value(stored.type(), sent.value()),
                owners.changed(sent.owner(), stored.owner()),
                stored.customer(),
                stored.reseller(),
                stores.stamps().after(stored.changeDate()));
        requireRoom(row);
        records.update(row);
        zones.touch(zone);
        return row.wire();
    }

    void delete(int id) {
        var zone = zones.lock(find(id).zone());
        records.delete(find(id).id());
        zones.touch(zone);
    }

    DnsFancyRecord get(int id) {
        return find(id).wire();
    }

    DnsFancyRecordList list(DnsFancyRecordQuery query) {
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
                .text("type", DnsRecordOperations.upper(filter.type()))
                .text("content", filter.value())
                .number("owner", filter.owner());
        var paging = Paging.of(where, query.orderBy(), query.range(), DnsRecordOperations.ORDER, "id");
        return new DnsFancyRecordList(
                records.page(where, paging).stream().map(FancyRow::wire).toList(), records.count(where));
    }

    private FancyRow find(int id) {
        return records.find(id)
                .filter(row -> caller.sees(row.customer(), row.reseller()))
                .orElseThrow(() -> DnsRecordOperations.noRecord(id));
    }

    private static String type(@Nullable String sent) {
        var type = Checked.lower(sent).toUpperCase(Locale.ROOT);
        if (!type.equals(MAIL) && !type.equals(WEB)) {
            throw Faults.invalid("record type \"" + sent + "\" is neither " + MAIL + " nor " + WEB);
        }
        return type;
    }

    /** A whole address for mail, a full name for the web. */
    private static String name(String type, String zone, @Nullable String sent) {
        if (type.equals(WEB)) {
            return DnsNames.within(zone, sent);
        }
        var address = DnsNames.plain(sent);
        int at = address.lastIndexOf('@');
        var local = at < 0 ? address : address.substring(0, at);
        if (!LOCAL_PART.matcher(local).matches()
                || (at >= 0 && !address.substring(at + 1).equals(zone))) {
            throw Faults.invalid("name of type " + MAIL + " must be a mail address of " + zone);
        }
        return local + "@" + zone;
    }

    private static String value(String type, @Nullable String sent) {
        var value = sent == null ? "" : sent.strip();
        if (type.equals(MAIL)) {
            var address = Checked.email(value, "", 255, "value");
            if (address.isEmpty()) {
                throw Faults.invalid("value of type " + MAIL + " must be a mail address");
            }
            return address;
        }
        if (!isWebAddress(Checked.fits(value, 2000, "value"))) {
            throw Faults.invalid("value of type " + WEB + " must be an http or https address");
        }
        return value;
    }

    private static boolean isWebAddress(String value) {
        try {
            var uri = new URI(value);
            return uri.getScheme() != null
                    && WEB_SCHEME.matcher(uri.getScheme()).matches()
                    && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** An address may lead to several others, a web name only to one. */
    private void requireRoom(FancyRow row) {
        boolean taken = records.named(row.zone(), row.name()).stream()
                .anyMatch(other -> other.id() != row.id()
                        && other.type().equals(row.type())
                        && (row.type().equals(WEB) || other.content().equalsIgnoreCase(row.content())));
        if (taken) {
            throw Faults.of(FaultCode.RECORD_EXISTS, row + " already exists");
        }
    }
}
