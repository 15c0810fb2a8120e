package org.ngnportal.ngnpro;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answer of {@link SipPort#getRoutes}; total counts all rows that match the filter, whatever the range. */
@SoapType
public record RouteList(
        @Nullable List<Route> routes, @Nullable Integer total) {}
