package org.ngnportal.ngnpro;

import org.jspecify.annotations.Nullable;

/**
 * The {@code auth} header of a call (contract section 1.4).
 *
 * @param username a platform administrator's, or that of a customer account
 * @param password in clear
 * @param admin whether username and password are an administrator's
 * @param impersonate customer on whose behalf an administrator's call runs; null for customers, 0 for none
 */
@SoapType("auth")
public record Credentials(
        String username,
        String password,
        boolean admin,
        @Nullable Integer impersonate) {

    public static Credentials customer(String username, String password) {
        return new Credentials(username, password, false, null);
    }

    public static Credentials administrator(String username, String password, int impersonate) {
        return new Credentials(username, password, true, impersonate);
    }

    /** Never shows the password. */
    @Override
    public String toString() {
        return "Credentials[" + (admin ? "admin " : "") + username + (impersonate == null ? "" : " as " + impersonate)
                + "]";
    }
}
