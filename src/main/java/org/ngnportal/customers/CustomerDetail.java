package org.ngnportal.customers;

import java.util.List;

/**
 * A customer account with its main facts. All texts come from the platform: hostile; empty where there is nothing. Its
 * password is never part of it.
 *
 * @param resellerName name of its reseller; empty for a reseller and where the actor may not see it
 * @param domains names of its first domains
 * @param moreDomains how many there are besides
 */
public record CustomerDetail(
        CustomerRow row,
        String person,
        String telephone,
        String address,
        String country,
        String timeZone,
        String language,
        String resellerName,
        List<String> domains,
        int moreDomains) {

    public CustomerDetail {
        domains = List.copyOf(domains);
    }
}
