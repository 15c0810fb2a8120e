package org.ngnportal.diversions;

import java.util.Set;

/** What was to be changed was changed by somebody else since it was read. Nothing was saved. */
public final class DiversionConflictException extends RuntimeException {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final transient Set<Condition> conditions;
    private final transient DiversionState current;

    DiversionConflictException(Set<Condition> conditions, DiversionState current) {
        super("changed meanwhile");
        this.conditions = Set.copyOf(conditions);
        this.current = current;
    }

    /** Those that are no longer as they were; empty when it is the time until nobody answers. */
    public Set<Condition> conditions() {
        return conditions;
    }

    /** The diversions as they are now. */
    public DiversionState current() {
        return current;
    }
}
