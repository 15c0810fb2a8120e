package org.ngnportal.ngnpro;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A customer of the platform, which is a reseller when its id equals its reseller's (contract sections 3.18 and 6.4).
 * Null means absent, which on an update is "unchanged". Resellers and administrators set impersonate, administrators
 * alone resellerActive, companyCode, balance and credit.
 *
 * @param id read-only, unique across resellers and customers
 * @param reseller the reseller it belongs to, read-only after creation
 * @param resellerActive only an active reseller may create customers and records
 * @param impersonate id of the account whose rights are used; 0 is none
 * @param username unique over the platform; with the password it opens the SOAP interface
 * @param password always in clear
 * @param balance money owed or held, currency units
 * @param credit credit line, currency units
 * @param properties section 4.3; an update replaces the list
 * @param changeDate read-only
 * @param rest members this client does not know
 */
@SoapType
public record CustomerAccount(
        @Nullable Integer id,
        @Nullable Integer reseller,
        @Nullable Boolean resellerActive,
        @Nullable Integer impersonate,
        @Nullable String companyCode,
        @Nullable BigDecimal balance,
        @Nullable BigDecimal credit,
        @Nullable String username,
        @Nullable String password,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String organization,
        @Nullable String tel,
        @Nullable String fax,
        @Wire("enum") @Nullable String enumNumber,
        @Nullable String sip,
        @Nullable String mobile,
        @Nullable String email,
        @Nullable String web,
        @Nullable String address,
        @Nullable String postcode,
        @Nullable String city,
        @Nullable String state,
        @Nullable String country,
        @Nullable String timezone,
        @Nullable String language,
        @Nullable String vatNumber,
        @Nullable String bankAccount,
        @Nullable String billingEmail,
        @Nullable String billingAddress,
        @Nullable List<CustomerProperty> properties,
        @Nullable PlatformTime changeDate,
        @Rest Map<String, Object> rest) {

    public CustomerAccount {
        properties = properties == null ? null : List.copyOf(properties);
        rest = rest == null ? Map.of() : Map.copyOf(rest);
    }

    public static CustomerAccountBuilder builder() {
        return new CustomerAccountBuilder();
    }

    /** A builder that starts from this account, for read-change-send-back updates. */
    public CustomerAccountBuilder toBuilder() {
        return new CustomerAccountBuilder(this);
    }

    /** Whether this account is a reseller itself. */
    public boolean isReseller() {
        return id != null && id.equals(reseller);
    }

    /** Never shows the password. */
    @Override
    public String toString() {
        return "CustomerAccount[" + id + " " + username + "]";
    }
}
