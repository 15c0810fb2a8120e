package org.ngnportal.accounts;

import org.ngnportal.journal.Journal;
import org.ngnportal.tenancy.NgnPro;
import org.ngnportal.tenancy.Tenants;

/** Makes the real parts for tests of other features. */
public final class TestAccounts {

    private TestAccounts() {}

    public static OwnAccount own(NgnPro ngnPro, Tenants tenants, Journal journal) {
        var access = new AccountAccess(ngnPro);
        return new OwnAccount(access, tenants, new OwnLines(access, journal));
    }

    public static OwnLines lines(NgnPro ngnPro, Journal journal) {
        return new OwnLines(new AccountAccess(ngnPro), journal);
    }

    public static SubscriberProperties properties(NgnPro ngnPro, Journal journal) {
        return new SubscriberProperties(new AccountAccess(ngnPro), journal);
    }
}
