package org.ngnportal.delivery.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that answers as told: for refusals, and for connections that break at the worst moment. */
final class ScriptedSmtp implements AutoCloseable {

    /** In place of an answer: the connection is cut without one. */
    static final String HANG_UP = "hang up";

    private final ServerSocket server;
    private final Map<String, Queue<String>> answers = new ConcurrentHashMap<>();
    private final List<String> mails = new CopyOnWriteArrayList<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();

    ScriptedSmtp() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /** Whole mails, headers included, as they came over the wire, whatever was answered. */
    List<String> mails() {
        return mails;
    }

    List<String> commands() {
        return commands;
    }

    /** The next answers to a command ({@code MAIL}, {@code RCPT}, {@code DATA}, or {@code .} for the mail's end). */
    void answer(String command, String... lines) {
        answers.computeIfAbsent(command, key -> new ConcurrentLinkedQueue<>()).addAll(List.of(lines));
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var connection = server.accept();
                Thread.ofVirtual().start(() -> serve(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            var in = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
            say(connection, "220 scripted");
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                commands.add(line);
                var command = line.substring(0, Math.min(4, line.length())).toUpperCase(Locale.ROOT);
                if (!say(connection, next(command, command.equals("DATA") ? "354 go on" : "250 fine"))) {
                    return;
                }
                if (command.equals("DATA")) {
                    mails.add(mail(in));
                    if (!say(connection, next(".", "250 taken"))) {
                        return;
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String next(String command, String usual) {
        var scripted =
                answers.getOrDefault(command, new ConcurrentLinkedQueue<>()).poll();
        return scripted == null ? usual : scripted;
    }

    private static String mail(BufferedReader in) throws IOException {
        var mail = new StringBuilder();
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            mail.append(line).append('\n');
        }
        return mail.toString();
    }

    private static boolean say(Socket connection, String line) throws IOException {
        if (line.equals(HANG_UP)) {
            return false;
        }
        connection.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        return true;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
