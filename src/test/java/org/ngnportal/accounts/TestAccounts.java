package org.ngnportal.accounts;

import org.ngnportal.journal.Journal;
import org.ngnportal.tenancy.NgnPro;
import org.ngnportal.tenancy.Tenants;

/** Makes the real parts for tests of other features. */
public final class TestAccounts {

    private TestAccounts() {}

    public static OwnAccount own(NgnPro ngnPro, Tenants tenants, Journal journal) {
        return new OwnAccount(new AccountAccess(ngnPro), tenants, journal);
    }
}
