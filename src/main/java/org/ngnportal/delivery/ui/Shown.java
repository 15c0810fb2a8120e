package org.ngnportal.delivery.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.ngnportal.delivery.DeliveryState;

/** Which deliveries the page shows, as it stands in its address. */
enum Shown {
    ALL(EnumSet.allOf(DeliveryState.class)),
    WAITING(EnumSet.of(DeliveryState.PREPARED, DeliveryState.READY)),
    SENT(EnumSet.of(DeliveryState.SENT)),
    OPENED(EnumSet.of(DeliveryState.OPENED)),
    FAILED(EnumSet.of(DeliveryState.FAILED)),
    EXPIRED(EnumSet.of(DeliveryState.EXPIRED));

    static final String STATE = "state";

    private final Set<DeliveryState> states;

    Shown(Set<DeliveryState> states) {
        this.states = Set.copyOf(states);
    }

    Set<DeliveryState> states() {
        return states;
    }

    String messageKey() {
        return "delivery.list.state." + key();
    }

    /** Reads an address; what makes no sense is left out. */
    static Shown of(QueryParameters parameters) {
        return Arrays.stream(values())
                .filter(shown -> parameters
                        .getSingleParameter(STATE)
                        .filter(shown.key()::equals)
                        .isPresent())
                .findFirst()
                .orElse(ALL);
    }

    /** Path of the page that shows these. */
    String path() {
        return DeliveriesView.PATH + (this == ALL ? "" : "?" + STATE + "=" + key());
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
