package org.ngnportal.matrix;

import java.util.List;
import org.ngnportal.customers.Customers;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;

/** Customer accounts below somebody; he himself is not. */
final class CustomersProbes {

    private CustomersProbes() {}

    static List<Probe<?>> all(World world) {
        var customers = world.bean(Customers.class);
        var account = new Target<Actor.Customer>(world::customer, customer -> customer);
        return List.of(
                account.shown(
                                "Customers.find(String, int, int)",
                                Area.CUSTOMERS,
                                (by, it) -> customers.find(by, it.username(), 0, 50).rows().stream()
                                        .anyMatch(row -> row.id().equals(it.id())))
                        .visibleIf(Who::isAbove),
                account.shown(
                                "Customers.get(CustomerId)",
                                Area.CUSTOMERS,
                                (by, it) -> customers.get(by, it.id()).isPresent())
                        .visibleIf(Who::isAbove));
    }
}
