package org.ngnportal.accounts;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.CustomerId;

/**
 * A SIP account in the portal's words, as it stood when it was read.
 *
 * @param groups its groups of the table
 * @param otherGroups names of its groups that are not in the table
 * @param blockedBy who blocked it; null when it is not blocked or nobody remembers
 * @param owner customer account with the address data, 0 for none
 * @param customer whose it is, by its domain; the platform's when it does not say
 * @param created in the platform's time zone, null when unknown
 * @param changed in the platform's time zone, null when unknown
 * @param version the change date as the platform wrote it, empty when it wrote none; tells concurrent changes
 */
public record Subscriber(
        SipAddress address,
        Identity identity,
        Telephony telephony,
        Set<AccountGroup> groups,
        List<String> otherGroups,
        @Nullable BlockedBy blockedBy,
        int owner,
        CustomerId customer,
        @Nullable LocalDateTime created,
        @Nullable LocalDateTime changed,
        String version) {

    public Subscriber {
        groups = Set.copyOf(groups);
        otherGroups = List.copyOf(otherGroups);
    }

    /** Reads an account of the platform; empty when it has no usable address. */
    public static Optional<Subscriber> of(SipAccount account) {
        return AccountReader.address(account.id()).map(address -> AccountReader.subscriber(address, account));
    }

    public Subscriber withIdentity(Identity wanted) {
        return new Subscriber(
                address, wanted, telephony, groups, otherGroups, blockedBy, owner, customer, created, changed, version);
    }

    public Subscriber withTelephony(Telephony wanted) {
        return new Subscriber(
                address, identity, wanted, groups, otherGroups, blockedBy, owner, customer, created, changed, version);
    }

    public boolean isIn(AccountGroup group) {
        return groups.contains(group);
    }

    public Set<AccountState> states() {
        return AccountState.of(groups, telephony.prepaid(), blockedBy);
    }

    /** The name a person is called by: the full name, else the address. */
    public String displayName() {
        return Optional.of(identity.fullName()).filter(name -> !name.isEmpty()).orElseGet(address::toString);
    }
}
