package org.ngnportal.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.ngnportal.sandbox.Sandbox;
import org.ngnportal.sandbox.SandboxSettings;
import org.ngnportal.sandbox.SandboxSwitches;
import org.slf4j.LoggerFactory;

/** A sandbox and a mail server that forgets what it takes, in a process of their own, so that only the portal is measured here. */
final class FarPlatform implements AutoCloseable {

    private final Process process;
    private final BufferedReader answers;
    private final URI url;
    private final int mailPort;

    private FarPlatform(Process process) throws IOException {
        this.process = process;
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        url = URI.create(answer());
        mailPort = Integer.parseInt(answer());
    }

    static FarPlatform start() throws IOException {
        return new FarPlatform(new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx2g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FarPlatform.class.getName()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    URI url() {
        return url;
    }

    int mailPort() {
        return mailPort;
    }

    /** From now on every call waits so long before it is carried out. */
    void delay(Duration latency) {
        ask("delay " + latency.toMillis());
    }

    /** Calls so far. */
    long calls() {
        return Long.parseLong(ask("calls"));
    }

    private String ask(String command) {
        try {
            process.getOutputStream().write((command + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
            return answer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String answer() throws IOException {
        for (var line = answers.readLine(); line != null; line = answers.readLine()) {
            if (line.startsWith(">> ")) {
                return line.substring(3);
            }
        }
        throw new IllegalStateException("the platform ended");
    }

    @Override
    public void close() {
        process.destroy();
    }

    /** The process. */
    public static void main(String[] arguments) throws IOException {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
        var calls = new AtomicLong();
        try (var sandbox = Sandbox.start(SandboxSettings.inMemory());
                var mails = new ServerSocket(0, 500, InetAddress.getLoopbackAddress())) {
            sandbox.switches().after(SandboxSwitches.ANY, call -> calls.incrementAndGet());
            Thread.ofVirtual().start(() -> takeMails(mails));
            tell(sandbox.url());
            tell(String.valueOf(mails.getLocalPort()));
            var commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (var line = commands.readLine(); line != null; line = commands.readLine()) {
                var words = line.split(" ");
                if (words[0].equals("delay")) {
                    sandbox.switches().delay(SandboxSwitches.ANY, Duration.ofMillis(Long.parseLong(words[1])));
                    tell("ok");
                } else {
                    tell(String.valueOf(calls.get()));
                }
            }
        }
        System.exit(0);
    }

    private static void takeMails(ServerSocket listener) {
        while (!listener.isClosed()) {
            try {
                var client = listener.accept();
                Thread.ofVirtual().start(() -> takeMail(client));
            } catch (IOException over) {
                return;
            }
        }
    }

    private static void takeMail(Socket client) {
        try (client) {
            var input = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
            say(client, "220 ready");
            boolean mail = false;
            for (var line = input.readLine(); line != null; line = input.readLine()) {
                if (mail) {
                    mail = !line.equals(".");
                    if (!mail) {
                        say(client, "250 taken");
                    }
                } else if (line.startsWith("DATA")) {
                    mail = true;
                    say(client, "354 go on");
                } else if (line.startsWith("QUIT")) {
                    say(client, "221 bye");
                    return;
                } else {
                    say(client, "250 ok");
                }
            }
        } catch (IOException over) {
            LoggerFactory.getLogger(FarPlatform.class).debug("a mail client left", over);
        }
    }

    private static void say(Socket client, String words) throws IOException {
        client.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        client.getOutputStream().flush();
    }

    @SuppressWarnings("SystemOut")
    private static void tell(String words) {
        System.out.println(">> " + words);
        System.out.flush();
    }
}
