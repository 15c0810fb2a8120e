package org.ngnportal.sandbox;

import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A mail server that delivers nothing: whoever a mail is for, it lands in one mailbox in memory, readable over IMAP as
 * {@link #USER} with {@link #PASSWORD}.
 */
public final class MailCatcher implements AutoCloseable {

    /** User of the one mailbox. */
    public static final String USER = "catcher";

    /** Password of the one mailbox. */
    public static final String PASSWORD = "catcher";

    private static final Logger LOG = LoggerFactory.getLogger(MailCatcher.class);

    private final GreenMail server;

    private MailCatcher(SandboxSettings settings) {
        var smtp = new ServerSetup(settings.smtpPort(), settings.bind(), ServerSetup.PROTOCOL_SMTP);
        var imap = new ServerSetup(settings.imapPort(), settings.bind(), ServerSetup.PROTOCOL_IMAP);
        server = new GreenMail(new ServerSetup[] {smtp, imap});
        server.start();
        try {
            var users = server.getUserManager();
            var catcher = users.createUser(USER + "@localhost", USER, PASSWORD);
            users.setMessageDeliveryHandler((message, recipient) -> catcher);
        } catch (UserException e) {
            server.stop();
            throw new IllegalStateException("the mail catcher has no mailbox", e);
        }
        LOG.info("mail catcher listens on {} (SMTP) and {} (IMAP)", smtpPort(), imapPort());
    }

    public static MailCatcher start(SandboxSettings settings) {
        return new MailCatcher(settings);
    }

    public int smtpPort() {
        return server.getSmtp().getPort();
    }

    public int imapPort() {
        return server.getImap().getPort();
    }

    /** All mails caught so far, oldest first; one for each recipient. */
    public List<MimeMessage> messages() {
        return Arrays.asList(server.getReceivedMessages());
    }

    @Override
    public void close() {
        server.stop();
    }
}
