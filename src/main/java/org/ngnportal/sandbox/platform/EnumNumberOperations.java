package org.ngnportal.sandbox.platform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.E164Number;
import org.ngnportal.ngnpro.EnumId;
import org.ngnportal.ngnpro.EnumNumber;
import org.ngnportal.ngnpro.EnumNumberList;
import org.ngnportal.ngnpro.EnumNumberQuery;
import org.ngnportal.ngnpro.EnumService;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.sandbox.platform.EnumNumberStore.NumberRow;
import org.ngnportal.sandbox.platform.EnumRangeStore.RangeRow;

/** ENUM numbers of one caller (contract sections 2.4 and 3.17). */
final class EnumNumberOperations {

    private static final int INFO = 255;
    private static final Map<String, String> ORDER = order();

    private final Caller caller;
    private final Stores stores;
    private final EnumRangeStore ranges;
    private final EnumNumberStore numbers;
    private final Owners owners;

    EnumNumberOperations(Caller caller, Stores stores) {
        this.caller = caller;
        this.stores = stores;
        this.ranges = new EnumRangeStore(stores.db());
        this.numbers = new EnumNumberStore(stores.db());
        this.owners = new Owners(caller, stores);
    }

    EnumNumber add(EnumNumber sent) {
        var number = sent.id() == null ? new E164Number("") : sent.id().number();
        if (!number.isValid()) {
            throw Faults.invalid("number must be 2 to 15 digits with the country code, the first one not 0");
        }
        var digits = number.digits();
        var tld = EnumRangeOperations.tld(sent.id() == null ? null : sent.id().tld());
        var range = ranges.lockLongest(digits, tld)
                .filter(found -> caller.sees(found.customer(), found.reseller()))
                .orElseThrow(() -> Faults.of(
                        FaultCode.ENUM_RANGE_NOT_FOUND, "ENUM range for " + digits + " in " + tld + " does not exist"));
        caller.requireActive();
        var row = new NumberRow(
                0,
                digits,
                tld,
                range.id(),
                range.customer(),
                range.reseller(),
                owners.added(sent.owner()),
                Checked.text(sent.info(), "", INFO, "info"),
                stores.stamps().now());
        if (numbers.find(digits, tld).isPresent()) {
            throw Faults.of(FaultCode.ENUM_NUMBER_EXISTS, row + " already exists");
        }
        requireFits(digits, range);
        var mappings = EnumMappings.settled(sent.mappings(), List.of());
        if (!caller.isAdministrator()) {
            new Credits(stores).requireRoomFor(Credit.ENUM_NUMBERS, range.customer(), range.reseller(), row.owner());
        }
        numbers.add(row, mappings);
        ranges.touch(range, 1, stores.stamps().now());
        return get(sent.id());
    }

    EnumNumber update(EnumNumber sent) {
        var locked = lock(sent.id());
        var stored = locked.number();
        var row = new NumberRow(
                stored.id(),
                stored.digits(),
                stored.tld(),
                stored.range(),
                stored.customer(),
                stored.reseller(),
                owners.changed(sent.owner(), stored.owner()),
                Checked.text(sent.info(), stored.info(), INFO, "info"),
                stores.stamps().after(stored.changeDate()));
        numbers.update(row, EnumMappings.settled(sent.mappings(), numbers.mappings(stored)));
        ranges.touch(locked.range(), 0, stores.stamps().now());
        return row.wire(numbers.mappings(row));
    }

    void delete(EnumId id) {
        var locked = lock(id);
        numbers.delete(locked.number().id());
        ranges.touch(locked.range(), -1, stores.stamps().now());
    }

    EnumNumber get(@Nullable EnumId id) {
        var row = find(id);
        return row.wire(numbers.mappings(row));
    }

    EnumNumberList list(EnumNumberQuery query) {
        var filter = query.filter();
        var where = new Where();
        Ownership.narrow(
                where,
                caller,
                stores.customers(),
                new Ownership.Columns("n.customer", "n.reseller"),
                filter.customer(),
                filter.reseller());
        where.text("n.digits", EnumRangeOperations.digits(filter.number()))
                .lower("n.tld", filter.tld())
                .number("n.owner", filter.owner())
                .lower("m.type", filter.type());
        var mapto = filter.mapto() == null ? "" : filter.mapto().strip();
        // a pattern that begins anywhere finds what it finds behind the scheme, too
        boolean whole = mapto.startsWith("%") || EnumService.scheme(mapto).isPresent();
        where.text(whole ? "m.mapto" : "m.address", mapto);
        boolean mapped =
                !mapto.isEmpty() || (filter.type() != null && !filter.type().isBlank());
        var paging = Paging.of(where, query.orderBy(), query.range(), ORDER, "n.id");
        return new EnumNumberList(numbers.page(where, mapped, paging), numbers.count(where, mapped));
    }

    private record Locked(RangeRow range, NumberRow number) {}

    /** A number and its range: whoever changes numbers of a range waits for others who do. */
    private Locked lock(@Nullable EnumId id) {
        while (true) {
            var range = find(id).range();
            var locked = ranges.lock(range);
            var number = find(id);
            // while others were waited for, a new range may have taken the number over
            if (locked.isPresent() && number.range() == range) {
                return new Locked(locked.get(), number);
            }
        }
    }

    private NumberRow find(@Nullable EnumId id) {
        var digits = id == null ? "" : id.number().digits();
        var tld = EnumRangeOperations.tld(id == null ? null : id.tld());
        return numbers.find(digits, tld)
                .filter(row -> caller.sees(row.customer(), row.reseller()))
                .orElseThrow(() -> noNumber(digits, tld));
    }

    private static NgnProException.Fault noNumber(String digits, String tld) {
        return Faults.of(FaultCode.ENUM_NUMBER_NOT_FOUND, "ENUM number " + digits + " of " + tld + " does not exist");
    }

    private static void requireFits(String digits, RangeRow range) {
        if (digits.length() < range.minDigits() || digits.length() > range.maxDigits()) {
            throw Faults.invalid("number " + digits + " must be " + range.minDigits() + " to " + range.maxDigits()
                    + " digits long in " + range);
        }
        if (range.isFull()) {
            throw Faults.of(FaultCode.CREDIT_EXCEEDED, range + " is full: its size is " + range.maximum());
        }
    }

    private static Map<String, String> order() {
        var columns = new LinkedHashMap<String, String>();
        columns.put("changeDate", "n.change_date");
        columns.put("number", "n.digits");
        columns.put("tld", "n.tld");
        return columns;
    }
}
