package org.ngnportal.sandbox.platform;

import java.math.BigDecimal;
import java.util.List;
import org.ngnportal.ngnpro.BalanceChange;
import org.ngnportal.ngnpro.CreditHistory;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.PrepaidCard;
import org.ngnportal.ngnpro.PrepaidStatus;
import org.ngnportal.ngnpro.SipId;

/** Balances, their history and vouchers (contract sections 2.1, 3.6 and 6.3). */
final class PrepaidOperations {

    private static final String RIGHT = "prepaid_changes";
    private static final String NO_SESSION = "";
    private static final int DEFAULT_COUNT = 200;

    private final Caller caller;
    private final AccountOperations accounts;
    private final Balances balances;
    private final Vouchers vouchers;

    PrepaidOperations(Caller caller, Stores stores) {
        this.caller = caller;
        this.accounts = new AccountOperations(caller, stores);
        this.balances = new Balances(stores);
        this.vouchers = new Vouchers(stores);
    }

    /** Whoever may make money out of nothing may also switch accounts to postpaid, so one right is for both. */
    BalanceChange addBalance(SipId sipId, BigDecimal value, String description) {
        var account = accounts.lock(sipId);
        var id = account.row().id();
        if (!caller.may(RIGHT)) {
            throw Faults.notAllowed("the balance of " + id + " cannot be changed without the right " + RIGHT);
        }
        if (Balances.rounded(value).signum() == 0) {
            throw Faults.invalid("the value for " + id + " is missing or 0");
        }
        return balances.book(account, value, Balances.ADDED, description.strip(), NO_SESSION);
    }

    /** Needs no right: the card is the money. */
    BalanceChange addBalanceFromVoucher(SipId sipId, PrepaidCard card) {
        var account = accounts.lock(sipId);
        var value = vouchers.use(card, account.row());
        return balances.book(account, value, Balances.ADDED, "Voucher " + card.id(), NO_SESSION);
    }

    List<PrepaidStatus> getPrepaidStatus(List<SipId> sipIds) {
        var ids = sipIds.stream().map(AccountOperations::key).toList();
        var held = balances.of(ids);
        return ids.stream()
                .map(id -> {
                    var holding = held.get(id);
                    if (holding == null || !caller.sees(holding.customer(), holding.reseller())) {
                        throw Faults.noAccount(id);
                    }
                    return new PrepaidStatus(holding.balance());
                })
                .toList();
    }

    CreditHistory getCreditHistory(SipId sipId, int count) {
        var account = accounts.find(sipId);
        if (count < 0) {
            throw Faults.invalid("count " + count + " must not be negative");
        }
        var entries = balances.history(account, count == 0 ? DEFAULT_COUNT : Math.min(count, Paging.MAXIMUM_COUNT));
        if (entries.isEmpty()) {
            throw Faults.of(
                    FaultCode.VOICEMAIL_NOT_FOUND,
                    "SIP account " + account.row().id() + " has no credit history");
        }
        return new CreditHistory(entries);
    }
}
