package org.ngnportal.ngnpro;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the fields of a customer account; every setter takes the place of the former value, null is absent. */
public final class CustomerAccountBuilder {

    private @Nullable Integer id;
    private @Nullable Integer reseller;
    private @Nullable Boolean resellerActive;
    private @Nullable Integer impersonate;
    private @Nullable String companyCode;
    private @Nullable BigDecimal balance;
    private @Nullable BigDecimal credit;
    private @Nullable String username;
    private @Nullable String password;
    private @Nullable String firstName;
    private @Nullable String lastName;
    private @Nullable String organization;
    private @Nullable String tel;
    private @Nullable String fax;
    private @Nullable String enumNumber;
    private @Nullable String sip;
    private @Nullable String mobile;
    private @Nullable String email;
    private @Nullable String web;
    private @Nullable String address;
    private @Nullable String postcode;
    private @Nullable String city;
    private @Nullable String state;
    private @Nullable String country;
    private @Nullable String timezone;
    private @Nullable String language;
    private @Nullable String vatNumber;
    private @Nullable String bankAccount;
    private @Nullable String billingEmail;
    private @Nullable String billingAddress;
    private @Nullable List<CustomerProperty> properties;
    private @Nullable PlatformTime changeDate;
    private Map<String, Object> rest = Map.of();

    CustomerAccountBuilder() {}

    CustomerAccountBuilder(CustomerAccount from) {
        id = from.id();
        reseller = from.reseller();
        resellerActive = from.resellerActive();
        impersonate = from.impersonate();
        companyCode = from.companyCode();
        balance = from.balance();
        credit = from.credit();
        username = from.username();
        password = from.password();
        firstName = from.firstName();
        lastName = from.lastName();
        organization = from.organization();
        tel = from.tel();
        fax = from.fax();
        enumNumber = from.enumNumber();
        sip = from.sip();
        mobile = from.mobile();
        email = from.email();
        web = from.web();
        address = from.address();
        postcode = from.postcode();
        city = from.city();
        state = from.state();
        country = from.country();
        timezone = from.timezone();
        language = from.language();
        vatNumber = from.vatNumber();
        bankAccount = from.bankAccount();
        billingEmail = from.billingEmail();
        billingAddress = from.billingAddress();
        properties = from.properties();
        changeDate = from.changeDate();
        rest = from.rest();
    }

    /** Read-only on the wire but for an administrator who adds an account with a given id. */
    public CustomerAccountBuilder id(@Nullable Integer value) {
        id = value;
        return this;
    }

    /** Read-only after creation. */
    public CustomerAccountBuilder reseller(@Nullable Integer value) {
        reseller = value;
        return this;
    }

    public CustomerAccountBuilder resellerActive(@Nullable Boolean value) {
        resellerActive = value;
        return this;
    }

    public CustomerAccountBuilder impersonate(@Nullable Integer value) {
        impersonate = value;
        return this;
    }

    public CustomerAccountBuilder companyCode(@Nullable String value) {
        companyCode = value;
        return this;
    }

    public CustomerAccountBuilder balance(@Nullable BigDecimal value) {
        balance = value;
        return this;
    }

    public CustomerAccountBuilder credit(@Nullable BigDecimal value) {
        credit = value;
        return this;
    }

    public CustomerAccountBuilder username(@Nullable String value) {
        username = value;
        return this;
    }

    public CustomerAccountBuilder password(@Nullable String value) {
        password = value;
        return this;
    }

    public CustomerAccountBuilder name(@Nullable String first, @Nullable String last) {
        firstName = first;
        lastName = last;
        return this;
    }

    public CustomerAccountBuilder organization(@Nullable String value) {
        organization = value;
        return this;
    }

    public CustomerAccountBuilder tel(@Nullable String value) {
        tel = value;
        return this;
    }

    public CustomerAccountBuilder fax(@Nullable String value) {
        fax = value;
        return this;
    }

    public CustomerAccountBuilder enumNumber(@Nullable String value) {
        enumNumber = value;
        return this;
    }

    public CustomerAccountBuilder sip(@Nullable String value) {
        sip = value;
        return this;
    }

    public CustomerAccountBuilder mobile(@Nullable String value) {
        mobile = value;
        return this;
    }

    public CustomerAccountBuilder email(@Nullable String value) {
        email = value;
        return this;
    }

    public CustomerAccountBuilder web(@Nullable String value) {
        web = value;
        return this;
    }

    public CustomerAccountBuilder address(@Nullable String value) {
        address = value;
        return this;
    }

    public CustomerAccountBuilder postcode(@Nullable String value) {
        postcode = value;
        return this;
    }

    public CustomerAccountBuilder city(@Nullable String value) {
        city = value;
        return this;
    }

    public CustomerAccountBuilder state(@Nullable String value) {
        state = value;
        return this;
    }

    public CustomerAccountBuilder country(@Nullable String value) {
        country = value;
        return this;
    }

    public CustomerAccountBuilder timezone(@Nullable String value) {
        timezone = value;
        return this;
    }

    public CustomerAccountBuilder language(@Nullable String value) {
        language = value;
        return this;
    }

    public CustomerAccountBuilder vatNumber(@Nullable String value) {
        vatNumber = value;
        return this;
    }

    public CustomerAccountBuilder bankAccount(@Nullable String value) {
        bankAccount = value;
        return this;
    }

    public CustomerAccountBuilder billing(@Nullable String mail, @Nullable String postalAddress) {
        billingEmail = mail;
        billingAddress = postalAddress;
        return this;
    }

    public CustomerAccountBuilder properties(@Nullable List<CustomerProperty> value) {
        properties = value;
        return this;
    }

    /** Read-only on the wire; the sandbox fills it. */
    public CustomerAccountBuilder changeDate(@Nullable PlatformTime value) {
        changeDate = value;
        return this;
    }

    public CustomerAccountBuilder rest(Map<String, Object> value) {
        rest = value;
        return this;
    }

    public CustomerAccount build() {
        return new CustomerAccount(
                id,
                reseller,
                resellerActive,
                impersonate,
                companyCode,
                balance,
                credit,
                username,
                password,
                firstName,
                lastName,
                organization,
                tel,
                fax,
                enumNumber,
                sip,
                mobile,
                email,
                web,
                address,
                postcode,
                city,
                state,
                country,
                timezone,
                language,
                vatNumber,
                bankAccount,
                billingEmail,
                billingAddress,
                properties,
                changeDate,
                rest);
    }
}
