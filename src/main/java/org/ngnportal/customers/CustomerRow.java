package org.ngnportal.customers;

import org.ngnportal.tenancy.CustomerId;

/**
 * A customer account in a list. All texts come from the platform: hostile.
 *
 * @param name organization, else the person's name, else the username
 * @param reseller its reseller; equal to {@code id} for a reseller
 * @param active whether the platform lets a reseller create things; true for others
 * @param email empty if there is none
 * @param city empty if there is none
 */
public record CustomerRow(
        CustomerId id, CustomerId reseller, String name, String username, boolean active, String email, String city) {

    public boolean isReseller() {
        return id.equals(reseller);
    }
}
