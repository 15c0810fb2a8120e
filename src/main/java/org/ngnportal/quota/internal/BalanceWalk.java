package org.ngnportal.quota.internal;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.ngnportal.accounts.AccountGroup;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.prepaid.Money;
import org.ngnportal.quota.Metered;
import org.ngnportal.quota.internal.StoredThresholds.Row;
import org.ngnportal.sip.DomainName;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Connections;
import org.ngnportal.tenancy.NgnPro;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Looks at the balances of those who want to be warned, a portion at a time. That somebody knows is written down together
 * with the mail, until his balance is higher again.
 */
@Component
class BalanceWalk {

    private static final Logger log = LoggerFactory.getLogger(BalanceWalk.class);

    private final StoredThresholds thresholds;
    private final Connections connections;
    private final NgnPro ngnPro;
    private final WarningMails mails;
    private final TransactionOperations transaction;
    private final QuotaSettings settings;
    private final Clock clock;

    @Autowired
    BalanceWalk(
            StoredThresholds thresholds,
            Connections connections,
            NgnPro ngnPro,
            WarningMails mails,
            TransactionOperations transaction,
            QuotaSettings settings) {
        this(thresholds, connections, ngnPro, mails, transaction, settings, Clock.systemDefaultZone());
    }

    BalanceWalk(
            StoredThresholds thresholds,
            Connections connections,
            NgnPro ngnPro,
            WarningMails mails,
            TransactionOperations transaction,
            QuotaSettings settings,
            Clock clock) {
        this.thresholds = thresholds;
        this.connections = connections;
        this.ngnPro = ngnPro;
        this.mails = mails;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    void goOn() {
        for (var row : thresholds.due(clock.instant().minus(settings.round()), settings.portion())) {
            try {
                reaching(row.address()).ifPresent(via -> look(via, row));
            } catch (NgnProException.Unavailable down) {
                log.warn("Balances not looked at: {}", down.getMessage());
                return;
            } catch (NgnProException.Fault oneAccount) {
                log.info("Balance of {} not looked at: {}", row.address(), oneAccount.getMessage());
            }
            thresholds.checked(row.address(), clock.instant());
        }
    }

    private Optional<Actor> reaching(SipAddress address) {
        try {
            return connections.reaching(new DomainName(address.domain()));
        } catch (IllegalArgumentException notADomain) {
            return Optional.empty();
        }
    }

    private void look(Actor via, Row row) {
        var id = new SipId(row.address().user(), row.address().domain());
        var sip = ngnPro.as(via).sip();
        var account = sip.findAccount(id).orElse(null);
        if (account == null) {
            thresholds.remove(row.address());
            return;
        }
        var metered = Metered.of(account).orElse(null);
        var recipient = WarningMails.recipient(account).orElse(null);
        if (metered == null || recipient == null || !metered.prepaid() || metered.isIn(AccountGroup.BLOCKED)) {
            return;
        }
        var states = sip.getPrepaidStatus(List.of(id));
        var told = states.isEmpty() ? null : states.getFirst().balance();
        var balance = told == null ? Money.ZERO : Money.told(told);
        boolean low = balance.compareTo(row.below()) < 0;
        if (!low && row.told()) {
            thresholds.markRecovered(row);
        }
        if (low && !row.told()) {
            ngnPro.subscriberOf(via, row.address())
                    .map(subscriber -> mails.lowBalance(subscriber, account, recipient, balance, row.below()))
                    .ifPresent(mail -> transaction.executeWithoutResult(status -> {
                        if (thresholds.markTold(row, clock.instant())) {
                            mail.send();
                        }
                    }));
        }
    }
}
