package org.ngnportal.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.ngnportal.batches.BatchId;
import org.ngnportal.batches.BatchProgress;
import org.ngnportal.batches.Batches;
import org.ngnportal.batches.RowState;
import org.ngnportal.imports.ImportField;
import org.ngnportal.journeys.Portal;
import org.ngnportal.kill.Importing;
import org.ngnportal.ngnpro.Credentials;
import org.ngnportal.ngnpro.CustomerProperty;
import org.ngnportal.ngnpro.NgnProClient;
import org.ngnportal.ngnpro.NgnProSettings;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.NgnPro;
import org.ngnportal.vault.Secret;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** The portal as it is shipped, in this process, in front of a platform in another. */
final class BenchPortal implements AutoCloseable {

    static final Credentials ALPHA = Credentials.customer("alpha", "alpha-demo");

    private final ConfigurableApplicationContext context;
    private final Path data;
    private final Actor alpha;

    private BenchPortal(ConfigurableApplicationContext context, Path data) {
        this.context = context;
        this.data = data;
        this.alpha = context.getBean(NgnPro.class).authenticate("alpha", new Secret("alpha-demo"));
    }

    static BenchPortal start(FarPlatform platform) throws IOException {
        System.setProperty("vaadin.productionMode", "true");
        makeRoom(platform);
        var data = Files.createTempDirectory("bench");
        return new BenchPortal(
                Portal.application()
                        .run(
                                "--server.port=0",
                                "--portal.data=" + data,
                                "--ngnpro.url=" + platform.url(),
                                "--spring.mail.host=localhost",
                                "--spring.mail.port=" + platform.mailPort(),
                                "--portal.mail.from=portal@alpha.example",
                                "--logging.level.root=ERROR",
                                "--logging.level.org.ngnportal=ERROR"),
                data);
    }

    /** The demo's reseller may have some hundred accounts. */
    private static void makeRoom(FarPlatform platform) {
        try (var client = new NgnProClient(NgnProSettings.at(platform.url()))) {
            int alpha = client.open(ALPHA)
                    .sip()
                    .getAccount(new SipId("alice", "alpha.example"))
                    .reseller();
            client.open(Credentials.administrator("admin", "sandbox-admin", 0))
                    .customer()
                    .setProperties(
                            alpha,
                            List.of(
                                    new CustomerProperty("sip_credit", null, "1000000", null),
                                    new CustomerProperty("sip_alias_credit", null, "1000000", null)));
        }
    }

    Actor alpha() {
        return alpha;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Everything that goes before {@link #start}. */
    BatchId prepare(List<Map<ImportField, String>> rows) {
        return Importing.prepare(context, alpha, "bench", rows);
    }

    void start(BatchId batch) {
        bean(Batches.class).start(alpha, batch);
    }

    void cancel(BatchId batch) {
        bean(Batches.class).cancel(alpha, batch);
    }

    BatchProgress progress(BatchId batch) {
        return bean(Batches.class).progress(alpha, batch).orElseThrow();
    }

    void awaitEnd(BatchId batch) {
        await(() -> progress(batch).state().isOver());
    }

    void requireDone(BatchId batch, int rows) {
        var progress = progress(batch);
        if (progress.count(RowState.DONE) != rows) {
            throw new IllegalStateException("not done: " + progress.counts());
        }
    }

    /** Until no mail waits any more: what comes next is not to pay for what was before. */
    void awaitDeliveries() {
        await(() -> bean(JdbcClient.class)
                        .sql("SELECT COUNT(*) FROM delivery WHERE state = 'READY' OR state = 'PREPARED'")
                        .query(Integer.class)
                        .single()
                == 0);
    }

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    @Override
    public void close() {
        context.close();
        FileSystemUtils.deleteRecursively(data.toFile());
    }
}
