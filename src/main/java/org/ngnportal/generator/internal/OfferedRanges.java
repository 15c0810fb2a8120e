package org.ngnportal.generator.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ngnportal.generator.OfferedRange;
import org.ngnportal.ngnpro.EnumPort;
import org.ngnportal.ngnpro.EnumRange;
import org.ngnportal.ngnpro.EnumRangeId;
import org.ngnportal.ngnpro.EnumRangeQuery;
import org.ngnportal.ngnpro.OrderBy;
import org.ngnportal.ngnpro.Range;

/** The ENUM ranges somebody sees. */
final class OfferedRanges {

    private static final int ROWS_PER_CALL = 200;

    private OfferedRanges() {}

    static List<OfferedRange> all(EnumPort port) {
        var all = new ArrayList<OfferedRange>();
        int start = 0;
        while (true) {
            var page = port.getRanges(new EnumRangeQuery(
                    EnumRangeQuery.Filter.ALL, OrderBy.ascending("prefix"), new Range(start, ROWS_PER_CALL)));
            var rows = rows(page.ranges());
            rows.stream().flatMap(row -> offered(row).stream()).forEach(all::add);
            start += rows.size();
            if (rows.isEmpty() || start >= Objects.requireNonNullElse(page.total(), start)) {
                return List.copyOf(all);
            }
        }
    }

    static Optional<OfferedRange> find(EnumPort port, EnumRangeId id) {
        var filter = new EnumRangeQuery.Filter(id.prefix(), id.tld(), null, null, null);
        return rows(port.getRanges(new EnumRangeQuery(filter, null, new Range(0, 10)))
                        .ranges())
                .stream()
                .flatMap(row -> offered(row).stream())
                .filter(range -> range.id().equals(id))
                .findFirst();
    }

    private static List<EnumRange> rows(@Nullable List<EnumRange> rows) {
        return rows == null ? List.of() : rows;
    }

    private static Optional<OfferedRange> offered(EnumRange range) {
        return Optional.ofNullable(range.id())
                .filter(id -> id.prefix().matches("[1-9]\\d{0,14}"))
                .map(id -> new OfferedRange(
                        id,
                        orZero(range.minDigits()),
                        orZero(range.maxDigits()),
                        orZero(range.size()),
                        orZero(range.used()),
                        Objects.requireNonNullElse(range.info(), "").strip()));
    }

    private static int orZero(@Nullable Integer value) {
        return value == null ? 0 : Math.max(0, value);
    }
}
