package org.ngnportal.ngnpro;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answer of {@link SipPort#getAliases}; total counts all rows that match the filter, whatever the range. */
@SoapType
public record SipAliasList(
        @Nullable List<SipAlias> aliases, @Nullable Integer total) {}
