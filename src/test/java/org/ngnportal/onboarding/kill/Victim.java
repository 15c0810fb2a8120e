package org.ngnportal.onboarding.kill;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A running {@link VictimPortal}, seen from the test. */
final class Victim implements AutoCloseable {

    /** Enough for a machine that is busy with something else. */
    private static final int PATIENCE_SECONDS = 60;

    /** Exit code of a process that SIGKILL ended. */
    private static final int KILLED = 128 + 9;

    private final Process process;
    private final Queue<String> seen = new ConcurrentLinkedQueue<>();
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();

    private Victim(Process process) {
        this.process = process;
        Thread.ofVirtual().start(this::listen);
    }

    /** Starts it and waits until it is up. */
    static Victim start(Path data, String... settings) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx384m",
                "-Dvaadin.productionMode=true",
                "-cp",
                classPath(data),
                VictimPortal.class.getName(),
                "--portal.data=" + data));
        command.addAll(List.of(settings));
        var victim =
                new Victim(new ProcessBuilder(command).redirectErrorStream(true).start());
        victim.awaitAnswer();
        return victim;
    }

    /** The portal as it is shipped, and of the tests' classes only this package's: Spring would find configurations. */
    private static String classPath(Path data) throws IOException {
        var tests = Path.of(System.getProperty("basedir", ""), "target", "test-classes")
                .toAbsolutePath();
        var here = Path.of(VictimPortal.class.getPackageName().replace('.', '/'));
        var own = Files.createDirectories(data.resolve("victim").resolve(here));
        try (var classes = Files.list(tests.resolve(here))) {
            for (var file : classes.toList()) {
                Files.copy(file, own.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        var all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.concat(
                        Stream.of(data.resolve("victim").toString()),
                        Arrays.stream(all.split(File.pathSeparator))
                                .filter(entry ->
                                        !Path.of(entry).toAbsolutePath().equals(tests)))
                .collect(Collectors.joining(File.pathSeparator));
    }

    void order(VictimPortal.Order order) {
        send(order.command());
    }

    /** States of onboarding and delivery for an e-mail address, such as {@code state DONE SENT}. */
    String state(String email) {
        send("state " + email);
        return awaitAnswer();
    }

    /** {@code kill -9}; returns when it is dead. */
    void kill() {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** That it was killed, and did not end in another way. */
    void awaitDeath() throws InterruptedException {
        boolean dead = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (!dead || process.exitValue() != KILLED) {
            throw new AssertionError("was not killed; it said:\n" + said());
        }
    }

    private void send(String line) {
        try {
            var input = process.getOutputStream();
            input.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            input.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                seen.add(line);
                if (line.startsWith(VictimPortal.ANSWER)) {
                    answers.add(line.substring(VictimPortal.ANSWER.length()));
                }
            }
        } catch (IOException dead) {
            seen.add("(" + dead.getMessage() + ")");
        }
    }

    /** What it printed so far, for the message of a failed assertion. */
    String said() {
        return String.join("\n", seen);
    }

    @Override
    public void close() {
        kill();
    }
}
