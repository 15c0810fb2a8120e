package org.ngnportal.delivery.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ngnportal.delivery.DeliveryFilter;
import org.ngnportal.delivery.DeliveryWay;

/** What the page shows, as it stands in its address. */
record ListState(Shown shown, @Nullable DeliveryWay way, String domain, String text, DeliveryFilter.@Nullable Age age) {

    static final ListState ALL = new ListState(Shown.ALL, null, "", "", null);

    private static final String WAY = "way";
    private static final String DOMAIN = "domain";
    private static final String TEXT = "q";
    private static final String AGE = "since";

    ListState {
        domain = domain.strip();
        text = text.strip();
    }

    /** Reads an address; what makes no sense is left out. */
    static ListState of(QueryParameters parameters) {
        return new ListState(
                Shown.of(parameters),
                parameters
                        .getSingleParameter(WAY)
                        .flatMap(key -> Arrays.stream(DeliveryWay.values())
                                .filter(way -> key(way).equals(key))
                                .findFirst())
                        .orElse(null),
                parameters.getSingleParameter(DOMAIN).orElse(""),
                parameters.getSingleParameter(TEXT).orElse(""),
                parameters
                        .getSingleParameter(AGE)
                        .flatMap(key -> Arrays.stream(DeliveryFilter.Age.values())
                                .filter(age -> age.key().equals(key))
                                .findFirst())
                        .orElse(null));
    }

    QueryParameters parameters() {
        var parameters = new LinkedHashMap<String, String>();
        if (shown != Shown.ALL) {
            parameters.put(Shown.STATE, shown.key());
        }
        if (way != null) {
            parameters.put(WAY, key(way));
        }
        if (!domain.isEmpty()) {
            parameters.put(DOMAIN, domain);
        }
        if (!text.isEmpty()) {
            parameters.put(TEXT, text);
        }
        if (age != null) {
            parameters.put(AGE, age.key());
        }
        return QueryParameters.simple(parameters);
    }

    DeliveryFilter filter() {
        return new DeliveryFilter(shown == Shown.ALL ? Set.of() : shown.states(), way, domain, text, age);
    }

    private static String key(DeliveryWay way) {
        return way.name().toLowerCase(Locale.ROOT);
    }
}
