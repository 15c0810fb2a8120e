package org.ngnportal.sandbox.platform;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.CustomerAccount;
import org.ngnportal.ngnpro.CustomerProperty;
import org.ngnportal.ngnpro.PlatformTime;

/** How a customer account lies in its table. */
final class CustomerRows {

    private CustomerRows() {}

    /** Values by column, but for the id. */
    static Map<String, @Nullable Object> parameters(CustomerAccount account, LocalDateTime changed) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        values.put("reseller", Objects.requireNonNullElse(account.reseller(), 0));
        values.put("reseller_active", Boolean.TRUE.equals(account.resellerActive()));
        values.put("impersonate", Objects.requireNonNullElse(account.impersonate(), 0));
        values.put("company_code", account.companyCode());
        values.put("balance", Objects.requireNonNullElse(account.balance(), BigDecimal.ZERO));
        values.put("credit", Objects.requireNonNullElse(account.credit(), BigDecimal.ZERO));
        values.put("username", account.username());
        values.put("password", account.password());
        values.put("first_name", account.firstName());
        values.put("last_name", account.lastName());
        values.put("organization", account.organization());
        values.put("tel", account.tel());
        values.put("fax", account.fax());
        values.put("enum_number", account.enumNumber());
        values.put("sip", account.sip());
        values.put("mobile", account.mobile());
        values.put("email", account.email());
        values.put("web", account.web());
        values.put("address", account.address());
        values.put("postcode", account.postcode());
        values.put("city", account.city());
        values.put("state", account.state());
        values.put("country", account.country());
        values.put("time_zone", account.timezone());
        values.put("language", account.language());
        values.put("vat_number", account.vatNumber());
        values.put("bank_account", account.bankAccount());
        values.put("billing_email", account.billingEmail());
        values.put("billing_address", account.billingAddress());
        values.put("change_date", changed);
        return values;
    }

    static CustomerAccount read(ResultSet row, List<CustomerProperty> properties) throws SQLException {
        return new CustomerAccount(
                row.getInt("id"),
                row.getInt("reseller"),
                row.getBoolean("reseller_active"),
                row.getInt("impersonate"),
                row.getString("company_code"),
                row.getBigDecimal("balance"),
                row.getBigDecimal("credit"),
                row.getString("username"),
                row.getString("password"),
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString("organization"),
                row.getString("tel"),
                row.getString("fax"),
                row.getString("enum_number"),
                row.getString("sip"),
                row.getString("mobile"),
                row.getString("email"),
                row.getString("web"),
                row.getString("address"),
                row.getString("postcode"),
                row.getString("city"),
                row.getString("state"),
                row.getString("country"),
                row.getString("time_zone"),
                row.getString("language"),
                row.getString("vat_number"),
                row.getString("bank_account"),
                row.getString("billing_email"),
                row.getString("billing_address"),
                properties,
                PlatformTime.of(row.getObject("change_date", LocalDateTime.class)),
                Map.of());
    }
}
