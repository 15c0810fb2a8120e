package org.ngnportal.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.ngnportal.sandbox.crowd.Crowd;
import org.ngnportal.sandbox.demo.DemoPlatform;
import org.ngnportal.sandbox.platform.PasswordMode;
import org.ngnportal.sandbox.platform.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What an empty sandbox starts with. A large platform is made in a file of its own, which takes its place when it is
 * complete: whoever is stopped on the way starts over.
 */
final class SandboxContents {

    private static final Logger LOG = LoggerFactory.getLogger(SandboxContents.class);
    private static final String NAME = "sandbox";
    private static final String UNFINISHED = "sandbox-unfinished";
    private static final int STOPPED = 130;
    private static final String SUFFIX = ".mv.db";

    private final SandboxSettings settings;
    private final PasswordMode mode;

    SandboxContents(SandboxSettings settings, PasswordMode mode) {
        this.settings = settings;
        this.mode = mode;
    }

    /** The database, with something in it if it was empty and the settings say so. */
    SandboxDatabase open() {
        var data = settings.data();
        if (data != null && settings.accounts() > 0) {
            prepare(data);
        }
        var database = new SandboxDatabase(data == null ? null : data.resolve(NAME));
        try {
            if (isEmpty(database.dataSource())) {
                fill(database.dataSource());
            }
            return database;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private void prepare(Path data) {
        try {
            if (Files.exists(data.resolve(NAME + SUFFIX))) {
                LOG.info("{} holds a platform already: no accounts are added", data);
                return;
            }
            if (Files.deleteIfExists(data.resolve(UNFINISHED + SUFFIX))) {
                LOG.warn("the platform in {} was never finished: starting over", data);
            }
            Files.deleteIfExists(data.resolve(UNFINISHED + ".trace.db"));
            Files.createDirectories(data);
            // whoever ends the process now does not wait: what is unfinished is worth nothing
            var atOnce = new Thread(() -> Runtime.getRuntime().halt(STOPPED));
            Runtime.getRuntime().addShutdownHook(atOnce);
            try (var database = SandboxDatabase.openForFilling(data.resolve(UNFINISHED))) {
                fill(database.dataSource());
            } finally {
                Runtime.getRuntime().removeShutdownHook(atOnce);
            }
            Files.move(data.resolve(UNFINISHED + SUFFIX), data.resolve(NAME + SUFFIX), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fill(DataSource database) {
        if (settings.demo()) {
            new DemoPlatform(database, mode).seed();
        }
        if (settings.accounts() > 0) {
            long begin = System.nanoTime();
            new Crowd(database, settings.accounts(), settings.storeClearTextPasswords(), new Progress(begin)::tell)
                    .seed();
            LOG.info("the platform has {} accounts more, after {} s", settings.accounts(), seconds(begin));
        }
    }

    /** Says how far things are, not more often than somebody who waits wants to know. */
    private static final class Progress {
        private static final long PAUSE_SECONDS = 3;

        private final long begin;
        private long last;

        private Progress(long begin) {
            this.begin = begin;
        }

        private void tell(String text) {
            long now = seconds(begin);
            if (now >= last + PAUSE_SECONDS) {
                last = now;
                LOG.info("filling the platform: {}, after {} s", text, now);
            }
        }
    }

    private static long seconds(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin).toSeconds();
    }

    private boolean isEmpty(DataSource database) {
        return new Platform(
                        database, settings.adminUsername(), settings.adminPassword(), mode, Clock.systemDefaultZone())
                .isEmpty();
    }
}
