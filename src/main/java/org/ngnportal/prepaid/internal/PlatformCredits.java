package org.ngnportal.prepaid.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.CreditHistoryEntry;
import org.ngnportal.prepaid.BalanceNow;
import org.ngnportal.prepaid.CreditEntry;
import org.ngnportal.prepaid.CreditStatement;
import org.ngnportal.prepaid.Credits;
import org.ngnportal.prepaid.Money;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.NgnPro;
import org.springframework.stereotype.Service;

/** Asks the platform each time. */
@Service
class PlatformCredits implements Credits {

    private final PrepaidAccess access;
    private final NgnPro ngnPro;

    PlatformCredits(PrepaidAccess access, NgnPro ngnPro) {
        this.access = access;
        this.ngnPro = ngnPro;
    }

    @Override
    public BalanceNow balance(Actor actor, SipAddress address) {
        PrepaidAccess.requireSeeing(actor, address);
        var holder = access.holder(actor, address);
        var statuses = ngnPro.as(actor).sip().getPrepaidStatus(List.of(Counter.id(address)));
        var balance = statuses.isEmpty() ? Money.ZERO : told(statuses.getFirst().balance());
        return new BalanceNow(balance, holder.currency());
    }

    @Override
    public CreditStatement history(Actor actor, SipAddress address, int count) {
        PrepaidAccess.requireSeeing(actor, address);
        var holder = access.holder(actor, address);
        int most = Math.clamp(count, 1, MOST);
        var entries = ngnPro.as(actor)
                .sip()
                .findCreditHistory(Counter.id(address), most)
                .entries();
        var read = entries == null
                ? List.<CreditEntry>of()
                : entries.stream().map(PlatformCredits::entry).toList();
        return new CreditStatement(read, read.size() < most, holder.currency());
    }

    private static CreditEntry entry(CreditHistoryEntry entry) {
        var date = entry.date();
        return new CreditEntry(
                date == null ? null : date.local().orElse(null),
                text(entry.action()),
                text(entry.description()),
                told(entry.value()),
                told(entry.balance()),
                text(entry.session()));
    }

    private static Money told(@Nullable BigDecimal amount) {
        return amount == null ? Money.ZERO : Money.told(amount);
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
