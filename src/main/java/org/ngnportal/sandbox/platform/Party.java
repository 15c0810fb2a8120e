package org.ngnportal.sandbox.platform;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the rules need to know of a customer account.
 *
 * @param reseller the id of its reseller, its own for a reseller
 * @param active whether records may be created, if it is a reseller
 * @param impersonate the account whose rights it uses; 0 is none
 * @param properties values by name
 */
record Party(int id, int reseller, boolean active, int impersonate, Map<String, String> properties) {

    boolean isReseller() {
        return id == reseller;
    }

    /** Whether a switch such as {@code pstn_changes} is on (contract section 4.3). */
    boolean has(String property) {
        var value = property(property);
        return value != null && !value.equals("0");
    }

    /** The property's value, null when missing or blank. */
    @Nullable
    String property(String name) {
        var value = properties.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** The highest number of records of a kind, null for no limit. */
    @Nullable
    Integer limit(String name) {
        var value = property(name);
        return value != null && value.matches("\\d{1,9}") ? Integer.valueOf(value) : null;
    }
}
