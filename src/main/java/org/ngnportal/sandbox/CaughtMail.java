package org.ngnportal.sandbox;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import org.jspecify.annotations.Nullable;

/**
 * A caught mail as it is shown. Everything in it is hostile text; {@code html} may only be shown where it can do nothing.
 *
 * @param html the HTML part, null when there is none
 */
record CaughtMail(
        String date,
        String from,
        String to,
        String subject,
        String text,
        @Nullable String html) {

    private static final int DEEPEST = 8;

    static CaughtMail of(MimeMessage message) {
        try {
            return new CaughtMail(
                    header(message, "Date"),
                    header(message, "From"),
                    header(message, "To"),
                    header(message, "Subject"),
                    or(find(message, "text/plain", 0), ""),
                    find(message, "text/html", 0));
        } catch (MessagingException | IOException e) {
            return new CaughtMail("", "", "", "(cannot be read)", "", null);
        }
    }

    private static String header(MimeMessage message, String name) throws MessagingException {
        var value = or(message.getHeader(name, ", "), "");
        try {
            return MimeUtility.decodeText(MimeUtility.unfold(value));
        } catch (UnsupportedEncodingException e) {
            return value;
        }
    }

    private static @Nullable String find(Part part, String type, int depth) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return part.getContent() instanceof String text ? text : null;
        }
        if (depth < DEEPEST && part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart child = parts.getBodyPart(i);
                var found = find(child, type, depth + 1);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static String or(@Nullable String value, String otherwise) {
        return value == null ? otherwise : value;
    }

    @Override
    public String toString() {
        return "CaughtMail[" + to + "]";
    }
}
