package org.ngnportal.sandbox.platform;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.CustomerAccount;
import org.ngnportal.ngnpro.CustomerProperty;
import org.ngnportal.ngnpro.FaultCode;

/** Changes of customer accounts by one caller (contract sections 2.2, 3.18, 3.19 and 6.4). */
final class CustomerOperations {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int PASSWORD_LENGTH = 6;
    private static final int USERNAME_TRIES = 8;

    private final Caller caller;
    private final Stores stores;
    private final CustomerAccess access;
    private final CustomerRules rules;
    private final PropertyRules propertyRules;

    CustomerOperations(Caller caller, Stores stores, CustomerAccess access) {
        this.caller = caller;
        this.stores = stores;
        this.access = access;
        this.rules = new CustomerRules(caller, access, stores.customers());
        this.propertyRules = new PropertyRules(caller, access);
    }

    CustomerAccount add(CustomerAccount sent) {
        rules.requireMayAdd();
        int asked = caller.isAdministrator() && sent.id() != null ? Math.max(sent.id(), 0) : 0;
        int reseller = reseller(sent, asked);
        var username = username(sent);
        int id = asked != 0 ? asked : stores.customers().nextId();
        boolean taken = stores.customers().exists(username)
                || stores.customers().party(id).isPresent();
        if (taken) {
            throw Faults.of(FaultCode.CUSTOMER_EXISTS, "Customer " + username + " or " + id + " already exists");
        }
        var target = new Party(id, reseller == 0 ? id : reseller, false, 0, Map.of());
        var blank = CustomerFields.blank(username, password(sent));
        rules.requireMayChange(blank, sent, target);
        stores.customers()
                .add(
                        id,
                        CustomerFields.added(
                                target.reseller(), blank, sent, stores.stamps().now()));
        for (var property : Objects.requireNonNullElse(sent.properties(), List.<CustomerProperty>of())) {
            stores.properties().put(id, propertyRules.settle(null, property, target));
        }
        return stored(id);
    }

    CustomerAccount update(CustomerAccount sent) {
        int id = Objects.requireNonNullElse(sent.id(), 0);
        var target = access.party(id);
        var date = stores.stamps().after(stores.customers().lock(id));
        var held = stores.customers().find(id).orElseThrow(() -> Faults.noCustomer(id));
        rules.requireMayChange(held, sent, target);
        stores.customers().update(id, CustomerFields.changed(held, sent, date));
        if (sent.properties() != null) {
            replace(target, sent.properties());
        }
        return stored(id);
    }

    void delete(int id) {
        var target = access.party(id);
        rules.requireMayDelete(target);
        stores.customers().lock(id);
        stores.customers().belongings(id).ifPresent(left -> {
            throw Faults.of(FaultCode.STILL_IN_USE, "Customer " + id + " still has " + left);
        });
        stores.customers().delete(id);
    }

    void setProperties(int customer, List<CustomerProperty> sent) {
        var target = access.party(customer);
        var date = stores.stamps().after(stores.customers().lock(customer));
        put(target, held(customer), sent);
        var account = stores.customers().find(customer).orElseThrow(() -> Faults.noCustomer(customer));
        stores.customers().update(customer, CustomerRows.parameters(account, date));
    }

    /** The new list in place of the old; what the caller may not write stays, also when it is left out. */
    private void replace(Party target, List<CustomerProperty> sent) {
        var held = held(target.id());
        var named = put(target, held, sent);
        held.forEach((name, property) -> {
            var permission = Objects.requireNonNullElse(property.permission(), "admin");
            if (!named.contains(name) && propertyRules.mayWrite(name, permission, target)) {
                stores.properties().remove(target.id(), name);
            }
        });
    }

    /** @return the names that were sent */
    private HashSet<String> put(Party target, Map<String, CustomerProperty> held, List<CustomerProperty> sent) {
        var named = new HashSet<String>();
        for (var property : sent) {
            var name = Objects.toString(property.name(), "").strip();
            stores.properties().put(target.id(), propertyRules.settle(held.get(name), property, target));
            named.add(name);
        }
        return named;
    }

    private Map<String, CustomerProperty> held(int customer) {
        return stores.properties().of(customer).stream()
                .collect(Collectors.toMap(property -> Objects.toString(property.name(), ""), Function.identity()));
    }

    private CustomerAccount stored(int id) {
        return stores.customers().find(id).map(access::shown).orElseThrow(() -> Faults.noCustomer(id));
    }

    /** The reseller the new account shall belong to; 0 when it is to be one itself. */
    private int reseller(CustomerAccount sent, int id) {
        if (caller instanceof Caller.Tenant tenant) {
            return tenant.reseller().id();
        }
        int asked = Objects.requireNonNullElse(sent.reseller(), 0);
        if (asked == 0 || asked == id) {
            return 0;
        }
        stores.customers().lock(asked);
        var party = stores.customers().party(asked).orElseThrow(() -> Faults.noCustomer(asked));
        if (!party.isReseller()) {
            throw Faults.invalid("customer " + asked + " is not a reseller, no customer can belong to it");
        }
        return asked;
    }

    private String username(CustomerAccount sent) {
        if (sent.username() != null && !sent.username().isBlank()) {
            return CustomerFields.username(sent.username());
        }
        var names = (given(sent.firstName()) + "." + given(sent.lastName())).replaceAll("[^\\p{L}\\p{N}.]+", ".");
        var stem = names.replaceAll("^\\.+|\\.+$", "");
        var start = stem.isEmpty() ? "customer" : stem.substring(0, Math.min(stem.length(), 48));
        for (int i = 0; i < USERNAME_TRIES; i++) {
            var candidate = CustomerFields.username(start + RANDOM.nextInt(10_000, 100_000));
            if (!stores.customers().exists(candidate)) {
                return candidate;
            }
        }
        throw Faults.of(FaultCode.CUSTOMER_EXISTS, "no username like " + start + " is free");
    }

    private static String password(CustomerAccount sent) {
        if (sent.password() != null && !sent.password().isEmpty()) {
            return sent.password();
        }
        var word = new StringBuilder();
        for (int i = 0; i < PASSWORD_LENGTH; i++) {
            word.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return word.toString();
    }

    private static String given(@Nullable String name) {
        return name == null ? "" : name.strip();
    }
}
