package org.ngnportal.accounts;

import org.ngnportal.tenancy.NgnPro;

/** Makes the real parts for tests of other features. */
public final class TestAccounts {

    private TestAccounts() {}

    public static OwnAccount own(NgnPro ngnPro) {
        return new OwnAccount(new AccountAccess(ngnPro));
    }
}
