package org.ngnportal.ngnpro;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answer of {@link SipPort#getDomains}; total counts all rows that match the filter. */
@SoapType
public record SipDomainList(
        @Nullable List<SipDomain> domains, @Nullable Integer total) {}
