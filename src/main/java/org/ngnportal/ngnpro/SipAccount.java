package org.ngnportal.ngnpro;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A SIP account as NGNPro holds it (contract section 3.3). Null means absent, which on an update is "unchanged"; empty
 * text clears (section 7, questions 6 and 7).
 *
 * @param id key, never changes
 * @param password clear text, or {@code digest1:digest2} (section 6.1); absent or empty when the platform stores it
 *     encrypted
 * @param ha1 MD5 of {@code username:domain:password}; read-only
 * @param firstName shown name, first part
 * @param lastName shown name, second part
 * @param email where mails to the subscriber go
 * @param timezone Olson name
 * @param owner id of the customer account that holds the address data; 0 or null is none
 * @param customer inherited from the domain; read-only
 * @param reseller inherited from the domain; read-only
 * @param rpid caller ID towards the PSTN: digits without leading zeros or +
 * @param region key for emergency numbers
 * @param quickdialPrefix prefix that completes short dialled numbers
 * @param timeout seconds until "no answer", at most 900
 * @param callLimit concurrent PSTN calls; 0 or null is the platform's default
 * @param quota monthly cost limit in currency units; 0 or null is unlimited
 * @param prepaid calls need balance
 * @param groups access control groups (section 4.1); an update replaces the list
 * @param acl addresses that may use the account; empty is no restriction
 * @param properties free name/value list (section 4.2); an update replaces the list
 * @param createDate read-only
 * @param changeDate of the last change; read-only
 * @param rest members this client does not know
 */
@SoapType
public record SipAccount(
        @Nullable SipId id,
        @Nullable String password,
        @Nullable String ha1,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String email,
        @Nullable String timezone,
        @Nullable Integer owner,
        @Nullable Integer customer,
        @Nullable Integer reseller,
        @Nullable String rpid,
        @Nullable String region,
        @Nullable String quickdialPrefix,
        @Nullable Integer timeout,
        @Nullable Integer callLimit,
        @Nullable Integer quota,
        @Nullable Boolean prepaid,
        @Nullable List<String> groups,
        @Nullable List<SipAclEntry> acl,
        @Nullable List<SipProperty> properties,
        @Nullable PlatformTime createDate,
        @Nullable PlatformTime changeDate,
        @Rest Map<String, Object> rest) {

    /** An empty password is none: sent back, it would not be "unchanged" everywhere. */
    public SipAccount {
        password = password == null || password.isEmpty() ? null : password;
        groups = groups == null ? null : List.copyOf(groups);
        acl = acl == null ? null : List.copyOf(acl);
        properties = properties == null ? null : List.copyOf(properties);
        rest = rest == null ? Map.of() : Map.copyOf(rest);
    }

    public static Builder builder(SipId id) {
        return new Builder(id);
    }

    /** A builder that starts from this account, for read-change-send-back updates. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** Never shows secrets, so that an account may appear in logs and messages. */
    @Override
    public String toString() {
        return "SipAccount[" + id + "]";
    }

    /** Collects the fields of an account; every setter takes the place of the former value. */
    public static final class Builder {
        private final @Nullable SipId id;
        private @Nullable String password;
        private @Nullable String ha1;
        private @Nullable String firstName;
        private @Nullable String lastName;
        private @Nullable String email;
        private @Nullable String timezone;
        private @Nullable Integer owner;
        private @Nullable Integer customer;
        private @Nullable Integer reseller;
        private @Nullable String rpid;
        private @Nullable String region;
        private @Nullable String quickdialPrefix;
        private @Nullable Integer timeout;
        private @Nullable Integer callLimit;
        private @Nullable Integer quota;
        private @Nullable Boolean prepaid;
        private @Nullable List<String> groups;
        private @Nullable List<SipAclEntry> acl;
        private @Nullable List<SipProperty> properties;
        private @Nullable PlatformTime createDate;
        private @Nullable PlatformTime changeDate;
        private Map<String, Object> rest = Map.of();

        private Builder(SipId id) {
            this.id = id;
        }

        private Builder(SipAccount from) {
            id = from.id;
            password = from.password;
            ha1 = from.ha1;
            firstName = from.firstName;
            lastName = from.lastName;
            email = from.email;
            timezone = from.timezone;
            owner = from.owner;
            customer = from.customer;
            reseller = from.reseller;
            rpid = from.rpid;
            region = from.region;
            quickdialPrefix = from.quickdialPrefix;
            timeout = from.timeout;
            callLimit = from.callLimit;
            quota = from.quota;
            prepaid = from.prepaid;
            groups = from.groups;
            acl = from.acl;
            properties = from.properties;
            createDate = from.createDate;
            changeDate = from.changeDate;
            rest = from.rest;
        }

        public Builder password(@Nullable String value) {
            password = value;
            return this;
        }

        public Builder ha1(@Nullable String value) {
            ha1 = value;
            return this;
        }

        public Builder name(@Nullable String first, @Nullable String last) {
            firstName = first;
            lastName = last;
            return this;
        }

        public Builder email(@Nullable String value) {
            email = value;
            return this;
        }

        public Builder timezone(@Nullable String value) {
            timezone = value;
            return this;
        }

        public Builder owner(@Nullable Integer value) {
            owner = value;
            return this;
        }

        /** Read-only on the wire; the sandbox fills it from the domain. */
        public Builder ownership(@Nullable Integer customerId, @Nullable Integer resellerId) {
            customer = customerId;
            reseller = resellerId;
            return this;
        }

        public Builder rpid(@Nullable String value) {
            rpid = value;
            return this;
        }

        public Builder region(@Nullable String value) {
            region = value;
            return this;
        }

        public Builder quickdialPrefix(@Nullable String value) {
            quickdialPrefix = value;
            return this;
        }

        public Builder timeout(@Nullable Integer seconds) {
            timeout = seconds;
            return this;
        }

        public Builder callLimit(@Nullable Integer calls) {
            callLimit = calls;
            return this;
        }

        public Builder quota(@Nullable Integer value) {
            quota = value;
            return this;
        }

        public Builder prepaid(@Nullable Boolean value) {
            prepaid = value;
            return this;
        }

        public Builder groups(@Nullable List<String> value) {
            groups = value;
            return this;
        }

        public Builder acl(@Nullable List<SipAclEntry> value) {
            acl = value;
            return this;
        }

        public Builder properties(@Nullable List<SipProperty> value) {
            properties = value;
            return this;
        }

        /** Read-only on the wire; the sandbox fills it. */
        public Builder dates(@Nullable PlatformTime created, @Nullable PlatformTime changed) {
            createDate = created;
            changeDate = changed;
            return this;
        }

        public Builder rest(Map<String, Object> value) {
            rest = value;
            return this;
        }

        public SipAccount build() {
            return new SipAccount(
                    id,
                    password,
                    ha1,
                    firstName,
                    lastName,
                    email,
                    timezone,
                    owner,
                    customer,
                    reseller,
                    rpid,
                    region,
                    quickdialPrefix,
                    timeout,
                    callLimit,
                    quota,
                    prepaid,
                    groups,
                    acl,
                    properties,
                    createDate,
                    changeDate,
                    rest);
        }
    }
}
