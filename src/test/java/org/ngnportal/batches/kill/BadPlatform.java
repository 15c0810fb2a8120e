package org.ngnportal.batches.kill;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.sandbox.Sandbox;
import org.ngnportal.sandbox.SandboxSwitches;

/**
 * Makes a platform slow, busy, forgetful, wrong and absent by turns until it is closed; then it is well again. Out of a
 * hundred calls some are refused because it is busy, some are carried out and not answered, and hardly one is refused as
 * if something were broken, which ends a row.
 */
final class BadPlatform implements AutoCloseable {

    private static final Set<String> WRITES = Set.of("add", "update", "delete", "set", "remove");
    private static final List<Integer> LATENCIES = List.of(0, 5, 20, 40);
    private static final int LONGEST_ABSENCE = 2000;

    private final SandboxSwitches switches;
    private final Random dice;
    private final int brokenOfThousand;
    private final CountDownLatch over = new CountDownLatch(1);
    private final SandboxSwitches.Registration calls;
    private final Thread weather;
    private final AtomicInteger absences = new AtomicInteger();
    private final AtomicInteger busy = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();
    private final AtomicInteger broken = new AtomicInteger();

    /** @param brokenOfThousand how many of a thousand changes are refused as if something were broken */
    BadPlatform(Sandbox sandbox, long seed, int brokenOfThousand) {
        switches = sandbox.switches();
        dice = new Random(seed);
        this.brokenOfThousand = brokenOfThousand;
        calls = switches.before(SandboxSwitches.ANY, call -> hurt(call.operation()));
        weather = Thread.ofPlatform().name("bad-platform").start(this::blow);
    }

    /** Sentence for the report. */
    String told() {
        return "the platform was away %d times, busy %d times, lost %d answers and broke %d times"
                .formatted(absences.get(), busy.get(), lost.get(), broken.get());
    }

    private void hurt(String operation) {
        int fate = dice.nextInt(1000);
        boolean write = WRITES.stream().anyMatch(verb -> operation.contains("." + verb));
        if (fate < 20) {
            busy.incrementAndGet();
            switches.failNext(operation, FaultCode.BUSY);
        } else if (write && fate < 50) {
            lost.incrementAndGet();
            switches.loseNextAnswer(operation);
        } else if (write && fate < 50 + brokenOfThousand) {
            broken.incrementAndGet();
            switches.failNext(operation, FaultCode.INTERNAL);
        }
    }

    private void blow() {
        try {
            while (!over.await(200 + dice.nextInt(600), TimeUnit.MILLISECONDS)) {
                switches.delay(SandboxSwitches.ANY, Duration.ofMillis(LATENCIES.get(dice.nextInt(LATENCIES.size()))));
                if (dice.nextInt(8) == 0) {
                    vanish();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void vanish() throws InterruptedException {
        absences.incrementAndGet();
        if (dice.nextBoolean()) {
            switches.refuse();
        } else {
            switches.hang();
        }
        over.await(300 + dice.nextInt(LONGEST_ABSENCE), TimeUnit.MILLISECONDS);
        switches.recover();
    }

    @Override
    public void close() {
        over.countDown();
        try {
            weather.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        calls.close();
        switches.delay(SandboxSwitches.ANY, Duration.ZERO);
    }
}
