package org.ngnportal.delivery.internal;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * Connections to the mail server. One takes many mails, one behind the other; it is closed after a failure, after a number
 * of mails, and when nothing is to be sent for some seconds.
 */
@Component
class SmtpLines implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(SmtpLines.class);
    private static final Duration FREE_WITHIN = Duration.ofSeconds(1);
    private static final Duration IDLE = Duration.ofSeconds(10);
    private static final Duration ASK_AFTER = Duration.ofMillis(50);
    private static final int MOST_MAILS = 100;

    private final JavaMailSenderImpl mailServer;
    private final Semaphore free;
    private final Deque<Line> idle = new ArrayDeque<>();
    private final ScheduledExecutorService sweeper = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("smtp-idle").factory());

    SmtpLines(JavaMailSenderImpl mailServer, MailServerSettings settings) {
        this.mailServer = mailServer;
        free = new Semaphore(settings.connections());
        sweeper.scheduleWithFixedDelay(this::closeIdle, IDLE.toMillis(), IDLE.toMillis() / 2, TimeUnit.MILLISECONDS);
    }

    /** An open connection. */
    private static final class Line {
        private final Transport transport;
        private final String server;
        private int mails;
        private long lastUsed = System.nanoTime();

        Line(Transport transport, String server) {
            this.transport = transport;
            this.server = server;
        }

        boolean isUnusedFor(Duration time) {
            return System.nanoTime() - lastUsed > time.toNanos();
        }
    }

    Session session() {
        return mailServer.getSession();
    }

    /**
     * Sends a mail that is complete.
     *
     * @return false if all connections are busy
     * @throws MessagingException if the mail server cannot be reached or refuses something
     */
    boolean send(MimeMessage message) throws MessagingException {
        if (!isFreeSoon()) {
            return false;
        }
        Line line = null;
        try {
            line = line();
            line.transport.sendMessage(message, message.getAllRecipients());
            giveBack(line);
            line = null;
            return true;
        } finally {
            if (line != null) {
                close(line);
            }
            free.release();
        }
    }

    private boolean isFreeSoon() {
        try {
            return free.tryAcquire(FREE_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Line line() throws MessagingException {
        var server = server();
        for (var line = poll(); line != null; line = poll()) {
            boolean fits = line.server.equals(server) && line.mails < MOST_MAILS;
            if (fits && (!line.isUnusedFor(ASK_AFTER) || line.transport.isConnected())) {
                return line;
            }
            close(line);
        }
        var protocol = mailServer.getProtocol();
        var session = mailServer.getSession();
        var transport = protocol == null ? session.getTransport() : session.getTransport(protocol);
        var username = mailServer.getUsername();
        boolean signsIn = username != null && !username.isEmpty();
        transport.connect(
                mailServer.getHost(),
                mailServer.getPort(),
                signsIn ? username : null,
                signsIn ? mailServer.getPassword() : null);
        return new Line(transport, server);
    }

    private String server() {
        return mailServer.getHost() + ":" + mailServer.getPort();
    }

    private synchronized @Nullable Line poll() {
        return idle.pollFirst();
    }

    private synchronized void giveBack(Line line) {
        line.mails++;
        line.lastUsed = System.nanoTime();
        idle.addFirst(line);
    }

    private void closeIdle() {
        var unused = new ArrayList<Line>();
        synchronized (this) {
            idle.removeIf(line -> line.isUnusedFor(IDLE) && unused.add(line));
        }
        unused.forEach(SmtpLines::close);
    }

    private static void close(Line line) {
        try {
            line.transport.close();
        } catch (MessagingException e) {
            log.debug("A connection to the mail server was closed badly: {}", e.getMessage());
        }
    }

    @Override
    public void destroy() {
        sweeper.shutdownNow();
        for (var line = poll(); line != null; line = poll()) {
            close(line);
        }
    }
}
