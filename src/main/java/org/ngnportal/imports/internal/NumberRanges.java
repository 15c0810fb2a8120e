package org.ngnportal.imports.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ngnportal.imports.internal.Pages.Page;
import org.ngnportal.ngnpro.E164Number;
import org.ngnportal.ngnpro.EnumId;
import org.ngnportal.ngnpro.EnumRange;
import org.ngnportal.ngnpro.EnumRangeQuery;
import org.ngnportal.ngnpro.NgnProSession;
import org.ngnportal.ngnpro.OrderBy;
import org.ngnportal.ngnpro.Range;

/** The ranges of numbers that somebody may use; a number belongs to the longest that it begins with (contract section 3.17). */
final class NumberRanges {

    private static final String USUAL = "e164.arpa";

    static final NumberRanges NONE = new NumberRanges(List.of());

    private final List<EnumRange> ranges;

    private NumberRanges(List<EnumRange> ranges) {
        this.ranges = ranges;
    }

    static NumberRanges read(NgnProSession session) {
        java.util.function.Function<Range, Page<EnumRange>> ask = range -> {
            var answer = session.enumeration()
                    .getRanges(new EnumRangeQuery(EnumRangeQuery.Filter.ALL, OrderBy.ascending("prefix"), range));
            return new Page<>(answer.ranges(), answer.total());
        };
        var ranges = new ArrayList<EnumRange>();
        Pages.rest(ask.apply(new Range(0, Pages.ROWS)), ask, range -> {
            if (range.id() != null) {
                ranges.add(range);
            }
        });
        return new NumberRanges(ranges);
    }

    /** Empty when the number belongs to none. */
    Optional<EnumRange> of(String digits) {
        return ranges.stream()
                .filter(range -> digits.startsWith(prefix(range)))
                .max(Comparator.<EnumRange>comparingInt(range -> prefix(range).length())
                        .thenComparing(range -> USUAL.equals(tld(range))));
    }

    /** The key of a number; that of the usual tree where it belongs to no range. */
    EnumId id(String digits) {
        return new EnumId(
                new E164Number(digits), of(digits).map(NumberRanges::tld).orElse(USUAL));
    }

    /** Whether a number has as many digits as the range wants. */
    static boolean fits(EnumRange range, String digits) {
        int most = Objects.requireNonNullElse(range.maxDigits(), 0);
        return digits.length() >= Objects.requireNonNullElse(range.minDigits(), 0)
                && (most == 0 || digits.length() <= most);
    }

    private static String prefix(EnumRange range) {
        return Objects.requireNonNull(range.id()).prefix();
    }

    private static String tld(EnumRange range) {
        return Objects.requireNonNull(range.id()).tld();
    }
}
