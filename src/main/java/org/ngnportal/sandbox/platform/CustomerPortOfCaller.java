package org.ngnportal.sandbox.platform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private final CustomerAccess access;
    private final CustomerOperations operations;

    CustomerPortOfCaller(Caller caller, Stores stores) {
        this.caller = caller;
        this.stores = stores;
        access = new CustomerAccess(caller, stores);
        operations = new CustomerOperations(caller, stores, access);
    }

    @Override
    public CustomerAccount addAccount(CustomerAccount account) {
        return operations.add(account);
    }

    @Override
    public CustomerAccount updateAccount(CustomerAccount account) {
        return operations.update(account);
    }

    @Override
    public void deleteAccount(int id) {
        operations.delete(id);
    }

    @Override
    public CustomerAccount getAccount(int id) {
        return stores.customers()
                .find(access.party(id).id())
                .map(access::shown)
                .orElseThrow(() -> Faults.noCustomer(id));
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
    public void setProperties(int customer, List<CustomerProperty> properties) {
        operations.setProperties(customer, Objects.requireNonNullElse(properties, List.of()));
    }

    /**
     * Those of a visible customer, and those of the caller's own reseller, whose settings its customers live by; without its
     * secrets.
     */
    @Override
    public List<CustomerProperty> getProperties(int customer) {
        boolean ownReseller =
                caller instanceof Caller.Tenant tenant && tenant.reseller().id() == customer;
        if (!ownReseller || caller.sees(customer, customer)) {
            return stores.properties().of(access.party(customer).id());
        }
        return stores.properties().of(customer).stream()
                .filter(property -> !PropertyRules.isSecret(property))
                .toList();
    }

    private CustomerList list(CustomerQuery query, boolean resellersOnly) {
        var filter = Objects.requireNonNullElse(query.filter(), CustomerQuery.Filter.ALL);
        var where = new Where();
        access.narrow(where);
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
            where.equal("own", true);
        }
        var paging = Paging.of(where, query.orderBy(), query.range(), ORDER, "id");
        var page = stores.customers().page(where, paging);
        return new CustomerList(page.rows().stream().map(access::shown).toList(), page.total());
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
