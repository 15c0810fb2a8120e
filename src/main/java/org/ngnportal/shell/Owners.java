package org.ngnportal.shell;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.tenancy.CustomerName;
import org.ngnportal.tenancy.CustomerNames;
import org.ngnportal.tenancy.Rights;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Whose things are, in words, on pages that show those of several tenants. */
@Component
public class Owners {

    private static final Logger log = LoggerFactory.getLogger(Owners.class);

    private final CustomerNames customers;

    public Owners(CustomerNames customers) {
        this.customers = customers;
    }

    /** Whether there are several tenants for the actor. */
    public boolean areSeveral(Actor actor) {
        return Rights.allows(actor, Area.CUSTOMERS, Action.SEE);
    }

    /**
     * What to call the tenants with these ids: a customer with his reseller where the actor sees several resellers. The
     * actor's own tenant has no name, and the platform's is told only to others. Where the platform does not say, the
     * number stands in. Names are hostile text.
     */
    public Map<CustomerId, String> names(Actor actor, Collection<CustomerId> ids) {
        if (!areSeveral(actor)) {
            return Map.of();
        }
        Set<CustomerId> others = new HashSet<>(ids);
        others.remove(actor.tenant());
        Map<CustomerId, CustomerName> known = known(actor, others);
        Map<CustomerId, CustomerName> resellers = actor.tenant().isPlatform()
                ? known(
                        actor,
                        known.values().stream().map(CustomerName::reseller).toList())
                : Map.of();
        Map<CustomerId, String> names = new HashMap<>();
        others.forEach(id -> names.put(id, name(id, known, resellers)));
        return names;
    }

    private static String name(
            CustomerId id, Map<CustomerId, CustomerName> known, Map<CustomerId, CustomerName> resellers) {
        CustomerName customer = known.get(id);
        if (id.isPlatform()) {
            return Texts.t("shell.owner.platform");
        }
        if (customer == null) {
            return Texts.t("shell.owner.unknown", id.toString());
        }
        CustomerName reseller = resellers.get(customer.reseller());
        return customer.isReseller() || reseller == null
                ? customer.name()
                : Texts.t("shell.owner.of-reseller", customer.name(), reseller.name());
    }

    private Map<CustomerId, CustomerName> known(Actor actor, Collection<CustomerId> ids) {
        try {
            return customers.of(actor, ids);
        } catch (NgnProException e) {
            log.warn("Names of customers cannot be had: {}", e.getMessage());
            return Map.of();
        }
    }
}
