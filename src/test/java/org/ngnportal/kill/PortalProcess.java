package org.ngnportal.kill;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A portal in a process of its own, which takes commands, one a line, and is made to be killed. */
public final class PortalProcess implements AutoCloseable {

    /** Marks the answers among whatever else the process prints; the first says that it is up. */
    public static final String ANSWER = ">> ";

    /** Enough for a machine that is busy with something else. */
    private static final int PATIENCE_SECONDS = 300;

    /** Exit code of a process that SIGKILL ended. */
    private static final int KILLED = 128 + 9;

    private static final int KEPT_LINES = 2_000;

    private final Process process;
    private final Queue<String> seen = new ConcurrentLinkedQueue<>();
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();

    private PortalProcess(Process process) {
        this.process = process;
        Thread.ofVirtual().start(this::listen);
    }

    /**
     * Starts it and waits until it is up.
     *
     * @param main what runs, out of a package named {@code kill}; starts the portal, answers, and reads commands
     * @param settings of the portal, as {@code --key=value}
     */
    public static PortalProcess start(Class<?> main, List<String> settings) throws IOException {
        return new PortalProcess(PortalJar.launch(main, settings)).up();
    }

    private PortalProcess up() {
        awaitAnswer();
        return this;
    }

    /** Sends a command and waits for the answer. */
    public String ask(String command) {
        tell(command);
        return awaitAnswer();
    }

    /** Sends a command that has no answer. */
    public void tell(String command) {
        try {
            var input = process.getOutputStream();
            input.write((command + "\n").getBytes(StandardCharsets.UTF_8));
            input.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code kill -9}; returns when it is dead. */
    public void kill() {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** That it was killed, and did not end in another way. */
    public void awaitDeath() throws InterruptedException {
        boolean dead = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (!dead || process.exitValue() != KILLED) {
            throw new AssertionError("was not killed; it said:\n" + said());
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** What it printed lately, for the message of a failed assertion. */
    public String said() {
        return String.join("\n", seen);
    }

    private String awaitAnswer() {
        try {
            for (int waited = 0; waited < PATIENCE_SECONDS; waited++) {
                var answer = answers.poll(1, TimeUnit.SECONDS);
                if (answer != null) {
                    return answer;
                }
                if (!process.isAlive() && answers.isEmpty()) {
                    break;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new AssertionError("no answer; it said:\n" + said());
    }

    private void listen() {
        try (var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            int kept = 0;
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                seen.add(line);
                if (++kept > KEPT_LINES) {
                    seen.poll();
                }
                if (line.startsWith(ANSWER)) {
                    answers.add(line.substring(ANSWER.length()));
                }
            }
        } catch (IOException dead) {
            seen.add("(" + dead.getMessage() + ")");
        }
    }

    @Override
    public void close() {
        kill();
    }
}
