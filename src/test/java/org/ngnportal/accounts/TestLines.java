package org.ngnportal.accounts;

import java.math.BigDecimal;
import org.ngnportal.tenancy.NgnPro;
import org.ngnportal.tenancy.Tenants;

/** Makes the service for tests of other features. */
public final class TestLines {

    private TestLines() {}

    public static StaffLines over(NgnPro ngnPro, Tenants tenants) {
        var access = new AccountAccess(ngnPro);
        return new StaffLines(
                access, tenants, new SubscriberScans(access, new AccountsSettings(new BigDecimal(5))), event -> {});
    }
}
