package org.ngnportal.accounts;

import java.util.Locale;
import java.util.Optional;
import org.ngnportal.tenancy.Actor;

/** Who blocked an account (property {@code blocked_by}, contract section 4.1). A customer cannot lift a reseller's block. */
public enum BlockedBy {
    RESELLER,
    CUSTOMER;

    static final String PROPERTY = "blocked_by";

    String wireValue() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean mayBeLiftedBy(Actor actor) {
        return this == CUSTOMER || of(actor) == RESELLER;
    }

    public static BlockedBy of(Actor actor) {
        return actor.actsForReseller() ? RESELLER : CUSTOMER;
    }

    static Optional<BlockedBy> parse(String value) {
        return switch (value.strip().toLowerCase(Locale.ROOT)) {
            case "reseller" -> Optional.of(RESELLER);
            case "customer" -> Optional.of(CUSTOMER);
            default -> Optional.empty();
        };
    }
}
