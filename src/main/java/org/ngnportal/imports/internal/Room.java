package org.ngnportal.imports.internal;

import java.util.function.IntSupplier;
import org.ngnportal.tenancy.TenantSettings;

/** How many records of a kind a tenant may still create (contract section 4.3). */
final class Room {

    private final int limit;
    private final boolean limited;
    private int left;

    private Room(int limit, boolean limited, int left) {
        this.limit = limit;
        this.limited = limited;
        this.left = left;
    }

    /** @param used how many there are; asked for only where there is a limit */
    static Room of(TenantSettings settings, String credit, IntSupplier used) {
        return settings.credit(credit)
                .map(most -> new Room(most, true, most - used.getAsInt()))
                .orElseGet(() -> new Room(0, false, 0));
    }

    int limit() {
        return limit;
    }

    boolean isFor(int records) {
        return !limited || records <= Math.max(0, left);
    }

    void take(int records) {
        left -= records;
    }
}
