package org.ngnportal.quota;

import java.util.Optional;
import org.ngnportal.prepaid.Money;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.CustomerId;

/** Where subscribers' thresholds are kept. */
public interface BalanceThresholds {

    Optional<Money> find(SipAddress address);

    /** In place of an older one; who was warned below that one is warned below this one, too. */
    void put(SipAddress address, CustomerId customer, CustomerId reseller, Money below);

    void remove(SipAddress address);
}
