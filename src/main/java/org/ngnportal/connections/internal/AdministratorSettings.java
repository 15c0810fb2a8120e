package org.ngnportal.connections.internal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Login;
import org.ngnportal.vault.Secret;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings {@code ngnpro.administrator.*}: the platform administrator whom the portal acts as where it has no connection
 * of a reseller. Both or neither.
 *
 * @param username of a platform administrator; null for none
 * @param password his
 */
@ConfigurationProperties("ngnpro.administrator")
record AdministratorSettings(
        @Nullable String username, @Nullable String password) {

    AdministratorSettings {
        username = blankIsNone(username);
        password = blankIsNone(password);
        if ((username == null) != (password == null)) {
            throw new IllegalArgumentException("ngnpro.administrator has both a username and a password, or neither");
        }
    }

    Optional<Actor> actor() {
        return username == null || password == null
                ? Optional.empty()
                : Optional.of(new Actor.Administrator(Login.administrator(username, new Secret(password))));
    }

    private static @Nullable String blankIsNone(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }

    /** Never shows the password. */
    @Override
    public String toString() {
        return "AdministratorSettings[" + username + "]";
    }
}
