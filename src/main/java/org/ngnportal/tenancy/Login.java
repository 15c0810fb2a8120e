package org.ngnportal.tenancy;

import org.ngnportal.vault.Secret;

/**
 * What calls of the platform are made with (contract section 1.4).
 *
 * @param username a platform administrator's, or that of a customer account
 * @param administrator whether it is an administrator's; he may speak for any customer
 */
public record Login(String username, Secret password, boolean administrator) {

    public static Login customer(String username, Secret password) {
        return new Login(username, password, false);
    }

    public static Login administrator(String username, Secret password) {
        return new Login(username, password, true);
    }
}
