package org.ngnportal.tenancy;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Customers by name, without a platform. */
public final class KnownCustomers implements CustomerNames {

    private final List<CustomerName> known;

    public KnownCustomers(CustomerName... known) {
        this.known = List.of(known);
    }

    @Override
    public Map<CustomerId, CustomerName> of(Actor actor, Collection<CustomerId> ids) {
        return known.stream()
                .filter(name -> ids.contains(name.id()))
                .collect(Collectors.toMap(CustomerName::id, name -> name));
    }

    @Override
    public List<CustomerName> find(Actor actor, String text, int limit) {
        return known.stream()
                .filter(name -> name.name().toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT)))
                .limit(limit)
                .toList();
    }

    @Override
    public Count count(Actor actor) {
        int resellers = (int) known.stream().filter(CustomerName::isReseller).count();
        return new Count(resellers, known.size() - resellers);
    }
}
