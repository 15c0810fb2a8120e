package org.ngnportal.ngnpro;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answer of {@link CustomerPort#getCustomers}; total counts all rows that match the filter. */
@SoapType
public record CustomerList(
        @Nullable List<CustomerAccount> accounts, @Nullable Integer total) {}
