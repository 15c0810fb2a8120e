package org.ngnportal.kill;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A mail server that takes no mail a third of the time: it says that it is busy, at one step or another, or breaks the
 * connection, now and then after it has taken the mail. What it took it remembers by Message-ID.
 */
public final class MoodyMailServer implements Closeable {

    /** What happens to an attempt to give it a mail. */
    private enum Mood {
        TAKES,
        BUSY_FOR_THE_SENDER,
        BUSY_FOR_THE_RECIPIENT,
        BUSY_FOR_THE_MAIL,
        HANGS_UP_BEFORE_THE_MAIL,
        HANGS_UP_OVER_THE_MAIL,
        TAKES_AND_HANGS_UP
    }

    /**
     * A mail it took.
     *
     * @param text as it came over the line
     * @param copies how often it was given
     */
    public record Taken(String recipient, String text, int copies) {}

    private static final int MOODS = Mood.values().length - 1;

    private final ServerSocket listener;
    private final long seed;
    private final int refusedOfThree;
    private final Map<String, Taken> taken = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> attempts = new ConcurrentHashMap<>();
    private final AtomicInteger refusals = new AtomicInteger();
    private volatile Runnable afterTaking = () -> {};

    /**
     * @param seed decides which attempts come to nothing
     * @param refusedOfThree how many of three attempts that are
     */
    public MoodyMailServer(long seed, int refusedOfThree) throws IOException {
        this.seed = seed;
        this.refusedOfThree = refusedOfThree;
        listener = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** All mails by Message-ID. */
    public Map<String, Taken> taken() {
        return Map.copyOf(taken);
    }

    public int count() {
        return taken.size();
    }

    /** Attempts that came to nothing, as far as whoever sent knows. */
    public int refusals() {
        return refusals.get();
    }

    /** What happens when a mail was taken and nobody was told yet. */
    public void afterTaking(Runnable action) {
        afterTaking = action;
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
        try (client) {
            new Conversation(client).hold();
        } catch (IOException over) {
            // the portal was killed in the middle of it, or this hung up
            refusals.incrementAndGet();
        }
    }

    /** The same for the same attempt at the same mail, whatever else happens. */
    private Mood mood(String recipient) {
        int attempt =
                attempts.computeIfAbsent(recipient, key -> new AtomicInteger()).getAndIncrement();
        var dice = new Random(seed ^ (recipient.hashCode() * 31L + attempt) * 0x9E3779B97F4A7C15L);
        if (dice.nextInt(3) >= refusedOfThree) {
            return Mood.TAKES;
        }
        return Mood.values()[1 + dice.nextInt(MOODS)];
    }

    /** One connection, over which several mails may come. */
    private final class Conversation {

        private final BufferedReader input;
        private final OutputStream output;
        private String recipient = "";
        private Mood mood = Mood.TAKES;

        Conversation(Socket client) throws IOException {
            input = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
            output = client.getOutputStream();
        }

        void hold() throws IOException {
            say("220 moody ESMTP");
            for (var line = input.readLine(); line != null; line = input.readLine()) {
                var command = line.toUpperCase(Locale.ROOT);
                if (command.startsWith("QUIT")) {
                    say("221 bye");
                    return;
                }
                if (!answer(line, command)) {
                    refusals.incrementAndGet();
                    return;
                }
            }
        }

        /** Whether the conversation goes on. */
        private boolean answer(String line, String command) throws IOException {
            if (command.startsWith("EHLO")) {
                say("250-moody");
                say("250 8BITMIME");
            } else if (command.startsWith("RCPT")) {
                recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                mood = mood(recipient);
                return switch (mood) {
                    case HANGS_UP_BEFORE_THE_MAIL -> false;
                    case BUSY_FOR_THE_RECIPIENT -> refuse("450 mailbox busy");
                    case BUSY_FOR_THE_SENDER -> refuse("421 too many of you");
                    default -> say("250 ok");
                };
            } else if (command.startsWith("DATA")) {
                return data();
            } else {
                say("250 ok");
            }
            return true;
        }

        private boolean data() throws IOException {
            say("354 go on");
            var mail = read();
            if (mail == null || mood == Mood.HANGS_UP_OVER_THE_MAIL) {
                return false;
            }
            if (mood == Mood.BUSY_FOR_THE_MAIL) {
                return refuse("452 no room");
            }
            taken.merge(
                    messageId(mail),
                    new Taken(recipient, mail, 1),
                    (before, now) -> new Taken(before.recipient(), before.text(), before.copies() + 1));
            afterTaking.run();
            if (mood == Mood.TAKES_AND_HANGS_UP) {
                return false;
            }
            return say("250 taken");
        }

        private @Nullable String read() throws IOException {
            var mail = new StringBuilder();
            for (var line = input.readLine(); line != null; line = input.readLine()) {
                if (line.equals(".")) {
                    return mail.toString();
                }
                mail.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
            }
            return null;
        }

        private boolean refuse(String words) throws IOException {
            refusals.incrementAndGet();
            return say(words);
        }

        private boolean say(String words) throws IOException {
            output.write((words + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            output.flush();
            return true;
        }
    }

    private static String messageId(String mail) {
        return mail.lines()
                .takeWhile(line -> !line.isEmpty())
                .filter(line -> line.regionMatches(true, 0, "Message-ID:", 0, 11))
                .map(line -> line.substring(11).strip())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a mail without a Message-ID"));
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
