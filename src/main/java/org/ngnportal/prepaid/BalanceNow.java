package org.ngnportal.prepaid;

/**
 * How much is on an account.
 *
 * @param currency as the reseller calls it: hostile text; empty when he does not say
 */
public record BalanceNow(Money balance, String currency) {}
