package org.ngnportal.prepaid;

import org.ngnportal.accounts.AccountsNavigation;
import org.ngnportal.selfcare.SelfcareNavigation;
import org.ngnportal.sip.SipAddress;

/** Ways to the pages of this feature. */
public final class PrepaidNavigation {

    /** Path of the batches of vouchers. */
    public static final String VOUCHERS = "vouchers";

    /** Path of the subscriber's own balance. */
    public static final String OWN = SelfcareNavigation.HOME + "/balance";

    private PrepaidNavigation() {}

    /** Path of the history of a subscriber's balance, relative to the portal's root. */
    public static String historyOf(SipAddress address) {
        return AccountsNavigation.pathOf(address) + "/balance";
    }

    /** Path of a batch of vouchers. */
    public static String pathOf(BatchId batch) {
        return VOUCHERS + "/" + batch;
    }
}
