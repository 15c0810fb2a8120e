package org.ngnportal.signin;

import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.tenancy.UserKey;

/**
 * Somebody who has a second factor.
 *
 * @param username what he signed in with when he set it up: hostile text
 */
public record ProtectedUser(UserKey user, String username, CustomerId tenant, CustomerId reseller) {}
