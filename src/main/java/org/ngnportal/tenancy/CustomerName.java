package org.ngnportal.tenancy;

/**
 * What a customer account is called.
 *
 * @param reseller its reseller's id; its own for a reseller
 * @param name organization, else first and last name, else username; as the platform gave it: hostile text
 */
public record CustomerName(CustomerId id, CustomerId reseller, String username, String name) {

    public boolean isReseller() {
        return id.equals(reseller);
    }
}
