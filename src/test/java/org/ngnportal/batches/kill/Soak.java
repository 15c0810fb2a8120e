package org.ngnportal.batches.kill;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * {@code ./portal soak}: imports on two portals that share a database, killed at random, with everything around them failing,
 * until the time is over; each import is compared with what it should have led to, and taken back.
 */
public final class Soak {

    private static final Duration LONGEST = Duration.ofMinutes(60);
    private static final int ROWS_PER_KILL = 300;

    private final int rows;
    private final Duration time;
    private final long seed;

    private Soak(int rows, Duration time, long seed) {
        this.rows = rows;
        this.time = time;
        this.seed = seed;
    }

    /** Options: {@code --rows=2000}, {@code --minutes=10}, {@code --seed=}; ends with 0 if everything held, else with 1. */
    public static void main(String[] arguments) throws Exception {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
        var soak = new Soak(
                (int) option(arguments, "rows", 2000),
                Duration.ofMinutes(option(arguments, "minutes", 10)),
                option(arguments, "seed", ThreadLocalRandom.current().nextInt(1_000_000)));
        System.exit(soak.run() ? 0 : 1);
    }

    private static long option(String[] arguments, String name, long otherwise) {
        return Arrays.stream(arguments)
                .filter(argument -> argument.startsWith("--" + name + "="))
                .map(argument -> Long.parseLong(argument.substring(name.length() + 3)))
                .findFirst()
                .orElse(otherwise);
    }

    private boolean run() throws IOException, InterruptedException {
        long start = System.nanoTime();
        int done = 0;
        int held = 0;
        try (var server = EmbeddedPostgres.start()) {
            do {
                if (holds(server, seed + done)) {
                    held++;
                }
                done++;
            } while (System.nanoTime() - start < time.toNanos());
        }
        say("%d of %d imports of %d rows held, seeds %d to %d".formatted(held, done, rows, seed, seed + done - 1));
        return held == done;
    }

    private boolean holds(EmbeddedPostgres server, long seed) throws IOException, InterruptedException {
        var name = "soak" + seed;
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + name);
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        var directory = Files.createTempDirectory("soak");
        long start = System.nanoTime();
        var plan = new Trial.Plan(seed, rows, Math.max(2, rows / ROWS_PER_KILL), true, LONGEST);
        var data = new PortalData.Postgres(directory, "jdbc:postgresql://localhost:" + server.getPort() + "/" + name);
        try (var trial = new Trial(plan, data, Soak::say)) {
            trial.run(directory);
            say("  held, after %d s"
                    .formatted(Duration.ofNanos(System.nanoTime() - start).toSeconds()));
            return true;
        } catch (AssertionError broken) {
            say("  BROKEN: " + broken.getMessage());
            return false;
        } finally {
            FileSystemUtils.deleteRecursively(directory);
        }
    }

    @SuppressWarnings("SystemOut")
    private static void say(String words) {
        System.out.println(words);
    }
}
