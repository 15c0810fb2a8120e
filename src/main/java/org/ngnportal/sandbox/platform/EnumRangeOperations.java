package org.ngnportal.sandbox.platform;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.E164Number;
import org.ngnportal.ngnpro.EnumRange;
import org.ngnportal.ngnpro.EnumRangeId;
import org.ngnportal.ngnpro.EnumRangeList;
import org.ngnportal.ngnpro.EnumRangeQuery;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.sandbox.platform.EnumRangeStore.RangeRow;

/** ENUM ranges of one caller (contract sections 2.4 and 3.16). */
final class EnumRangeOperations {

    static final String DEFAULT_TLD = "e164.arpa";
    static final int DEFAULT_TTL = 3600;

    private static final int DEFAULT_DIGITS = 11;
    private static final int MOST_DIGITS = 15;
    private static final Map<String, String> ORDER = order();

    private final Caller caller;
    private final Stores stores;
    private final EnumRangeStore ranges;
    private final Owners owners;

    EnumRangeOperations(Caller caller, Stores stores) {
        this.caller = caller;
        this.stores = stores;
        this.ranges = new EnumRangeStore(stores.db());
        this.owners = new Owners(caller, stores);
    }

    EnumRange add(EnumRange sent) {
        var prefix = prefix(sent.id());
        var tld = Checked.domain(tld(sent.id() == null ? null : sent.id().tld()));
        caller.requireActive();
        if (!caller.isAdministrator() && CountryCodes.covers(prefix)) {
            throw Faults.notAllowed("only an administrator adds the range of a whole country, such as " + prefix);
        }
        if (ranges.find(prefix, tld).isPresent()) {
            throw Faults.of(FaultCode.ENUM_RANGE_EXISTS, "ENUM range " + prefix + " of " + tld + " already exists");
        }
        requireOwnGround(prefix, tld);
        var holder = owners.belonging(sent.customer(), sent.reseller(), null);
        var now = stores.stamps().now();
        var row = merged(
                new RangeRow(
                        0,
                        prefix,
                        tld,
                        DEFAULT_TTL,
                        0,
                        0,
                        0,
                        "",
                        0,
                        DnsSerial.first(now),
                        holder.customer(),
                        holder.reseller(),
                        "",
                        now),
                sent);
        if (!caller.isAdministrator()) {
            new Credits(stores).requireRoomFor(Credit.ENUM_RANGES, holder.customer(), holder.reseller());
        }
        return settled(ranges.add(row)).wire();
    }

    EnumRange update(EnumRange sent) {
        var stored = lock(sent.id());
        var holder = owners.belonging(
                sent.customer(), sent.reseller(), new Owners.Belonging(stored.customer(), stored.reseller()));
        var row = merged(
                new RangeRow(
                        stored.id(),
                        stored.prefix(),
                        stored.tld(),
                        stored.ttl(),
                        stored.minDigits(),
                        stored.maxDigits(),
                        stored.maximum(),
                        stored.nameservers(),
                        stored.used(),
                        DnsSerial.after(stored.serial(), stores.stamps().now()),
                        holder.customer(),
                        holder.reseller(),
                        stored.info(),
                        stores.stamps().after(stored.changeDate())),
                sent);
        requireFits(row);
        ranges.update(row);
        return row.wire();
    }

    void delete(EnumRangeId id) {
        var stored = lock(id);
        if (stored.used() > 0) {
            throw Faults.of(FaultCode.STILL_IN_USE, stored + " still has " + stored.used() + " numbers");
        }
        ranges.delete(stored.id());
    }

    EnumRangeList list(EnumRangeQuery query) {
        var filter = query.filter();
        var where = new Where();
        Ownership.narrow(
                where,
                caller,
                stores.customers(),
                new Ownership.Columns("customer", "reseller"),
                filter.customer(),
                filter.reseller());
        where.text("prefix", digits(filter.prefix())).lower("tld", filter.tld()).text("info", filter.info());
        var paging = Paging.of(where, query.orderBy(), query.range(), ORDER, "id");
        return new EnumRangeList(
                ranges.page(where, paging).stream().map(RangeRow::wire).toList(), ranges.count(where));
    }

    /** The name of the tree that keys without one mean. */
    static String tld(@Nullable String sent) {
        var tld = DnsNames.plain(sent);
        return tld.isEmpty() ? DEFAULT_TLD : tld;
    }

    /** Digits as they are searched for: without + and separators, with wildcards. */
    static @Nullable String digits(@Nullable String pattern) {
        return pattern == null ? null : new E164Number(pattern).digits();
    }

    private RangeRow lock(@Nullable EnumRangeId id) {
        var prefix = new E164Number(id == null ? "" : id.prefix()).digits();
        var tld = tld(id == null ? null : id.tld());
        return ranges.lock(prefix, tld)
                .filter(row -> caller.sees(row.customer(), row.reseller()))
                .orElseThrow(() -> Faults.of(
                        FaultCode.ENUM_RANGE_NOT_FOUND, "ENUM range " + prefix + " of " + tld + " does not exist"));
    }

    private static String prefix(@Nullable EnumRangeId id) {
        var prefix = new E164Number(id == null ? "" : id.prefix());
        if (!prefix.digits().matches("[1-9]") && !prefix.isValid()) {
            throw Faults.invalid("prefix must be 1 to " + MOST_DIGITS + " digits, the first one not 0");
        }
        return prefix.digits();
    }

    /** Nobody takes numbers out of a range of somebody else's; that of the platform itself is open to all. */
    private void requireOwnGround(String prefix, String tld) {
        var around = ranges.enclosing(prefix, tld);
        if (caller.isAdministrator() || around.isEmpty()) {
            return;
        }
        var next = around.getLast();
        if (next.reseller() != 0 && !caller.sees(next.customer(), next.reseller())) {
            throw Faults.notAllowed("prefix " + prefix + " is part of a range of somebody else");
        }
    }

    /** Takes over the numbers that belong to a new range, from ranges with shorter prefixes. */
    private RangeRow settled(RangeRow added) {
        int moved = 0;
        for (var around : ranges.enclosing(added.prefix(), added.tld())) {
            if (around.id() == added.id() || !caller.sees(around.customer(), around.reseller())) {
                continue;
            }
            var locked = ranges.lock(around.id());
            if (locked.isPresent()) {
                int numbers = ranges.move(locked.get(), added);
                ranges.touch(locked.get(), -numbers, stores.stamps().now());
                moved += numbers;
            }
        }
        if (moved == 0) {
            return added;
        }
        ranges.touch(added, moved, stores.stamps().now());
        var settled = ranges.lock(added.id()).orElseThrow();
        requireFits(settled);
        return settled;
    }

    private void requireFits(RangeRow row) {
        if (row.maximum() > 0 && row.used() > row.maximum()) {
            throw Faults.invalid("size " + row.maximum() + " is less than the " + row.used() + " numbers in " + row);
        }
        if (row.used() > 0 && ranges.hasOtherLengths(row)) {
            throw Faults.of(
                    FaultCode.STILL_IN_USE,
                    row + " has numbers that are not " + row.minDigits() + " to " + row.maxDigits() + " digits long");
        }
    }

    private static RangeRow merged(RangeRow row, EnumRange sent) {
        int most = Checked.number(sent.maxDigits(), row.maxDigits(), MOST_DIGITS, "maxDigits");
        int least = Checked.number(sent.minDigits(), row.minDigits(), MOST_DIGITS, "minDigits");
        int maxDigits = most == 0
                ? Math.max(DEFAULT_DIGITS, Math.max(least, row.prefix().length()))
                : most;
        int minDigits = least == 0 ? Math.min(DEFAULT_DIGITS, maxDigits) : least;
        if (minDigits > maxDigits || row.prefix().length() > maxDigits) {
            throw Faults.invalid("minDigits " + minDigits + " and the length of prefix " + row.prefix()
                    + " must not exceed maxDigits " + maxDigits);
        }
        int ttl = Checked.number(sent.ttl(), row.ttl(), Integer.MAX_VALUE, "ttl");
        return new RangeRow(
                row.id(),
                row.prefix(),
                row.tld(),
                ttl == 0 ? DEFAULT_TTL : ttl,
                minDigits,
                maxDigits,
                Checked.number(sent.size(), row.maximum(), Integer.MAX_VALUE, "size"),
                DnsNames.joined(DnsNames.servers(sent.nameservers(), DnsNames.split(row.nameservers()))),
                row.used(),
                row.serial(),
                row.customer(),
                row.reseller(),
                Checked.text(sent.info(), row.info(), 255, "info"),
                row.changeDate());
    }

    private static Map<String, String> order() {
        var columns = new LinkedHashMap<String, String>();
        columns.put("changeDate", "change_date");
        columns.put("prefix", "prefix");
        columns.put("tld", "tld");
        return columns;
    }
}
