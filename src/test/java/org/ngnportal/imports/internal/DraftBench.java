package org.ngnportal.imports.internal;

import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.ngnportal.batches.BatchFilter;
import org.ngnportal.batches.BatchId;
import org.ngnportal.batches.BatchProgress;
import org.ngnportal.batches.BatchRow;
import org.ngnportal.batches.Batches;
import org.ngnportal.batches.NewBatch;
import org.ngnportal.batches.NewRow;
import org.ngnportal.batches.RowFilter;
import org.ngnportal.imports.DraftId;
import org.ngnportal.imports.DraftState;
import org.ngnportal.imports.FieldProblem;
import org.ngnportal.imports.ImportField;
import org.ngnportal.imports.Imports;
import org.ngnportal.imports.LiveCheck;
import org.ngnportal.imports.SubscriberOrder;
import org.ngnportal.imports.SubscriberWish;
import org.ngnportal.imports.TableFile;
import org.ngnportal.imports.TableFormat;
import org.ngnportal.imports.TestOrders;
import org.ngnportal.imports.Verdict;
import org.ngnportal.signin.BoundVault;
import org.ngnportal.signin.internal.Database;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.ActorSeal;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.vault.Secret;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/** Drafts on a database, with a platform and batches in memory, in a portal that may be killed at every step. */
public final class DraftBench {

    public static final Actor ALPHA = customer(2, "alpha");
    static final Actor BETA = customer(3, "beta");

    final Platform platform = new Platform();
    final MemoryBatches batches = new MemoryBatches();
    final List<Job> jobs = new ArrayList<>();
    final DraftStore drafts;
    final RowStore rows;
    final StoredImports imports;
    final DraftExpiry expiry;
    private final DraftCheck check;
    private final HandOver handOver;
    private final JdbcClient jdbc;
    private int stepsToLive = Integer.MAX_VALUE;

    /** What was ordered. */
    record Job(String task, DraftId id, int round) {}

    /** The process ends, whatever it is doing. */
    static final class Killed extends Error {

        @java.io.Serial
        private static final long serialVersionUID = 1L;
    }

    DraftBench(DataSource source, ImportSettings settings) {
        jdbc = JdbcClient.create(source);
        var transaction = new Mortal(new TransactionTemplate(new DataSourceTransactionManager(source)));
        var seals = new DraftSeals(new BoundVault(), new OpenSeal());
        drafts = new DraftStore(jdbc);
        rows = new RowStore(jdbc, new JdbcTemplate(source), seals);
        var memory = new MappingMemory(jdbc);
        check = new DraftCheck(drafts, rows, seals, platform, transaction);
        handOver = new HandOver(drafts, rows, seals, batches, TestOrders.make(), transaction);
        expiry = new DraftExpiry(drafts, rows, transaction, settings);
        imports = new StoredImports(
                new FileIntake(drafts, rows, seals, memory, transaction, settings),
                drafts,
                rows,
                seals,
                memory,
                new Recheck(platform, drafts, rows, transaction),
                (task, id, round) -> jobs.add(new Job(task, id, round)),
                transaction);
    }

    /** An empty one. */
    public static DraftBench fresh() {
        return new DraftBench(Database.H2.fresh(), settings());
    }

    public Imports service() {
        return imports;
    }

    /** The platform has such a subscriber. */
    public void knows(String address, String firstName) {
        platform.firstNames.put(address, firstName);
    }

    /** How many batches were started. */
    public int started() {
        return batches.started.size();
    }

    static ImportSettings settings() {
        return new ImportSettings(DataSize.ofMegabytes(20), 100_000, java.time.Duration.ofDays(7));
    }

    public DraftId taken(String text) {
        return imports.take(
                ALPHA, new TableFile("staff.csv", text.getBytes(StandardCharsets.UTF_8)), TableFormat.FOUND_OUT);
    }

    /** Taken and checked, with the columns as proposed. */
    public DraftId checked(String text) {
        var id = taken(text);
        imports.check(ALPHA, id, imports.columns(ALPHA, id).mapping());
        run();
        return id;
    }

    /** Runs the last job to its end; false if it wants to be tried again. */
    public boolean run() {
        return run(jobs.getLast());
    }

    boolean run(Job job) {
        return job.task().equals(ImportJobs.CHECK)
                ? check.run(job.id(), job.round())
                : handOver.run(job.id(), job.round());
    }

    /** Runs the last job, killed and revived after every single step it takes. */
    int runWithKills() {
        int kills = 0;
        for (int steps = 1; ; steps = 1 + steps % 7) {
            stepsToLive = steps;
            try {
                run();
                stepsToLive = Integer.MAX_VALUE;
                return kills;
            } catch (Killed killed) {
                kills++;
            }
        }
    }

    DraftState state(DraftId id) {
        return drafts.find(id).orElseThrow().state();
    }

    /** What the columns of rows that hold text hold, as stored. */
    List<String> jdbcTexts() {
        return jdbc.sql("select cells_sealed from import_row").query((row, number) -> row.getBytes(1)).list().stream()
                .map(octets -> new String(octets, StandardCharsets.UTF_8))
                .toList();
    }

    private void step() {
        if (stepsToLive-- <= 0) {
            throw new Killed();
        }
    }

    private static Actor customer(int id, String name) {
        return new Actor.Customer(new CustomerId(id), new CustomerId(id), true, name, new Secret(name + "-demo"), name);
    }

    /** Dies before or after a commit. */
    private final class Mortal implements TransactionOperations {

        private final TransactionTemplate template;

        Mortal(TransactionTemplate template) {
            this.template = template;
            template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRED);
        }

        @Override
        public <T> T execute(TransactionCallback<T> action) {
            T result = template.execute(status -> {
                T value = action.doInTransaction(status);
                step();
                return value;
            });
            step();
            return result;
        }
    }

    /** Knows some accounts by their first names. */
    final class Platform implements LiveCheck {

        final Map<String, String> firstNames = new HashMap<>();
        boolean away;

        @Override
        public Run begin(Actor actor) {
            var claims = new HashMap<String, Integer>();
            return new Run() {
                @Override
                public void announce(int line, SubscriberWish wish) {
                    claims.merge(String.valueOf(wish.address()), line, Math::min);
                }

                @Override
                public List<Verdict> check(List<Asked> page) {
                    step();
                    if (away) {
                        throw new org.ngnportal.ngnpro.NgnProException.Unavailable("away", null, true);
                    }
                    return page.stream().map(row -> verdict(row, claims)).toList();
                }
            };
        }

        private Verdict verdict(LiveCheck.Asked row, Map<String, Integer> claims) {
            var address = String.valueOf(row.wish().address());
            if (claims.getOrDefault(address, row.line()) < row.line()) {
                return Verdict.conflict(
                        row.line(), List.of(FieldProblem.of(ImportField.USERNAME, "wish.problem.missing")));
            }
            var known = firstNames.get(address);
            var wanted = row.wish().person().firstName();
            if (known == null) {
                return new Verdict(row.line(), Verdict.Kind.CREATE, List.of(), List.of());
            }
            return known.equals(wanted)
                    ? new Verdict(row.line(), Verdict.Kind.UNCHANGED, List.of(), List.of())
                    : new Verdict(
                            row.line(),
                            Verdict.Kind.UPDATE,
                            List.of(new Verdict.Difference(
                                    ImportField.FIRST_NAME, known, wanted == null ? "" : wanted)),
                            List.of());
        }
    }

    /** Keeps batches as the real ones do: a number once, a start once. */
    final class MemoryBatches implements Batches {

        final Map<BatchId, Map<Integer, NewRow>> opened = new LinkedHashMap<>();
        final List<NewBatch> asked = new ArrayList<>();
        final Set<BatchId> started = new HashSet<>();

        @Override
        public BatchId open(Actor actor, NewBatch batch) {
            step();
            var id = new BatchId(UUID.randomUUID());
            opened.put(id, new LinkedHashMap<>());
            asked.add(batch);
            step();
            return id;
        }

        @Override
        public void append(Actor actor, BatchId id, List<NewRow> rows) {
            step();
            rows.forEach(row -> opened.get(id).putIfAbsent(row.number(), row));
            step();
        }

        @Override
        public void start(Actor actor, BatchId id) {
            step();
            started.add(id);
            step();
        }

        /** The rows of the one that was started. */
        List<NewRow> startedRows() {
            return List.copyOf(opened.get(started.iterator().next()).values());
        }

        SubscriberOrder order(int number) {
            return (SubscriberOrder)
                    opened.get(started.iterator().next()).get(number).order();
        }

        @Override
        public void pause(Actor actor, BatchId id) {}

        @Override
        public void resume(Actor actor, BatchId id) {}

        @Override
        public void cancel(Actor actor, BatchId id) {}

        @Override
        public void undo(Actor actor, BatchId id) {}

        @Override
        public void discard(Actor actor, BatchId id) {}

        @Override
        public Optional<BatchProgress> progress(Actor actor, BatchId id) {
            return Optional.empty();
        }

        @Override
        public List<BatchProgress> recent(Actor actor, BatchFilter filter, int offset, int limit) {
            return List.of();
        }

        @Override
        public int count(Actor actor, BatchFilter filter) {
            return 0;
        }

        @Override
        public List<BatchRow> rows(Actor actor, BatchId id, RowFilter filter, int offset, int limit) {
            return List.of();
        }

        @Override
        public int count(Actor actor, BatchId id, RowFilter filter) {
            return 0;
        }

        @Override
        public void report(Actor actor, BatchId id, Writer to) {}
    }

    private static final class OpenSeal implements ActorSeal {

        @Override
        public byte[] seal(Actor actor, String context) {
            return (context + "|" + actor.tenant()).getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public Actor open(byte[] sealed, String context) {
            var text = new String(sealed, StandardCharsets.UTF_8);
            if (!text.startsWith(context + "|")) {
                throw new IllegalStateException("moved");
            }
            return text.endsWith("|" + ALPHA.tenant()) ? ALPHA : BETA;
        }
    }
}
