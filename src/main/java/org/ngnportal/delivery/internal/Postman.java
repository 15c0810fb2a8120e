package org.ngnportal.delivery.internal;

import jakarta.mail.MessagingException;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.Optional;
import org.ngnportal.branding.MailTemplate.RenderedMail;
import org.ngnportal.delivery.internal.MailOutcome.Accepted;
import org.ngnportal.delivery.internal.MailOutcome.Never;
import org.ngnportal.delivery.internal.MailOutcome.NotYet;
import org.springframework.stereotype.Component;

/** Brings a written mail to the mail server, as fast as that may get mails. */
@Component
class Postman {

    private static final long BUSY_MILLISECONDS = 200;

    private final MessageWriter writer;
    private final SmtpLines lines;
    private final MailPace pace;

    Postman(MessageWriter writer, SmtpLines lines, MailPace pace) {
        this.writer = writer;
        this.lines = lines;
        this.pace = pace;
    }

    /** When the mail may go; empty for now. To be asked before it is written. */
    Optional<Instant> next(Envelope envelope) {
        return pace.next(envelope.urgent());
    }

    MailOutcome send(Envelope envelope, RenderedMail mail) {
        try {
            var message = writer.write(lines.session(), envelope, mail);
            if (message.isEmpty()) {
                return new Never(new Problem(Problem.Kind.NO_SENDER));
            }
            return bring(message.get());
        } catch (MessagingException | UnsupportedEncodingException e) {
            return new Never(new Problem(Problem.Kind.NOT_WRITTEN, e.getClass().getSimpleName()));
        }
    }

    private MailOutcome bring(jakarta.mail.internet.MimeMessage message) {
        try {
            return lines.send(message)
                    ? new Accepted()
                    : new NotYet(Now.instant().plusMillis(BUSY_MILLISECONDS));
        } catch (MessagingException e) {
            return SmtpFailures.read(e);
        }
    }
}
