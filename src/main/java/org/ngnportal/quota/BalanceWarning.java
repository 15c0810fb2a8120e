package org.ngnportal.quota;

import org.jspecify.annotations.Nullable;
import org.ngnportal.prepaid.Money;

/**
 * When a prepaid subscriber is warned.
 *
 * @param below he gets a mail when his balance falls below; null when he does not want one
 * @param email where the mail goes: hostile text; empty when his account has no usable address
 * @param currency as the reseller calls it: hostile text; empty when he does not say
 */
public record BalanceWarning(@Nullable Money below, String email, String currency) {}
