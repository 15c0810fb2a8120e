package org.ngnportal.matrix;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.ngnportal.accounts.AccountGroup;
import org.ngnportal.accounts.Accounts;
import org.ngnportal.accounts.SubscriberFilter;
import org.ngnportal.accounts.SubscriberFilter.Owner;
import org.ngnportal.accounts.SubscriberFilter.Recency;
import org.ngnportal.accounts.SubscriberNumbers;
import org.ngnportal.accounts.SubscriberSort;
import org.ngnportal.health.PortalHealth;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.tenancy.CustomerNames;

/** What the overview tells: numbers, names of customers, health. */
final class HomeProbes {

    private HomeProbes() {}

    static List<Probe<?>> all(World world) {
        var accounts = world.bean(Accounts.class);
        var numbers = world.bean(SubscriberNumbers.class);
        var names = world.bean(CustomerNames.class);
        var health = world.bean(PortalHealth.class);
        var account = new Target<>(world::account, SipAddress::toString);
        var customer = new Target<>(
                tenant -> {
                    world.account(tenant);
                    return world.customer(tenant).id();
                },
                CustomerId::value);
        var anything = new Target<>(tenant -> tenant, tenant -> tenant);
        return List.of(
                account.shown(
                        "Accounts.find(SubscriberFilter, SubscriberSort, int, int): created",
                        Area.SUBSCRIBERS,
                        (by, it) -> finds(accounts, by, SubscriberFilter.NONE.withCreated(Recency.WEEK), it)),
                customer.shown(
                        "Accounts.find(SubscriberFilter, SubscriberSort, int, int): owner",
                        Area.SUBSCRIBERS,
                        (by, it) -> accounts.find(
                                                by,
                                                SubscriberFilter.NONE.withOwner(new Owner(it, false)),
                                                SubscriberSort.NEWEST_FIRST,
                                                0,
                                                1)
                                        .total()
                                > 0),
                customer.shown(
                        "CustomerNames.of(Collection)",
                        Area.CUSTOMERS,
                        (by, it) -> names.of(by, Set.of(it)).containsKey(it)),
                customer.shown(
                        "CustomerNames.find(String, int)",
                        Area.CUSTOMERS,
                        (by, it) -> names.find(by, "", 100).stream()
                                .anyMatch(name -> name.id().equals(it))),
                // what follows is about the caller's own: the same queries as those of the lists, with nothing to
                // choose
                own(
                        anything,
                        "CustomerNames.count()",
                        Area.CUSTOMERS,
                        by -> names.count(by).customers() >= 0),
                own(anything, "SubscriberNumbers.all()", Area.SUBSCRIBERS, by -> numbers.all(by) >= 0),
                own(anything, "SubscriberNumbers.active()", Area.SUBSCRIBERS, by -> numbers.active(by) >= 0),
                own(
                        anything,
                        "SubscriberNumbers.in(AccountGroup)",
                        Area.SUBSCRIBERS,
                        by -> numbers.in(by, AccountGroup.BLOCKED) >= 0),
                own(
                        anything,
                        "SubscriberNumbers.shows(AccountGroup)",
                        Area.SUBSCRIBERS,
                        by -> numbers.shows(by, AccountGroup.BLOCKED)),
                own(
                        anything,
                        "SubscriberNumbers.newcomers()",
                        Area.SUBSCRIBERS,
                        by -> !numbers.newcomers(by).days().isEmpty()),
                own(
                        anything,
                        "SubscriberNumbers.lowBalances()",
                        Area.SUBSCRIBERS,
                        by -> numbers.lowBalances(by).value() >= 0),
                own(
                        anything,
                        "PortalHealth.look()",
                        Area.HEALTH,
                        by -> !health.look(by).isEmpty()));
    }

    private static boolean finds(Accounts accounts, Actor by, SubscriberFilter filter, SipAddress address) {
        return accounts.find(by, filter.withText(address.toString()), SubscriberSort.NEWEST_FIRST, 0, 5).rows().stream()
                .anyMatch(row -> row.address().equals(address));
    }

    private static Probe<Tenant> own(Target<Tenant> anything, String method, Area area, Predicate<Actor> call) {
        return new Probe<>(method, anything, area, Action.SEE, (who, tenant) -> true, (by, tenant) -> call.test(by));
    }
}
