package org.ngnportal.journeys;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.ngnportal.sandbox.MailCatcher;

/** The mail catcher's mailbox, read over IMAP as a mail program does. */
final class CaughtMail {

    /** A mail that arrived; either body may be empty. */
    record Letter(String messageId, String subject, String text, String html) {}

    private final int port;

    CaughtMail(int port) {
        this.port = port;
    }

    /** All mails for a recipient, oldest first. */
    List<Letter> lettersTo(String recipient) {
        try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("localhost", port, MailCatcher.USER, MailCatcher.PASSWORD);
            try (Folder inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_ONLY);
                List<Letter> letters = new ArrayList<>();
                for (Message message : inbox.getMessages()) {
                    if (isFor(recipient, message)) {
                        letters.add(new Letter(
                                message.getHeader("Message-ID")[0],
                                message.getSubject(),
                                body(message, "text/plain"),
                                body(message, "text/html")));
                    }
                }
                return letters;
            }
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isFor(String recipient, Message message) throws MessagingException {
        return Arrays.stream(message.getAllRecipients())
                .anyMatch(address -> address.toString().contains(recipient));
    }

    private static String body(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return (String) part.getContent();
        }
        if (part.isMimeType("multipart/*")) {
            Multipart parts = (Multipart) part.getContent();
            for (int i = 0; i < parts.getCount(); i++) {
                String found = body(parts.getBodyPart(i), type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
