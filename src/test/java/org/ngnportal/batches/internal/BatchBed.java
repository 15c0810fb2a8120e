package org.ngnportal.batches.internal;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ngnportal.batches.BatchId;
import org.ngnportal.batches.BatchProgress;
import org.ngnportal.batches.NewBatch;
import org.ngnportal.batches.NewRow;
import org.ngnportal.journal.RememberingJournal;
import org.ngnportal.ngnpro.NgnProSession;
import org.ngnportal.ngnpro.SipPort;
import org.ngnportal.signin.BoundVault;
import org.ngnportal.signin.internal.Database;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.tenancy.NgnPro;
import org.ngnportal.tenancy.internal.TestTenancy;
import org.ngnportal.vault.Secret;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** The engine on a database, with the toy's platform; nodes of it are run by hand. */
final class BatchBed implements AutoCloseable {

    static final Actor ALPHA = actor(10, 10, "alpha", "first");
    static final Actor SHOP = actor(11, 10, "alpha-shop", "x");
    static final Actor BETA = actor(20, 20, "beta", "x");

    static final BatchSettings SETTINGS = new BatchSettings(
            8,
            4,
            Duration.ofMillis(10),
            Duration.ofMillis(60),
            Duration.ofHours(1),
            Duration.ofDays(90),
            Duration.ofDays(1),
            Duration.ofDays(30));

    final Toy toy = new Toy();
    final RememberingJournal journal = new RememberingJournal();
    final SipPort sip = mock(SipPort.class);
    final JdbcClient jdbc;
    final BatchTable table;
    final PersistentBatches batches;
    final BatchCare care;
    final Map<BatchId, Integer> runs = new ConcurrentHashMap<>();

    private final HikariDataSource source;
    private final JdbcTemplate template;
    private final Works works;
    private final NgnPro ngnPro = mock(NgnPro.class);
    private final Sealing sealing = new Sealing(new BoundVault(), TestTenancy.actorSeal(new BoundVault()));
    private final TransactionTemplate transactions;

    BatchBed(Database database) {
        var config = new HikariConfig();
        config.setDataSource(database.fresh());
        config.setMaximumPoolSize(6);
        source = new HikariDataSource(config);
        jdbc = JdbcClient.create(source);
        template = new JdbcTemplate(source);
        transactions = new TransactionTemplate(new DataSourceTransactionManager(source));
        var session = mock(NgnProSession.class);
        when(session.sip()).thenReturn(sip);
        when(ngnPro.as(any())).thenReturn(session);
        works = new Works(new ObjectProvider<>() {
            @Override
            public Stream<org.ngnportal.batches.BatchWork<?>> stream() {
                return Stream.of(toy);
            }
        });
        table = new BatchTable(jdbc);
        var finder = new BatchFinder(jdbc);
        var rows = new RowTable(template);
        batches = new PersistentBatches(
                table, finder, rows, new RowFinder(jdbc), sealing, works, runs::put, journal, ngnPro, transactions);
        care = new BatchCare(finder, table, rows, SETTINGS, transactions, provider(() -> runs::put));
    }

    static Actor.Customer actor(int id, int reseller, String name, String password) {
        return new Actor.Customer(
                new CustomerId(id), new CustomerId(reseller), id == reseller, name, new Secret(password), name);
    }

    private static <T> ObjectProvider<T> provider(Supplier<T> supplier) {
        return new ObjectProvider<>() {
            @Override
            public T getObject() {
                return supplier.get();
            }
        };
    }

    /** A node with its own seats. */
    Runner node() {
        return node(transactions);
    }

    private Runner node(TransactionOperations transaction) {
        return new Runner(
                table,
                new RowTable(template),
                sealing,
                works,
                journal,
                ngnPro,
                new Seats(SETTINGS.atOnce(), SETTINGS.concurrent()),
                SETTINGS,
                transaction);
    }

    BatchId started(int rows) {
        var id = batches.open(ALPHA, new NewBatch("toy", "numbers.csv"));
        batches.append(
                ALPHA,
                id,
                IntStream.rangeClosed(1, rows)
                        .mapToObj(i -> new NewRow(i, id + "-" + i, new Toy.Order("value " + i, "secret-" + i)))
                        .toList());
        batches.start(ALPHA, id);
        return id;
    }

    BatchProgress progress(BatchId id) {
        return batches.progress(ALPHA, id).orElseThrow();
    }

    /** Until a node has nothing more to do. */
    BatchProgress run(BatchId id) {
        var node = node();
        while (node.run(id, runs.get(id), () -> false).isPresent()) {
            // as the scheduler does, only at once
        }
        return progress(id);
    }

    CompletableFuture<BatchProgress> running(BatchId id) {
        return CompletableFuture.supplyAsync(
                () -> run(id), task -> Thread.ofPlatform().start(task));
    }

    /** The sign of life of a dead runner becomes old. */
    void timePasses(BatchId id) {
        jdbc.sql("UPDATE batch SET runner_beat = runner_beat - INTERVAL '60' SECOND WHERE id = :id")
                .param("id", id.value())
                .update();
    }

    boolean keepsOrders(BatchId id) {
        return jdbc.sql("SELECT count(*) FROM batch_row WHERE batch_id = :id AND order_sealed IS NOT NULL")
                        .param("id", id.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** A node dies at a transaction. */
    static final class Killed extends Error {

        @java.io.Serial
        private static final long serialVersionUID = 1L;
    }

    /** Runs a node that dies before or after its n-th transaction; whether it did before it was through. */
    boolean dies(BatchId id, int transaction, boolean committed) {
        var deadly = new TransactionOperations() {

            private int count;

            @Override
            public synchronized <T> T execute(TransactionCallback<T> action) {
                count++;
                if (count > transaction || (count == transaction && !committed)) {
                    throw new Killed();
                }
                T result = transactions.execute(action);
                if (count == transaction) {
                    throw new Killed();
                }
                return result;
            }
        };
        try {
            node(deadly).run(id, runs.get(id), () -> false);
        } catch (Killed killed) {
            return true;
        }
        return false;
    }

    Set<String> things(BatchId id) {
        return Set.copyOf(toy.things.keySet().stream()
                .filter(thing -> thing.startsWith(id.toString()))
                .toList());
    }

    Optional<byte[]> actorOf(BatchId id) {
        return table.actor(id);
    }

    @Override
    public void close() {
        source.close();
    }
}
