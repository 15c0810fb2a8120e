package org.ngnportal.sandbox.platform;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ngnportal.ngnpro.BalanceChange;
import org.ngnportal.ngnpro.CreditHistoryEntry;
import org.ngnportal.ngnpro.PlatformTime;
import org.ngnportal.ngnpro.SipId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Prepaid money: the one place where bookings are made (contract section 3.6). Amounts have four decimals; others are rounded
 * half up. An account that was never booked on has balance 0.
 */
final class Balances {

    static final String ADDED = "Add balance";
    static final String SET = "Set balance";
    static final String DEBITED = "Debit balance";

    private static final BigDecimal HIGHEST = new BigDecimal("999999.9999");
    private static final int DECIMALS = 4;
    private static final int TEXT = 255;

    private final JdbcClient db;
    private final Stamps stamps;

    Balances(Stores stores) {
        this.db = stores.db();
        this.stamps = stores.stamps();
    }

    /** Whose an account is, and how much is on it. */
    record Holding(int customer, int reseller, BigDecimal balance) {}

    private record Held(BigDecimal balance, LocalDateTime booked) {}

    BigDecimal of(Account account) {
        return held(account.row().key()).balance();
    }

    /** What is known of these accounts; those that do not exist are left out. */
    Map<SipId, Holding> of(Collection<SipId> ids) {
        var found = new HashMap<SipId, Holding>();
        if (!ids.isEmpty()) {
            db.sql("""
                            select a.username, a.domain, a.customer, a.reseller, coalesce(b.balance, 0) as balance
                            from sip_account a left join prepaid_balance b on b.account = a.id
                            where a.username in (:usernames) and a.domain in (:domains)
                            """)
                    .param(
                            "usernames",
                            ids.stream().map(SipId::username).distinct().toList())
                    .param("domains", ids.stream().map(SipId::domain).distinct().toList())
                    .query((row, number) -> found.put(
                            new SipId(row.getString("username"), row.getString("domain")),
                            new Holding(row.getInt("customer"), row.getInt("reseller"), row.getBigDecimal("balance"))))
                    .list();
        }
        return found;
    }

    /**
     * Adds to the balance; others wait with their bookings on the account, and with changes of it, until the transaction ends.
     *
     * @param value signed: negative is a debit
     * @param action one of {@link #ADDED}, {@link #SET} and {@link #DEBITED}
     * @param session SIP Call-ID of a debited call, else empty
     * @throws org.ngnportal.ngnpro.NgnProException.Fault 9005 when the balance would be too large, 1010 when the account is
     *     gone
     */
    BalanceChange book(Account account, BigDecimal value, String action, String description, String session) {
        return book(account, value, action, description, session, stamps.now());
    }

    /**
     * As {@link #book(Account, BigDecimal, String, String, String)}, for what happened earlier.
     *
     * @param date in the history, which never goes back in time: not before the date of the last booking
     */
    BalanceChange book(
            Account account, BigDecimal value, String action, String description, String session, LocalDateTime date) {
        var row = account.row();
        lock(row);
        var held = held(row.key());
        var amount = amount(value, row.id());
        var balance = held.balance().add(amount);
        if (balance.abs().compareTo(HIGHEST) > 0) {
            throw Faults.invalid("the balance of " + row.id() + " cannot be " + balance.toPlainString()
                    + ", the most is " + HIGHEST + " or as much below 0");
        }
        var booked = date.isAfter(held.booked()) ? date : held.booked();
        store(row.key(), balance, booked);
        db.sql("""
                        insert into prepaid_booking (account, booked, action, description, amount, balance, session)
                        values (:account, :booked, :action, :description, :amount, :balance, :session)
                        """)
                .param("account", row.key())
                .param("booked", booked)
                .param("action", action)
                .param("description", Checked.fits(description, TEXT, "description"))
                .param("amount", amount)
                .param("balance", balance)
                .param("session", Checked.fits(session, TEXT, "session"))
                .update();
        return new BalanceChange(held.balance(), balance);
    }

    /** The latest bookings, the newest first. */
    List<CreditHistoryEntry> history(Account account, int count) {
        return db.sql("""
                        select booked, action, description, amount, balance, session from prepaid_booking
                        where account = :account order by account, id desc limit :count
                        """)
                .param("account", account.row().key())
                .param("count", count)
                .query((row, number) -> new CreditHistoryEntry(
                        PlatformTime.of(row.getObject("booked", LocalDateTime.class)),
                        row.getString("action"),
                        row.getString("description"),
                        row.getBigDecimal("amount"),
                        row.getBigDecimal("balance"),
                        row.getString("session")))
                .list();
    }

    /** The account's row stands for a balance that may not be there yet. */
    private void lock(AccountRow row) {
        boolean gone = db.sql("select id from sip_account where id = :key for update")
                .param("key", row.key())
                .query(Long.class)
                .list()
                .isEmpty();
        if (gone) {
            throw Faults.noAccount(row.id());
        }
    }

    private Held held(long account) {
        return db.sql("select balance, booked from prepaid_balance where account = :account")
                .param("account", account)
                .query((row, number) ->
                        new Held(row.getBigDecimal("balance"), row.getObject("booked", LocalDateTime.class)))
                .optional()
                .orElse(new Held(BigDecimal.ZERO.setScale(DECIMALS), LocalDateTime.MIN));
    }

    private void store(long account, BigDecimal balance, LocalDateTime booked) {
        db.sql(
                        "merge into prepaid_balance (account, balance, booked) key (account) values (:account, :balance, :booked)")
                .param("account", account)
                .param("balance", balance)
                .param("booked", booked)
                .update();
    }

    /** As it would be booked. */
    static BigDecimal rounded(BigDecimal value) {
        return value.setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    private static BigDecimal amount(BigDecimal value, SipId id) {
        var amount = rounded(value);
        if (amount.abs().compareTo(HIGHEST) > 0) {
            throw Faults.invalid("the value for " + id + " is too large, the most is " + HIGHEST);
        }
        return amount;
    }
}
