package org.ngnportal.onboarding;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ngnportal.ngnpro.OrderBy;
import org.ngnportal.ngnpro.Range;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.ngnpro.SipPort;
import org.ngnportal.ngnpro.SipProperty;
import org.ngnportal.ngnpro.SipQuery;
import org.ngnportal.sip.SipAddress;

/**
 * Tells an account that the portal created from anybody else's: a property that holds the id of what it was created for.
 *
 * @param id of the onboarding or the row
 */
public record AccountMarker(UUID id) {

    /** Name of the property. */
    public static final String PROPERTY = "portal_onboarding";

    private static final int ROWS = 500;

    public SipProperty property() {
        return new SipProperty(PROPERTY, id.toString());
    }

    public boolean isOn(SipAccount account) {
        var properties = account.properties();
        return properties != null
                && properties.stream()
                        .anyMatch(property -> PROPERTY.equals(property.name())
                                && id.toString().equals(property.value()));
    }

    /**
     * Looks for the account whose number the platform picked, among those of a domain with an e-mail address.
     *
     * @throws org.ngnportal.ngnpro.NgnProException if the platform cannot say
     */
    public Optional<SipAddress> find(SipPort sip, String domain, String email) {
        var filter = new SipQuery.Filter(null, domain, null, null, email, null, null, null, null);
        for (int start = 0; ; start += ROWS) {
            var page = sip.getAccounts(new SipQuery(filter, OrderBy.descending("changeDate"), new Range(start, ROWS)));
            var rows = page.accounts() == null ? List.<SipAccount>of() : page.accounts();
            var found = rows.stream()
                    .filter(this::isOn)
                    .flatMap(account -> pickedAddress(account).stream())
                    .findFirst();
            if (found.isPresent() || rows.size() < ROWS) {
                return found;
            }
        }
    }

    /** The address in an answer of the platform; empty when it does not tell the number it picked. */
    public static Optional<SipAddress> pickedAddress(SipAccount answer) {
        return Optional.ofNullable(answer.id())
                .filter(id -> !id.username().equals(SipId.AUTOINCREMENT))
                .flatMap(id -> SipAddress.parse(id.toString()));
    }
}
