package org.ngnportal.tenancy;

import java.util.Locale;

/**
 * Tells the people who sign in apart, for what the portal keeps about them: second factors, sessions, failed tries.
 *
 * @param name what makes the user unique among his kind, in small letters: a username, an id, a SIP address
 */
public record UserKey(Kind kind, String name) {

    public UserKey {
        name = name.toLowerCase(Locale.ROOT);
    }

    /** Kinds of users. */
    public enum Kind {
        ADMINISTRATOR,
        CUSTOMER,
        OPERATOR,
        SUBSCRIBER
    }

    /** As it is stored: {@code kind:name}. */
    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT) + ":" + name;
    }

    /** @throws IllegalArgumentException if it is not what {@link #toString} makes */
    public static UserKey parse(String stored) {
        int colon = stored.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("not a user key: " + stored);
        }
        return new UserKey(
                Kind.valueOf(stored.substring(0, colon).toUpperCase(Locale.ROOT)), stored.substring(colon + 1));
    }
}
