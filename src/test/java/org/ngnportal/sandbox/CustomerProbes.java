package org.ngnportal.sandbox;

import static org.ngnportal.sandbox.Outcome.ALLOWED;
import static org.ngnportal.sandbox.Outcome.refused;
import static org.ngnportal.sandbox.RunningSandbox.admin;
import static org.ngnportal.sandbox.RunningSandbox.customer;
import static org.ngnportal.sandbox.RunningSandbox.unused;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.ngnportal.ngnpro.CustomerAccount;
import org.ngnportal.ngnpro.CustomerAccountBuilder;
import org.ngnportal.ngnpro.CustomerProperty;
import org.ngnportal.ngnpro.CustomerQuery;
import org.ngnportal.ngnpro.FaultCode;

/** Customer accounts and their properties. */
final class CustomerProbes {

    /** The account of the tenant itself. */
    static final Target<Integer> ITSELF = new Target<>(
            FaultCode.CUSTOMER_NOT_FOUND, Tenant::id, id -> admin().customer().getAccount(id));

    /** A new customer below the reseller of the tenant, whom the tenant itself sees only when he is that reseller. */
    private static final Target<Integer> NEIGHBOUR = new Target<>(
            FaultCode.CUSTOMER_NOT_FOUND,
            tenant -> customer("neighbour" + unused(), tenant.reseller().id(), 0, Map.of()),
            id -> admin().customer().getAccount(id));

    private static final Target<CustomerAccount> NEW = new Target<>(
            FaultCode.CUSTOMER_NOT_FOUND,
            tenant -> CustomerAccount.builder()
                    .username("new" + unused())
                    .reseller(tenant.reseller().id())
                    .build(),
            account -> admin().customer()
                    .getCustomers(new CustomerQuery(CustomerQuery.Filter.byUsername(account.username()), null, null)));

    /** Whatever reseller it names: new customers land below the caller's own. */
    private static final Rule ADDS = (who, tenant, missing) -> who.isCustomer()
            ? refused(FaultCode.NOT_ALLOWED)
            : who.isActive() ? ALLOWED : refused(FaultCode.RESELLER_INACTIVE);

    /** Of what a reseller gives to its customers and nobody to himself. */
    private static final Rule GIVES = (who, tenant, missing) -> !who.sees(tenant)
            ? refused(missing)
            : who.isAdministrator() || (!who.isCustomer() && who.tenant() != tenant)
                    ? ALLOWED
                    : refused(FaultCode.NOT_ALLOWED);

    /** Customers live by the settings of their reseller, and may read them. */
    private static final Rule OWN_AND_RESELLERS = (who, tenant, missing) ->
            who.tenant().reseller() == tenant ? ALLOWED : Rule.SEEN.outcome(who, tenant, missing);

    private static final Rule STILL_USED = (who, tenant, missing) ->
            GIVES.outcome(who, tenant, missing).isAllowed() && (who.isAdministrator() || tenant != tenant.reseller())
                    ? refused(FaultCode.STILL_IN_USE)
                    : GIVES.outcome(who, tenant, missing);

    private CustomerProbes() {}

    static List<Probe<?>> all() {
        return List.of(
                NEW.probe(
                        "Customer.addAccount",
                        ADDS,
                        (session, account) -> session.customer().addAccount(account)),
                ITSELF.probe(
                        "Customer.updateAccount",
                        (session, id) -> session.customer()
                                .updateAccount(
                                        changed(id).city("City " + unused()).build())),
                ITSELF.probe(
                        "Customer.updateAccount (balance)",
                        Rule.ADMINISTRATORS,
                        (session, id) -> session.customer()
                                .updateAccount(changed(id)
                                        .balance(BigDecimal.valueOf(unused()))
                                        .build())),
                ITSELF.probe(
                        "Customer.updateAccount (credit)",
                        GIVES,
                        (session, id) -> session.customer()
                                .updateAccount(changed(id)
                                        .properties(List.of(credit()))
                                        .build())),
                ITSELF.probe(
                        "Customer.deleteAccount (in use)",
                        STILL_USED,
                        (session, id) -> session.customer().deleteAccount(id)),
                NEIGHBOUR.probe(
                        "Customer.deleteAccount",
                        (who, tenant, missing) -> Rule.SEEN.outcome(who, tenant.reseller(), missing),
                        (session, id) -> session.customer().deleteAccount(id)),
                ITSELF.probe(
                        "Customer.getAccount",
                        (session, id) -> session.customer().getAccount(id)),
                ITSELF.list(
                        "Customer.getCustomers",
                        (session, id) -> !session.customer()
                                .getCustomers(byId(id))
                                .accounts()
                                .isEmpty()),
                ITSELF.list(
                        "Customer.getResellers",
                        (session, id) -> !session.customer()
                                .getResellers(byId(id))
                                .accounts()
                                .isEmpty()),
                ITSELF.probe(
                        "Customer.setProperties",
                        (session, id) -> session.customer()
                                .setProperties(
                                        id, List.of(new CustomerProperty("support_web", null, "x" + unused(), null)))),
                ITSELF.probe(
                        "Customer.setProperties (credit)",
                        GIVES,
                        (session, id) -> session.customer().setProperties(id, List.of(credit()))),
                ITSELF.probe(
                        "Customer.getProperties",
                        OWN_AND_RESELLERS,
                        (session, id) -> session.customer().getProperties(id)));
    }

    private static CustomerAccountBuilder changed(int id) {
        return CustomerAccount.builder().id(id);
    }

    /** High enough never to be reached, and never the same. */
    private static CustomerProperty credit() {
        return new CustomerProperty("sip_credit", null, "" + (1_000_000 + unused()), null);
    }

    private static CustomerQuery byId(int id) {
        return new CustomerQuery(CustomerQuery.Filter.byId(id), null, null);
    }
}
