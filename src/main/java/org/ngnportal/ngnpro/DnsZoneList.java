package org.ngnportal.ngnpro;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answer of {@link DnsPort#getZones}; total counts all rows that match the filter, whatever the range. */
@SoapType
public record DnsZoneList(
        @Nullable List<DnsZone> zones, @Nullable Integer total) {}
