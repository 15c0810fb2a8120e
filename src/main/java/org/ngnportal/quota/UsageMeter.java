package org.ngnportal.quota;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import org.ngnportal.accounts.AccountGroup;
import org.ngnportal.ngnpro.CallQuery;
import org.ngnportal.ngnpro.CallsQuery;
import org.ngnportal.ngnpro.SipPort;
import org.ngnportal.prepaid.Money;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Asks the platform for the statistics of an account's calls since the first of the month. */
@Component
public class UsageMeter {

    private final Clock clock;

    @Autowired
    UsageMeter() {
        this(Clock.systemDefaultZone());
    }

    public UsageMeter(Clock clock) {
        this.clock = clock;
    }

    /** May throw {@link org.ngnportal.ngnpro.NgnProException}. */
    public MonthlyUsage read(SipPort sip, Metered account, String currency) {
        var zone = zone(account);
        var since = month(account);
        var period = new CallQuery(since.atStartOfDay(zone).toInstant(), clock.instant(), null);
        var placed = sip.getCallStatistics(account.id(), new CallsQuery(period, null))
                .placed();
        var price = placed == null ? null : placed.price();
        var calls = placed == null ? null : placed.calls();
        return new MonthlyUsage(
                price == null ? Money.ZERO : Money.told(price),
                calls == null ? 0 : calls,
                Math.max(0, account.quota()),
                account.isIn(AccountGroup.QUOTA),
                since,
                currency);
    }

    /** The first day of the month, where the account is. */
    public LocalDate month(Metered account) {
        return LocalDate.now(clock.withZone(zone(account))).withDayOfMonth(1);
    }

    private ZoneId zone(Metered account) {
        try {
            return account.timeZone().isBlank()
                    ? clock.getZone()
                    : ZoneId.of(account.timeZone().strip());
        } catch (DateTimeException unknown) {
            return clock.getZone();
        }
    }
}
