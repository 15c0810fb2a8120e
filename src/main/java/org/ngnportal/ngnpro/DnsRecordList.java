package org.ngnportal.ngnpro;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answer of {@link DnsPort#getRecords}; total counts all rows that match the filter, whatever the range. */
@SoapType
public record DnsRecordList(
        @Nullable List<DnsRecord> records, @Nullable Integer total) {}
