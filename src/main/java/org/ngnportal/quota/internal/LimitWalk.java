package org.ngnportal.quota.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ngnportal.accounts.AccountGroup;
import org.ngnportal.delivery.MailAddress;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.ngnpro.OrderBy;
import org.ngnportal.ngnpro.Range;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.ngnpro.SipPort;
import org.ngnportal.ngnpro.SipQuery;
import org.ngnportal.quota.Metered;
import org.ngnportal.quota.MonthlyUsage;
import org.ngnportal.quota.UsageMeter;
import org.ngnportal.quota.WarningPolicy;
import org.ngnportal.quota.internal.QuotaStore.Position;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Connections;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.tenancy.NgnPro;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Goes through the accounts that have a monthly limit, a portion at a time, and warns those who come near it. That somebody
 * was warned is written down together with the mail.
 */
@Component
class LimitWalk {

    private static final Logger log = LoggerFactory.getLogger(LimitWalk.class);
    private static final SipQuery.Filter MAY_COST = new SipQuery.Filter(
            null, null, null, null, null, null, null, null, List.of(AccountGroup.FREE_PSTN.wireName()));

    private final Connections connections;
    private final NgnPro ngnPro;
    private final UsageMeter meter;
    private final StoredPolicies policies;
    private final QuotaStore store;
    private final WarningMails mails;
    private final TransactionOperations transaction;
    private final QuotaSettings settings;
    private final Clock clock;

    @Autowired
    LimitWalk(
            Connections connections,
            NgnPro ngnPro,
            UsageMeter meter,
            StoredPolicies policies,
            QuotaStore store,
            WarningMails mails,
            TransactionOperations transaction,
            QuotaSettings settings) {
        this(connections, ngnPro, meter, policies, store, mails, transaction, settings, Clock.systemDefaultZone());
    }

    LimitWalk(
            Connections connections,
            NgnPro ngnPro,
            UsageMeter meter,
            StoredPolicies policies,
            QuotaStore store,
            WarningMails mails,
            TransactionOperations transaction,
            QuotaSettings settings,
            Clock clock) {
        this.connections = connections;
        this.ngnPro = ngnPro;
        this.meter = meter;
        this.policies = policies;
        this.store = store;
        this.mails = mails;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    /** One portion of each connection whose round is not over or begins anew. */
    void goOn() {
        store.forgetWarningsBefore(LocalDate.now(clock).minusMonths(2));
        for (var actor : connections.everywhere()) {
            try {
                goOn(actor);
            } catch (NgnProException failure) {
                log.warn("Monthly limits below customer {} not looked at: {}", actor.tenant(), failure.getMessage());
            }
        }
    }

    private void goOn(Actor via) {
        var position = store.position(via.tenant());
        if (position.next() == 0) {
            if (clock.instant().isBefore(position.began().plus(settings.round()))) {
                return;
            }
            position = new Position(0, clock.instant());
        }
        var sip = ngnPro.as(via).sip();
        var range = new Range(position.next(), settings.portion());
        var found = sip.getAccounts(new SipQuery(MAY_COST, OrderBy.ascending("username"), range))
                .accounts();
        var accounts = Objects.requireNonNullElse(found, List.<SipAccount>of());
        Map<CustomerId, WarningPolicy> known = new HashMap<>();
        for (var account : accounts) {
            look(via, sip, account, known);
        }
        int next = accounts.size() < settings.portion() ? 0 : position.next() + accounts.size();
        store.savePosition(via.tenant(), new Position(next, position.began()));
    }

    private void look(Actor via, SipPort sip, SipAccount account, Map<CustomerId, WarningPolicy> known) {
        var metered = Metered.of(account).orElse(null);
        var recipient = WarningMails.recipient(account).orElse(null);
        var address = SipAddress.parse(String.valueOf(account.id())).orElse(null);
        if (metered == null || recipient == null || address == null || !isLimited(metered)) {
            return;
        }
        var policy = known.computeIfAbsent(reseller(via, account), policies::of);
        var told = store.warned(address, meter.month(metered), metered.quota());
        if (told.containsAll(policy.percents())) {
            return;
        }
        try {
            var usage = meter.read(sip, metered, "");
            var news = policy.percents().stream()
                    .filter(percent -> usage.percent() >= percent && !told.contains(percent))
                    .toList();
            if (!news.isEmpty()) {
                warn(via, account, address, recipient, usage, news);
            }
        } catch (NgnProException.Fault oneAccount) {
            log.info("Monthly limit of {} not looked at: {}", address, oneAccount.getMessage());
        }
    }

    /** One mail, however many percentages were passed since the last look. */
    private void warn(
            Actor via,
            SipAccount account,
            SipAddress address,
            MailAddress recipient,
            MonthlyUsage usage,
            List<Integer> percents) {
        var subscriber = ngnPro.subscriberOf(via, address).orElse(null);
        if (subscriber == null) {
            return;
        }
        var mail = mails.limitReached(subscriber, account, recipient, usage);
        try {
            transaction.executeWithoutResult(status -> {
                percents.forEach(
                        percent -> store.addWarning(address, usage.since(), usage.limit(), percent, clock.instant()));
                mail.send();
            });
        } catch (DuplicateKeyException anotherNodeDid) {
            log.debug("{} was warned elsewhere", address);
        }
    }

    private static boolean isLimited(Metered account) {
        return account.isMetered() && account.quota() > 0 && !account.isIn(AccountGroup.BLOCKED);
    }

    private static CustomerId reseller(Actor via, SipAccount account) {
        var reseller = account.reseller();
        return reseller == null || reseller <= 0 ? via.reseller() : new CustomerId(reseller);
    }
}
