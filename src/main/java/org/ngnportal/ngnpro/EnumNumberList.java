package org.ngnportal.ngnpro;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answer of {@link EnumPort#getNumbers}; total counts all rows that match the filter, whatever the range. */
@SoapType
public record EnumNumberList(
        @Nullable List<EnumNumber> numbers, @Nullable Integer total) {}
