package org.ngnportal.sandbox.platform;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.BalanceChange;
import org.ngnportal.ngnpro.Credentials;
import org.ngnportal.ngnpro.CustomerAccount;
import org.ngnportal.ngnpro.CustomerPort;
import org.ngnportal.ngnpro.CustomerProperty;
import org.ngnportal.ngnpro.DnsPort;
import org.ngnportal.ngnpro.EnumPort;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.NetworkPort;
import org.ngnportal.ngnpro.NgnProSession;
import org.ngnportal.ngnpro.PresencePort;
import org.ngnportal.ngnpro.RatingPort;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.ngnpro.SipPort;
import org.ngnportal.ngnpro.VoicemailPort;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The platform behind the SOAP interface. Thread-safe; every call is one transaction. */
public final class Platform {

    private static final int MOST_TRIES = 10;
    private static final long LONGEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(20);

    private final TransactionTemplate transactions;
    private final Stores stores;
    private final Authentication authentication;
    private final CallSweep calls;

    /** A platform without traffic. */
    public Platform(DataSource database, String username, String password, PasswordMode passwordMode, Clock clock) {
        this(database, username, password, passwordMode, clock, false);
    }

    /**
     * @param database migrated by {@code db/sandbox}
     * @param username of the platform's administrator
     * @param password of the platform's administrator
     * @param clock gives the dates of creation and change, in its time zone
     * @param traffic whether accounts call and register
     */
    public Platform(
            DataSource database,
            String username,
            String password,
            PasswordMode passwordMode,
            Clock clock,
            boolean traffic) {
        transactions = new TransactionTemplate(new DataSourceTransactionManager(database));
        stores = Stores.of(database, passwordMode, clock, traffic);
        authentication = new Authentication(new Authentication.Administrators(username, password), stores.customers());
        calls = new CallSweep(transactions, stores);
    }

    /**
     * Rates the calls that ended since the last time, those of some accounts now and of the others the next times.
     *
     * @param most how many accounts
     * @return how many there were left to look at
     */
    public int settleCalls(int most) {
        return calls.sweep(most);
    }

    /**
     * Authenticates the caller and does something on its behalf, entirely or not at all. What meets another call in a
     * deadlock is done again from the beginning: nothing of it was kept.
     *
     * @throws org.ngnportal.ngnpro.NgnProException.Fault if the credentials or what is asked are refused
     */
    public <T extends @Nullable Object> T call(@Nullable Credentials credentials, Function<NgnProSession, T> work) {
        for (int tries = 1; ; tries++) {
            try {
                return transactions.execute(status -> work.apply(session(credentials)));
            } catch (PessimisticLockingFailureException e) {
                if (tries == MOST_TRIES) {
                    throw e;
                }
                // a while of its own for each, lest they meet again
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(tries * LONGEST_PAUSE));
            }
        }
    }

    /** Whether nothing was ever stored. */
    public boolean isEmpty() {
        return stores.customers().count(new Where()) == 0;
    }

    /**
     * Adds a customer account with its properties; without reseller it becomes one itself, without id it gets the next
     * one (contract section 6.4).
     *
     * @return its id
     */
    public int addCustomer(CustomerAccount account) {
        return transactions.execute(status -> {
            if (account.username() == null || stores.customers().exists(account.username())) {
                throw Faults.of(FaultCode.CUSTOMER_EXISTS, "Customer " + account.username() + " already exists");
            }
            int id = stores.customers().add(account, stores.stamps().now());
            if (account.properties() != null) {
                for (CustomerProperty property : account.properties()) {
                    stores.properties().put(id, property);
                }
            }
            return id;
        });
    }

    /** Lets somebody watch the presence of an account, which phones do and no operation does. */
    public void addWatcher(SipId watched, String watcher, boolean online) {
        transactions.executeWithoutResult(status -> {
            var presence = new PresenceStore(stores.db());
            var account = presence.subscriber(watched).orElseThrow(() -> Faults.noAccount(watched));
            presence.watch(account.key(), new PresenceStore.Watching(Callers.checked(watcher, "watcher"), online));
        });
    }

    /**
     * Books on a prepaid account as the rating engine does, on nobody's behalf (contract section 3.6).
     *
     * @param value signed: negative is a debit
     * @param session SIP Call-ID of a debited call, else empty
     */
    public BalanceChange book(SipId account, BigDecimal value, String action, String description, String session) {
        return transactions.execute(status -> new Balances(stores)
                .book(
                        stores.accounts().find(account).orElseThrow(() -> Faults.noAccount(account)),
                        value,
                        action,
                        description,
                        session));
    }

    /**
     * Adds a prepaid card, which nobody can do over SOAP.
     *
     * @return its id
     */
    public int addVoucher(Voucher card) {
        return transactions.execute(status -> new Vouchers(stores).add(card));
    }

    private NgnProSession session(@Nullable Credentials credentials) {
        return new NgnProSession() {
            @Override
            public SipPort sip() {
                return new SipPortOfCaller(caller(), stores);
            }

            @Override
            public CustomerPort customer() {
                return new CustomerPortOfCaller(caller(), stores);
            }

            @Override
            public VoicemailPort voicemail() {
                return new VoicemailPortOfCaller(caller(), stores);
            }

            @Override
            public EnumPort enumeration() {
                return new EnumPortOfCaller(caller(), stores);
            }

            @Override
            public DnsPort dns() {
                return new DnsPortOfCaller(caller(), stores);
            }

            @Override
            public RatingPort rating() {
                return new RatingPortOfCaller(caller(), stores);
            }

            @Override
            public NetworkPort network() {
                return new NetworkPortOfCaller(caller(), stores);
            }

            @Override
            public PresencePort presence() {
                return new PresencePortOfAnybody(stores);
            }

            private Caller caller() {
                return authentication.caller(credentials);
            }
        };
    }
}
