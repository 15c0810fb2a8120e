package org.ngnportal.sandbox.platform;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import org.ngnportal.sandbox.platform.TrafficStore.PaidCall;
import org.ngnportal.sandbox.platform.TrafficStore.Progress;
import org.ngnportal.sandbox.traffic.SimulatedCall;
import org.ngnportal.sandbox.traffic.Tariff;

/**
 * Makes money of what happened: rates the calls of an account to the PSTN that ended since it was last looked at, takes the
 * price from prepaid accounts and counts it against the quota of others (contract section 6.3). How far it came is kept in
 * the same transaction as what it did, so that nothing is ever done twice.
 */
final class CallSettlement {

    /** How far back the calls of an account go when it is first looked at. */
    private static final Duration FIRST = Duration.ofDays(31);

    private final Stores stores;
    private final Traffic traffic;
    private final TrafficStore store;
    private final PstnCalls pstn;
    private final Balances balances;

    CallSettlement(Stores stores) {
        this.stores = stores;
        this.traffic = stores.traffic();
        this.store = new TrafficStore(stores.db());
        this.pstn = new PstnCalls(stores);
        this.balances = new Balances(stores);
    }

    /** Settles an account until now and returns it as it is then; others wait with changes of it. */
    Account settle(Account seen) {
        return traffic.isOn()
                ? stores.accounts()
                        .lock(seen.row().id())
                        .map(this::settleLocked)
                        .orElse(seen)
                : seen;
    }

    private Account settleLocked(Account account) {
        long key = account.row().key();
        var now = traffic.now();
        var known = store.progress(key);
        var since = begin(account);
        var from = known.map(Progress::settled).filter(since::isBefore).orElse(since);
        if (known.isPresent() && !from.isBefore(now)) {
            return account;
        }
        silence(account, from);
        var quota = known.map(progress -> new Quota(account, progress.month(), account.in(Groups.OVER_QUOTA)))
                // whoever is over quota from the beginning got there by calling
                .orElseGet(() -> new Quota(account, month(from), false));
        if (PstnCalls.mayCall(account)) {
            pay(account, from, now, quota);
        }
        quota.enter(month(now));
        store.progressed(key, new Progress(now, month(now)));
        return quota.applied(known.isEmpty());
    }

    private Instant begin(Account account) {
        var created = traffic.line(account).since();
        var earliest = traffic.now().minus(FIRST);
        return created.isAfter(earliest) ? created : earliest;
    }

    /** Blocking and unblocking are changes: the last one was then, unless there was another that settled more. */
    private void silence(Account account, Instant from) {
        long key = account.row().key();
        var now = traffic.now();
        var changed = account.row().changeDate().atZone(traffic.zone()).toInstant();
        var moment = changed.isBefore(from) ? from : changed.isAfter(now) ? now : changed;
        boolean silent = store.silences(List.of(key)).stream().anyMatch(silence -> silence.until() == null);
        if (account.in(Groups.BLOCKED) && !silent) {
            store.silent(key, moment);
        } else if (silent && !account.in(Groups.BLOCKED)) {
            store.audible(key, moment);
        }
    }

    private void pay(Account account, Instant from, Instant now, Quota quota) {
        var barred = pstn.barred(account);
        for (var attempt : pstn.ended(account, from, now)) {
            quota.enter(month(attempt.end()));
            var number = PstnCalls.number(attempt);
            if (quota.isUsedUp() || PstnCalls.isBarred(number, barred) || store.isPaid(attempt.id())) {
                continue;
            }
            if (account.row().prepaid()) {
                payInAdvance(account, attempt, number);
            } else {
                quota.use(add(account, attempt, number));
            }
        }
    }

    private void payInAdvance(Account account, SimulatedCall attempt, String number) {
        int seconds = Tariff.seconds(number, balances.of(account));
        if (seconds == 0) {
            return;
        }
        // the call ends when the money does
        var call = attempt.cutTo(Math.min(seconds, attempt.duration()));
        var price = add(account, call, number);
        if (price.signum() > 0) {
            balances.book(
                    account,
                    price.negate(),
                    Balances.DEBITED,
                    "Session to 00" + number.substring(1) + " for " + call.duration() + "s",
                    call.id(),
                    LocalDateTime.ofInstant(call.end(), traffic.zone()));
        }
    }

    private BigDecimal add(Account account, SimulatedCall call, String number) {
        var price = Tariff.price(number, call.duration());
        store.add(new PaidCall(
                call.id(),
                account.row().key(),
                call.start(),
                call.end(),
                number,
                call.duration(),
                call.status(),
                price));
        return price;
    }

    private YearMonth month(Instant moment) {
        return YearMonth.from(moment.atZone(traffic.zone()));
    }

    /** The quota of an account while its calls are looked at, month by month of the platform. */
    private final class Quota {

        private final Account account;
        private final BigDecimal limit;
        private YearMonth month;
        private BigDecimal cost;
        private boolean usedUp;
        private boolean renewed;

        Quota(Account account, YearMonth month, boolean usedUp) {
            this.account = account;
            this.limit = BigDecimal.valueOf(account.row().quota());
            this.month = month;
            this.usedUp = usedUp;
            this.cost = store.cost(
                    account.row().key(),
                    month.atDay(1).atStartOfDay(traffic.zone()).toInstant());
        }

        /** A new month begins with nothing used. */
        void enter(YearMonth other) {
            if (other.isAfter(month)) {
                month = other;
                cost = BigDecimal.ZERO;
                usedUp = false;
                renewed = true;
            }
        }

        boolean isUsedUp() {
            return usedUp;
        }

        void use(BigDecimal price) {
            cost = cost.add(price);
            usedUp = limit.signum() > 0 && cost.compareTo(limit) >= 0;
        }

        /** The account with its membership of the group as it follows. */
        Account applied(boolean first) {
            boolean member = account.in(Groups.OVER_QUOTA);
            if (usedUp && !member) {
                return changed(account.withGroup(Groups.OVER_QUOTA));
            }
            return member && renewed && !usedUp && !first ? changed(account.withoutGroup(Groups.OVER_QUOTA)) : account;
        }

        private Account changed(Account wanted) {
            var date = stores.stamps().after(account.row().changeDate());
            var stored = wanted.with(wanted.row().changedAt(date));
            stores.accounts().update(stored);
            return stored;
        }
    }
}
