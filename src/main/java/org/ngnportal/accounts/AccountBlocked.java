package org.ngnportal.accounts;

import org.ngnportal.tenancy.CustomerId;

/**
 * Those who provide an account have blocked it.
 *
 * @param subscriber as it is now
 * @param owner whose account it is
 * @param reseller the owner's
 */
public record AccountBlocked(Subscriber subscriber, CustomerId owner, CustomerId reseller) {}
