package org.ngnportal.sandbox.platform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ngnportal.ngnpro.CustomerAccount;
import org.ngnportal.ngnpro.CustomerList;
import org.ngnportal.ngnpro.CustomerPort;
import org.ngnportal.ngnpro.CustomerProperty;
import org.ngnportal.ngnpro.CustomerQuery;

/** The Customer port as one caller meets it (contract sections 2.2, 3.18, 3.19). */
final class CustomerPortOfCaller implements CustomerPort {

    private static final Map<String, String> ORDER = order();

    private final Caller caller;
    private final Stores stores;

    CustomerPortOfCaller(Caller caller, Stores stores) {
        this.caller = caller;
        this.stores = stores;
    }

    @Override
    public CustomerAccount getAccount(int id) {
        party(id);
        return stores.customers().find(id).map(this::shown).orElseThrow(() -> Faults.noCustomer(id));
    }

    @Override
    public CustomerList getCustomers(CustomerQuery query) {
        return list(query, false);
    }

    @Override
    public CustomerList getResellers(CustomerQuery query) {
        var id = query.filter() == null ? null : query.filter().customer();
        return list(query, id == null || id == 0);
    }

    @Override
    public void setProperties(int customer, List<CustomerProperty> sent) {
        var target = party(customer);
        var changed = stores.stamps().after(stores.customers().changeDate(customer));
        var held = stores.properties().of(customer).stream()
                .collect(Collectors.toMap(property -> Objects.toString(property.name(), ""), Function.identity()));
        var rules = new PropertyRules(caller);
        for (var property : Objects.requireNonNullElse(sent, List.<CustomerProperty>of())) {
            var name = Objects.toString(property.name(), "").strip();
            stores.properties().put(customer, rules.settle(held.get(name), property, target));
        }
        stores.customers().touch(customer, changed);
    }

    /** Those of a visible customer, and those of the caller's own reseller, whose settings its customers live by. */
    @Override
    public List<CustomerProperty> getProperties(int customer) {
        boolean ownReseller =
                caller instanceof Caller.Tenant tenant && tenant.reseller().id() == customer;
        return stores.properties().of(ownReseller ? customer : party(customer).id());
    }

    private CustomerList list(CustomerQuery query, boolean resellersOnly) {
        var filter = Objects.requireNonNullElse(query.filter(), CustomerQuery.Filter.ALL);
        var where = new Where();
        caller.narrow(where, "id", "reseller");
        where.lower("username", filter.username())
                .text("first_name", filter.firstName())
                .text("last_name", filter.lastName())
                .text("organization", filter.organization())
                .text("tel", filter.tel())
                .text("email", filter.email())
                .text("web", filter.web())
                .text("city", filter.city())
                .text("country", filter.country())
                .number("id", filter.customer())
                .number("reseller", filter.reseller());
        if (resellersOnly || Boolean.TRUE.equals(filter.only_resellers())) {
            where.and("id = reseller");
        }
        var paging = Paging.of(where, query.orderBy(), query.range(), ORDER, "id");
        return new CustomerList(
                stores.customers().page(where, paging).stream().map(this::shown).toList(),
                stores.customers().count(where));
    }

    private Party party(int id) {
        return stores.customers()
                .party(id)
                .filter(party -> caller.sees(party.id(), party.reseller()))
                .orElseThrow(() -> Faults.noCustomer(id));
    }

    /** Without the password where the caller only borrows the account's rights. */
    private CustomerAccount shown(CustomerAccount account) {
        boolean borrowed = caller instanceof Caller.Tenant tenant
                && Objects.equals(account.id(), tenant.acting().id())
                && tenant.self().id() != tenant.acting().id();
        return borrowed ? CustomerRows.withoutPassword(account) : account;
    }

    private static Map<String, String> order() {
        var columns = new LinkedHashMap<String, String>();
        columns.put("changeDate", "change_date");
        columns.put("username", "username");
        columns.put("firstName", "first_name");
        columns.put("lastName", "last_name");
        columns.put("organization", "organization");
        columns.put("customer", "id");
        return columns;
    }
}
