package org.ngnportal.ngnpro;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answer of {@link EnumPort#getRanges}; total counts all rows that match the filter, whatever the range. */
@SoapType
public record EnumRangeList(
        @Nullable List<EnumRange> ranges, @Nullable Integer total) {}
