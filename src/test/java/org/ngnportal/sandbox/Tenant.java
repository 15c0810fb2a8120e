package org.ngnportal.sandbox;

import java.util.List;
import java.util.Map;
import org.ngnportal.ngnpro.CustomerProperty;
import org.ngnportal.ngnpro.SipDomain;

/** Whose an object is, in the {@link TenancyMatrixTest matrix}. */
enum Tenant {
    /** An active reseller itself. */
    ALPHA("alpha", "alpha.example"),
    /** A customer below alpha. */
    SHOP("alpha-shop", "shop.alpha.example"),
    /** Another customer below alpha. */
    SIBLING("alpha-sibling", "sibling.alpha.example"),
    /** Another active reseller. */
    BETA("beta", "beta.example"),
    /** A reseller that is not active. */
    GAMMA("gamma", "gamma.example");

    private static final List<CustomerProperty> UNLIMITED = List.of(
            right("pstn_access", "1"),
            right("pstn_changes", "1"),
            right("prepaid_changes", "1"),
            right("sip_credit", ""),
            right("sip_alias_credit", ""),
            right("enum_range_credit", ""),
            right("enum_number_credit", ""),
            right("dns_zone_credit", ""),
            right("email_credit", ""));

    private final String username;
    private final String domain;
    private int id;

    Tenant(String username, String domain) {
        this.username = username;
        this.domain = domain;
    }

    /** Id of its customer account. */
    int id() {
        return id;
    }

    /** A SIP domain of its own. */
    String domain() {
        return domain;
    }

    /** Its reseller, itself for a reseller. */
    Tenant reseller() {
        return this == SHOP || this == SIBLING ? ALPHA : this;
    }

    /** Makes what the demo platform lacks, and gives everybody every right and any credit: neither is looked at here. */
    static void settle() {
        int sibling = RunningSandbox.customer("alpha-sibling", RunningSandbox.idOf("alpha"), 0, Map.of());
        RunningSandbox.admin().sip().addDomain(SipDomain.of(SIBLING.domain, sibling, null));
        for (var tenant : values()) {
            tenant.id = RunningSandbox.idOf(tenant.username);
            RunningSandbox.admin().customer().setProperties(tenant.id, UNLIMITED);
        }
        RunningSandbox.customer("alpha-deputy", ALPHA.id, ALPHA.id, Map.of());
    }

    private static CustomerProperty right(String name, String value) {
        return new CustomerProperty(name, null, value, null);
    }
}
