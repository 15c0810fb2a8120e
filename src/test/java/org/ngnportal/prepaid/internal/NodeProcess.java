package org.ngnportal.prepaid.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.ngnportal.ngnpro.NgnProClient;
import org.ngnportal.ngnpro.NgnProSettings;
import org.ngnportal.tenancy.internal.TestTenancy;
import org.postgresql.ds.PGSimpleDataSource;

/** A node that carries out bookings in a process of its own, made to be killed. It ends with whoever started it. */
final class NodeProcess implements AutoCloseable {

    private static final String UP = ">> up";

    private final Process process;

    private NodeProcess(Process process) {
        this.process = process;
    }

    /** Arguments: address of the database, address of the platform. */
    public static void main(String[] arguments) throws IOException {
        var source = new PGSimpleDataSource();
        source.setUrl(arguments[0]);
        var settings = NgnProSettings.at(URI.create(arguments[1]));
        var bed = new MoneyBed(source, TestTenancy.ngnPro(new NgnProClient(settings)), settings).start();
        System.out.println(UP);
        System.out.flush();
        while (System.in.read() >= 0) {
            // until the one who started it is gone
        }
        bed.close();
        System.exit(0);
    }

    /** Starts it and waits until it is up. */
    static NodeProcess start(String database, String platform) throws IOException {
        var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "-cp",
                        classPath,
                        NodeProcess.class.getName(),
                        database,
                        platform))
                .redirectErrorStream(true)
                .start();
        var said = new StringBuilder();
        var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            if (line.equals(UP)) {
                Thread.ofVirtual().start(() -> output.lines().forEach(rest -> {}));
                return new NodeProcess(process);
            }
            said.append(line).append('\n');
        }
        throw new AssertionError("it ended:\n" + said);
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

    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        kill();
    }
}
