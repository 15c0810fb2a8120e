package org.ngnportal.prepaid;

import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Actor;

/**
 * Balances and their history, as the platform tells them. Subscribers see their own, others those of their tenant. May
 * throw {@link org.ngnportal.ngnpro.NgnProException}.
 */
public interface Credits {

    /** The most the platform gives of a history. */
    int MOST = 5000;

    /** What is on the account now. */
    BalanceNow balance(Actor actor, SipAddress address);

    /**
     * The latest entries.
     *
     * @param count how many at most, up to {@link #MOST}
     */
    CreditStatement history(Actor actor, SipAddress address, int count);
}
