package org.ngnportal.prepaid.internal;

import static org.mockito.Mockito.mock;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.ngnportal.delivery.DeliveryId;
import org.ngnportal.delivery.Mails;
import org.ngnportal.delivery.NoteMail;
import org.ngnportal.journal.RememberingJournal;
import org.ngnportal.ngnpro.NgnProSettings;
import org.ngnportal.prepaid.Booking;
import org.ngnportal.prepaid.BookingId;
import org.ngnportal.prepaid.Bookings;
import org.ngnportal.prepaid.Credits;
import org.ngnportal.prepaid.VoucherBatches;
import org.ngnportal.prepaid.Vouchers;
import org.ngnportal.signin.Throttle;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Connections;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.tenancy.NgnPro;
import org.ngnportal.tenancy.internal.TestTenancy;
import org.ngnportal.vault.Vault;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionTemplate;

/** One node: the real parts of prepaid money and a scheduler on a database that others may share. */
final class MoneyBed implements AutoCloseable {

    private static final BookingSettings SETTINGS = new BookingSettings(
            Duration.ofMillis(300), Duration.ofMillis(40), Duration.ofMillis(200), Duration.ofSeconds(30), Map.of());

    final RememberingJournal journal = new RememberingJournal() {
        @Override
        public synchronized <T extends @Nullable Object> T during(
                Actor actor, org.ngnportal.journal.Deed deed, Supplier<T> change) {
            return super.during(actor, deed, change);
        }
    };
    final List<NoteMail> mails = Collections.synchronizedList(new ArrayList<>());
    final List<String> failures = Collections.synchronizedList(new ArrayList<>());
    final JdbcClient jdbc;
    final Bookings bookings;
    final Vouchers vouchers;
    final VoucherBatches batches;
    final Credits credits;
    private final BookingStore store;
    private final Scheduler scheduler;

    MoneyBed(DataSource source, NgnPro ngnPro, NgnProSettings settings) {
        jdbc = JdbcClient.create(source);
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        var vault = new PlainVault();
        var seal = TestTenancy.actorSeal(vault);
        var tenants = TestTenancy.tenants(ngnPro, settings);
        store = new BookingStore(jdbc);
        var voucherStore = new VoucherStore(jdbc, new JdbcTemplate(source));
        var counter = new Counter(store, vault, ngnPro, mock(Connections.class));
        var aftermath = new BookingAftermath(voucherStore, new Outbox(), tenants);
        var cashier =
                new Cashier(store, seal, counter, journal, SETTINGS, aftermath, transaction, InstantSource.system());
        var job = new BookingJob();
        scheduler = Scheduler.create(
                        new TransactionAwareDataSourceProxy(source), job.bookingTask(provider(() -> cashier)))
                .threads(6)
                .pollingInterval(Duration.ofMillis(50))
                .heartbeatInterval(Duration.ofMillis(300))
                .build();
        var starter = job.bookingStarter(provider(this::scheduler));
        var orders = new OrderBook(store, seal, starter, transaction);
        var access = new PrepaidAccess(ngnPro, tenants);
        var key = new VoucherKey(jdbc, provider(() -> vault));
        bookings = new StoredBookings(
                store, orders, access, counter, seal, tenants, starter, SETTINGS, aftermath, transaction);
        vouchers = new VoucherDesk(voucherStore, key, orders, access, counter, ngnPro, new Counting());
        batches = new StoredBatches(new BatchStore(jdbc), voucherStore, key, ngnPro, journal, transaction);
        credits = new PlatformCredits(access, ngnPro);
    }

    private Scheduler scheduler() {
        return scheduler;
    }

    MoneyBed start() {
        scheduler.start();
        return this;
    }

    Booking stored(BookingId id) {
        return store.find(id).orElseThrow().booking();
    }

    boolean keepsSecrets(BookingId id) {
        return store.actor(id).isPresent() || store.card(id).isPresent();
    }

    @Override
    public void close() {
        scheduler.stop();
    }

    private static <T> ObjectProvider<T> provider(Supplier<T> supplier) {
        return new ObjectProvider<>() {
            @Override
            public T getObject() {
                return supplier.get();
            }
        };
    }

    private final class Outbox implements Mails {

        @Override
        public DeliveryId send(Actor actor, NoteMail mail) {
            mails.add(mail);
            return DeliveryId.random();
        }

        @Override
        public DeliveryId send(CustomerId tenant, CustomerId reseller, NoteMail mail) {
            mails.add(mail);
            return DeliveryId.random();
        }
    }

    /** Lets everybody try, and counts who failed. */
    private final class Counting implements Throttle {

        @Override
        public Attempt begin(Purpose purpose, String user, String address) {
            failures.add(user + " from " + address);
            return new Attempt() {
                @Override
                public void succeeded() {
                    failures.remove(user + " from " + address);
                }

                @Override
                public void undecided() {
                    succeeded();
                }
            };
        }
    }

    private static final class PlainVault implements Vault {

        @Override
        public byte[] seal(byte[] clear, String context) {
            return (context + "|" + new String(clear, StandardCharsets.ISO_8859_1))
                    .getBytes(StandardCharsets.ISO_8859_1);
        }

        @Override
        public byte[] open(byte[] sealed, String context) {
            var text = new String(sealed, StandardCharsets.ISO_8859_1);
            if (!text.startsWith(context + "|")) {
                throw new SealBrokenException(context, new IllegalStateException());
            }
            return text.substring(context.length() + 1).getBytes(StandardCharsets.ISO_8859_1);
        }
    }
}
