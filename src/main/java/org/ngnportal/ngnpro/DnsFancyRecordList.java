package org.ngnportal.ngnpro;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answer of {@link DnsPort#getFancyRecords}; total counts all rows that match the filter, whatever the range. */
@SoapType
public record DnsFancyRecordList(
        @Nullable List<DnsFancyRecord> records, @Nullable Integer total) {}
