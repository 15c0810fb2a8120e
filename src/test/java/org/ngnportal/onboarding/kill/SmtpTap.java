package org.ngnportal.onboarding.kill;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** Stands between portal and mail server, and acts once at a moment of the conversation. */
final class SmtpTap implements Closeable {

    /** When to act. */
    enum Moment {
        /** A mail is announced, over a connection that may be an old one, and was not given. */
        ANNOUNCED,
        /** The mail server has taken the mail, and the portal does not know yet. */
        TAKEN
    }

    private static final String ANNOUNCEMENT = "MAIL FROM:";
    private static final String END_OF_MAIL = "\r\n.\r\n";

    private record Trigger(Moment moment, Runnable action) {}

    private final ServerSocket listener;
    private final int mailServer;
    private final AtomicReference<Trigger> trigger = new AtomicReference<>();

    SmtpTap(int mailServer) throws IOException {
        this.mailServer = mailServer;
        listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    /** Does something the next time the moment comes; the conversation ends there. */
    void once(Moment moment, Runnable action) {
        trigger.set(new Trigger(moment, action));
    }

    private boolean acted(Moment moment) {
        var armed = trigger.get();
        if (armed != null && armed.moment() == moment && trigger.compareAndSet(armed, null)) {
            armed.action().run();
            return true;
        }
        return false;
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                var client = listener.accept();
                Thread.ofVirtual().start(() -> converse(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void converse(Socket client) {
        var given = new AtomicBoolean();
        try (client;
                var server = new Socket(InetAddress.getLoopbackAddress(), mailServer)) {
            var toServer = Thread.ofVirtual().start(() -> give(client, server, given));
            answer(server.getInputStream(), client.getOutputStream(), given);
            client.close();
            toServer.join();
        } catch (IOException | InterruptedException over) {
            given.set(false);
        }
    }

    private void give(Socket client, Socket server, AtomicBoolean given) {
        var tail = new StringBuilder();
        var buffer = new byte[8192];
        try {
            var from = client.getInputStream();
            for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                if (new String(buffer, 0, read, StandardCharsets.ISO_8859_1).startsWith(ANNOUNCEMENT)
                        && acted(Moment.ANNOUNCED)) {
                    server.close();
                    return;
                }
                tail.append(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
                given.set(given.get() || tail.toString().endsWith(END_OF_MAIL));
                tail.delete(0, Math.max(0, tail.length() - END_OF_MAIL.length()));
                server.getOutputStream().write(buffer, 0, read);
                server.getOutputStream().flush();
            }
            server.shutdownOutput();
        } catch (IOException over) {
            given.set(false);
        }
    }

    private void answer(InputStream server, OutputStream client, AtomicBoolean given) throws IOException {
        var buffer = new byte[8192];
        for (int read = server.read(buffer); read >= 0; read = server.read(buffer)) {
            if (given.getAndSet(false) && acted(Moment.TAKEN)) {
                return;
            }
            client.write(buffer, 0, read);
            client.flush();
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
