package org.ngnportal.tenancy;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an operator may do: a role for the whole tenant, and for some areas another.
 *
 * @param role an operator's role
 * @param exceptions areas in which he has another role; empty grants him nothing there
 */
public record Grants(Role role, Map<Area, Level> exceptions) {

    /** The role in one area; {@link #NONE} denies it. */
    public enum Level {
        NONE(null),
        READ_ONLY(Role.READ_ONLY),
        SUPPORT(Role.SUPPORT),
        MANAGER(Role.MANAGER);

        private final @Nullable Role role;

        Level(@Nullable Role role) {
            this.role = role;
        }
    }

    /** @throws IllegalArgumentException if the role is not for operators */
    public Grants {
        if (!role.isForOperators()) {
            throw new IllegalArgumentException("not a role of operators: " + role);
        }
        exceptions = Map.copyOf(exceptions);
    }

    public static Grants of(Role role) {
        return new Grants(role, new EnumMap<>(Area.class));
    }

    /** Whether nothing but looking is granted anywhere. */
    boolean looksOnly() {
        return role == Role.READ_ONLY
                && exceptions.values().stream().allMatch(level -> level == Level.NONE || level == Level.READ_ONLY);
    }

    /** The role that counts in an area, null if nothing is granted there. */
    public @Nullable Role in(Area area) {
        var exception = exceptions.get(area);
        return exception == null ? role : exception.role;
    }
}
