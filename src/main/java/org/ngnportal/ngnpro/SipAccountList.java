package org.ngnportal.ngnpro;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answer of {@link SipPort#getAccounts}.
 *
 * @param total rows that match the filter, whatever the range
 */
@SoapType
public record SipAccountList(
        @Nullable List<SipAccount> accounts, @Nullable Integer total) {}
