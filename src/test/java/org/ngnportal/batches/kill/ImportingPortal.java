package org.ngnportal.batches.kill;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ngnportal.PortalApplication;
import org.ngnportal.batches.BatchId;
import org.ngnportal.batches.BatchProgress;
import org.ngnportal.batches.Batches;
import org.ngnportal.batches.RowFilter;
import org.ngnportal.journal.Journal;
import org.ngnportal.kill.Importing;
import org.ngnportal.kill.PortalProcess;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.NgnPro;
import org.ngnportal.vault.Secret;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The portal in a process of its own, which imports {@link Newcomer}s for alpha and tells what came of it. Takes commands,
 * one a line, and answers each.
 */
final class ImportingPortal {

    private static final int PAGE = 1000;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(100);

    private final ApplicationContext context;

    private ImportingPortal(ApplicationContext context) {
        this.context = context;
    }

    public static void main(String[] arguments) {
        try {
            serve(arguments);
        } catch (IOException | RuntimeException failure) {
            failure.printStackTrace();
            System.exit(1);
        }
        System.exit(0);
    }

    private static void serve(String[] arguments) throws IOException {
        var portal = new ImportingPortal(SpringApplication.run(PortalApplication.class, arguments));
        answer("up");
        var commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (var line = commands.readLine(); line != null; line = commands.readLine()) {
            answer(portal.carryOut(line.split(" ")));
        }
    }

    private String carryOut(String[] words) throws IOException {
        return switch (words[0]) {
            case "import" -> patiently(() -> begin(Long.parseLong(words[1]), Integer.parseInt(words[2])));
            case "progress" -> progress(id(words));
            case "undo" -> {
                patiently(() -> {
                    context.getBean(Batches.class).undo(alpha(), id(words));
                    return "";
                });
                yield "undoing";
            }
            case "rows" -> rows(id(words), Path.of(words[2]));
            case "deliveries" -> deliveries();
            case "verify" -> verify();
            default -> throw new IllegalArgumentException(words[0]);
        };
    }

    private String begin(long seed, int rows) {
        var newcomers = IntStream.rangeClosed(1, rows)
                .mapToObj(number -> new Newcomer(seed, number).cells())
                .toList();
        var actor = alpha();
        var batch = Importing.prepare(context, actor, "soak " + seed, newcomers);
        context.getBean(Batches.class).start(actor, batch);
        return batch.toString();
    }

    private String progress(BatchId id) {
        var progress = patiently(
                () -> context.getBean(Batches.class).progress(alpha(), id).orElseThrow());
        return progress.state() + " " + progress.total() + counts(progress);
    }

    private static String counts(BatchProgress progress) {
        return progress.counts().entrySet().stream()
                .filter(count -> count.getValue() > 0)
                .map(count -> " " + count.getKey() + "=" + count.getValue())
                .sorted()
                .collect(Collectors.joining());
    }

    /** Writes number, state and id of each row, separated by blanks. */
    private String rows(BatchId id, Path to) throws IOException {
        var actor = patiently(this::alpha);
        var lines = new ArrayList<String>();
        while (true) {
            var page = context.getBean(Batches.class).rows(actor, id, RowFilter.ALL, lines.size(), PAGE);
            page.forEach(row -> lines.add(String.join(
                    " ",
                    String.valueOf(row.number()),
                    row.state().name(),
                    row.id().toString(),
                    row.words().key() + " " + row.faultCode() + " " + row.faultText())));
            if (page.size() < PAGE) {
                Files.write(to, lines);
                return "written";
            }
        }
    }

    /** How many deliveries there are in each state. */
    private String deliveries() {
        var states = context.getBean(JdbcClient.class)
                .sql("SELECT state, COUNT(*) FROM delivery GROUP BY state ORDER BY state")
                .query((row, number) -> row.getString(1) + "=" + row.getInt(2))
                .list();
        return "deliveries " + String.join(" ", states);
    }

    private String verify() {
        var report = context.getBean(Journal.class).verify();
        return (report.intact() ? "intact " : "damaged ") + report;
    }

    private Actor alpha() {
        return context.getBean(NgnPro.class).authenticate("alpha", new Secret("alpha-demo"));
    }

    private static BatchId id(String[] words) {
        return BatchId.parse(words[1]).orElseThrow();
    }

    /** However long the platform is away. */
    private static <T> T patiently(Supplier<T> ask) {
        long start = System.nanoTime();
        while (true) {
            try {
                return ask.get();
            } catch (NgnProException away) {
                if (System.nanoTime() - start > PATIENCE_NANOS) {
                    throw away;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            }
        }
    }

    private static void answer(String text) {
        System.out.println(PortalProcess.ANSWER + text.replace('\n', ' '));
        System.out.flush();
    }
}
