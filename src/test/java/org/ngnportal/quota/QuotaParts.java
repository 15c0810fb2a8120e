package org.ngnportal.quota;

import java.time.Clock;
import org.ngnportal.accounts.OwnLines;
import org.ngnportal.tenancy.NgnPro;
import org.ngnportal.tenancy.Tenants;

/** The real services for tests. */
public record QuotaParts(Usages usages, BalanceWarnings warnings) {

    public QuotaParts(NgnPro ngnPro, Tenants tenants, OwnLines lines, BalanceThresholds thresholds) {
        this(
                new Usages(lines, ngnPro, tenants, new UsageMeter(Clock.systemDefaultZone())),
                new BalanceWarnings(lines, tenants, thresholds));
    }

    public static InvalidThresholdException absurd() {
        return new InvalidThresholdException(
                InvalidThresholdException.AMOUNT,
                BalanceWarnings.HIGHEST.amount().toBigInteger());
    }
}
