package org.ngnportal.tenancy.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.CustomerList;
import org.ngnportal.ngnpro.CustomerPort;
import org.ngnportal.ngnpro.CustomerQuery;
import org.ngnportal.ngnpro.CustomerQuery.Filter;
import org.ngnportal.ngnpro.OrderBy;
import org.ngnportal.ngnpro.Range;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.tenancy.CustomerName;
import org.ngnportal.tenancy.CustomerNames;
import org.ngnportal.tenancy.NgnPro;
import org.ngnportal.tenancy.Rights;
import org.springframework.stereotype.Component;

/**
 * Names as the platform says, read as the actor and remembered for him alone: all customers as long as they are not too
 * many, of more than that each as it is needed.
 */
@Component
class PlatformCustomerNames implements CustomerNames {

    private static final Duration FRESH = Duration.ofMinutes(3);

    /** Most customers that are read at once. */
    static final int MOST = 500;

    /** Most customers that are asked for one by one, for one page. */
    private static final int MOST_SINGLY = 50;

    private final NgnPro ngnPro;
    private final Cache<Actor, Directory> directories =
            Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(1_000).build();
    private final Cache<Single, Optional<CustomerName>> singles =
            Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(10_000).build();

    PlatformCustomerNames(NgnPro ngnPro) {
        this.ngnPro = ngnPro;
    }

    private record Directory(Map<CustomerId, CustomerName> names, boolean complete) {}

    private record Single(Actor actor, CustomerId id) {}

    @Override
    public Map<CustomerId, CustomerName> of(Actor actor, Collection<CustomerId> ids) {
        Rights.require(actor, Area.CUSTOMERS, Action.SEE);
        var wanted = ids.stream().filter(id -> !id.isPlatform()).distinct().toList();
        if (wanted.isEmpty()) {
            return Map.of();
        }
        var directory = directories.get(actor, this::read);
        var known = new HashMap<CustomerId, CustomerName>();
        wanted.stream()
                .map(directory.names()::get)
                .filter(Objects::nonNull)
                .forEach(name -> known.put(name.id(), name));
        if (!directory.complete()) {
            wanted.stream()
                    .filter(id -> !known.containsKey(id))
                    .limit(MOST_SINGLY)
                    .flatMap(id -> singles.get(new Single(actor, id), this::read).stream())
                    .forEach(name -> known.put(name.id(), name));
        }
        return known;
    }

    @Override
    public List<CustomerName> find(Actor actor, String text, int limit) {
        Rights.require(actor, Area.CUSTOMERS, Action.SEE);
        var directory = directories.get(actor, this::read);
        var wanted = text.strip().toLowerCase(Locale.ROOT);
        var candidates = directory.complete() || wanted.isEmpty()
                ? directory.names().values().stream()
                : Stream.concat(directory.names().values().stream(), search(actor, wanted, limit));
        return candidates
                .filter(name -> (name.name() + "\n" + name.username())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .distinct()
                .sorted(Comparator.comparing(CustomerName::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(name -> name.id().value()))
                .limit(limit)
                .toList();
    }

    @Override
    public Count count(Actor actor) {
        Rights.require(actor, Area.CUSTOMERS, Action.SEE);
        var port = ngnPro.as(actor).customer();
        int all = total(port.getCustomers(new CustomerQuery(Filter.ALL, null, new Range(0, 1))));
        if (!actor.tenant().isPlatform()) {
            return new Count(0, Math.max(0, all - 1));
        }
        int resellers = total(port.getResellers(new CustomerQuery(Filter.ALL, null, new Range(0, 1))));
        return new Count(resellers, Math.max(0, all - resellers));
    }

    private Directory read(Actor actor) {
        var found = ngnPro.as(actor)
                .customer()
                .getCustomers(new CustomerQuery(Filter.ALL, OrderBy.ascending("customer"), new Range(0, MOST)));
        var names = names(found)
                .collect(Collectors.toUnmodifiableMap(CustomerName::id, name -> name, (first, second) -> first));
        return new Directory(names, total(found) <= names.size());
    }

    private Optional<CustomerName> read(Single single) {
        return names(ask(
                        ngnPro.as(single.actor()).customer(),
                        Filter.byId(single.id().value()),
                        1))
                .filter(name -> name.id().equals(single.id()))
                .findFirst();
    }

    private Stream<CustomerName> search(Actor actor, String text, int limit) {
        var port = ngnPro.as(actor).customer();
        var part = "%" + text + "%";
        return Stream.of(
                        new Filter(null, null, null, part, null, null, null, null, null, null, null, null),
                        new Filter(null, null, part, null, null, null, null, null, null, null, null, null),
                        Filter.byUsername(part))
                .flatMap(filter -> names(ask(port, filter, limit)));
    }

    private static CustomerList ask(CustomerPort port, Filter filter, int limit) {
        return port.getCustomers(new CustomerQuery(filter, null, new Range(0, limit)));
    }

    private static Stream<CustomerName> names(CustomerList found) {
        var accounts = found.accounts();
        return accounts == null
                ? Stream.empty()
                : accounts.stream().flatMap(account -> Customers.name(account).stream());
    }

    private static int total(CustomerList found) {
        @Nullable Integer total = found.total();
        return total == null ? (int) names(found).count() : total;
    }
}
