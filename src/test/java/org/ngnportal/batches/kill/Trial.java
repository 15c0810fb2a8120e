package org.ngnportal.batches.kill;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.ngnportal.kill.MoodyMailServer;
import org.ngnportal.kill.PortalProcess;
import org.ngnportal.ngnpro.Credentials;
import org.ngnportal.ngnpro.NgnProClient;
import org.ngnportal.ngnpro.NgnProSession;
import org.ngnportal.ngnpro.NgnProSettings;
import org.ngnportal.sandbox.Sandbox;
import org.ngnportal.sandbox.SandboxSettings;

/**
 * An import on a bad day, from beginning to end: portals are killed at random and started again, the platform is slow, wrong
 * and away by turns, the mail server refuses a third of the time. At the end everything is compared with everything.
 */
final class Trial implements Closeable {

    /**
     * What happens.
     *
     * @param seed chooses the rows and everything that chance decides
     * @param kills how often a portal is killed
     * @param revived whether it is started again, or others do its work
     * @param patience how long all of it may take
     */
    record Plan(long seed, int rows, int kills, boolean revived, Duration patience) {}

    private static final int CALLS_PER_ROW = 4;
    private static final int BROKEN_OF_THOUSAND = 2;

    private final Plan plan;
    private final PortalData data;
    private final Consumer<String> tell;
    private final Sandbox sandbox;
    private final MoodyMailServer mails;
    private final NgnProClient client;
    private final Reaper reaper;
    private final List<PortalProcess> portals = new ArrayList<>();
    private final long deadline;

    Trial(Plan plan, PortalData data, Consumer<String> tell) throws IOException {
        this.plan = plan;
        this.data = data;
        this.tell = tell;
        deadline = System.nanoTime() + plan.patience().toNanos();
        sandbox = Sandbox.start(SandboxSettings.inMemory());
        mails = new MoodyMailServer(plan.seed(), 1);
        client = new NgnProClient(NgnProSettings.at(URI.create(sandbox.url())));
        new Premises(client).prepare(plan);
        reaper = new Reaper(sandbox, mails, plan.seed());
    }

    /** @throws AssertionError that says everything that is not as it must be */
    void run(Path scratch) throws IOException, InterruptedException {
        var before = PlatformState.read(alpha());
        for (int i = 0; i < data.nodes(); i++) {
            portals.add(start());
        }
        tell.accept("%d rows, seed %d, %d portals".formatted(plan.rows(), plan.seed(), portals.size()));
        var batch = portals.getFirst().ask("import %d %d".formatted(plan.seed(), plan.rows()));
        try (var weather = new BadPlatform(sandbox, plan.seed(), BROKEN_OF_THOUSAND)) {
            kill(plan.kills(), plan.rows() * CALLS_PER_ROW);
            tell.accept("%d killed; %s".formatted(reaper.deaths(), weather.told()));
            awaitState(batch, state -> state.startsWith("DONE "));
        }
        awaitDeliveries();
        tell.accept(ask("progress " + batch) + "; " + mails.count() + " mails, refused " + mails.refusals() + " times");
        var rows = scratch.resolve("rows-" + plan.seed());
        ask("rows " + batch + " " + rows);
        var audit = new Audit(plan, alpha(), before, mails.taken());
        audit.rows(Files.readAllLines(rows), ask("progress " + batch));
        undo(batch, before, audit);
        audit.journal(ask("verify"));
        portals.forEach(PortalProcess::close);
        audit.secrets(data);
        audit.conclude();
    }

    private void undo(String batch, PlatformState before, Audit audit) throws IOException, InterruptedException {
        try (var weather = new BadPlatform(sandbox, ~plan.seed(), 0)) {
            ask("undo " + batch);
            kill(plan.revived() ? 1 : 0, plan.rows());
            awaitState(batch, state -> state.startsWith("UNDONE "));
            tell.accept("undone: " + ask("progress " + batch) + "; " + weather.told());
        }
        audit.undone(ask("progress " + batch), before, PlatformState.read(alpha()));
    }

    /** The next one dies only when the one before is there again. */
    private void kill(int times, int requests) throws IOException, InterruptedException {
        for (int i = 0; i < times; i++) {
            portals.remove(reaper.killOne(portals, Math.max(1, requests / (times + 1))));
            if (plan.revived()) {
                portals.add(start());
            }
        }
    }

    private PortalProcess start() throws IOException {
        var settings = new ArrayList<>(List.of(
                "--server.port=0",
                "--ngnpro.url=" + sandbox.url(),
                "--ngnpro.read-timeout=4s",
                "--ngnpro.breaker-pause=300ms",
                "--spring.mail.host=localhost",
                "--spring.mail.port=" + mails.port(),
                "--portal.mail.from=portal@alpha.example",
                "--portal.mail.per-minute=0",
                "--portal.batches.retry=250ms",
                "--portal.batches.longest-retry=2s",
                "--portal.delivery.first-retry=250ms",
                "--portal.delivery.longest-retry=2s",
                "--db-scheduler.heartbeat-interval=500ms",
                "--db-scheduler.polling-interval=250ms"));
        settings.addAll(data.settings());
        return PortalProcess.start(ImportingPortal.class, settings);
    }

    private String ask(String command) {
        return portals.getFirst().ask(command);
    }

    private void awaitState(String batch, Predicate<String> wanted) {
        awaited("the batch", () -> ask("progress " + batch), wanted);
    }

    private void awaitDeliveries() {
        awaited(
                "deliveries",
                () -> ask("deliveries"),
                states -> !states.contains("PREPARED") && !states.contains("READY"));
    }

    private void awaited(String what, Supplier<String> ask, Predicate<String> wanted) {
        var answer = ask.get();
        while (!wanted.test(answer)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("seed " + plan.seed() + ": " + what + " did not end: " + answer + "\n"
                        + portals.getFirst().said());
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(250));
            answer = ask.get();
        }
    }

    private NgnProSession alpha() {
        return client.open(Credentials.customer("alpha", "alpha-demo"));
    }

    @Override
    public void close() throws IOException {
        portals.forEach(PortalProcess::close);
        client.close();
        mails.close();
        sandbox.close();
    }
}
