package org.ngnportal.tenancy;

import java.util.Map;
import java.util.Optional;

/**
 * Settings of a tenant, read from the customer properties of the reseller and of the customer itself (contract section
 * 4.3). Every value is text typed by somebody else: hostile.
 *
 * @param delegation what the actor may change
 * @param clearTextPasswords whether the platform keeps SIP passwords readable; if not, digests are sent (section 6.1)
 * @param properties the reseller's properties by name, overlaid with the customer's own
 */
public record TenantSettings(Delegation delegation, boolean clearTextPasswords, Map<String, String> properties) {

    public TenantSettings {
        properties = Map.copyOf(properties);
    }

    /** A property's value, empty when it is missing or blank. */
    public Optional<String> property(String name) {
        return Optional.ofNullable(properties.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** The highest number of records of a kind, such as {@code sip_credit}; empty is no limit. */
    public Optional<Integer> credit(String name) {
        return property(name).filter(value -> value.matches("\\d{1,9}")).map(Integer::valueOf);
    }
}
