package org.ngnportal.signin;

import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.tenancy.UserKey;

/**
 * Whose a username is, whether or not the one who typed it is him.
 *
 * @param tenant who sees it when somebody tries to sign in with it; {@link CustomerId#PLATFORM} for administrators alone
 * @param reseller of the tenant
 */
public record Claim(UserKey user, CustomerId tenant, CustomerId reseller) {}
