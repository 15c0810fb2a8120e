package org.ngnportal.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailCatcherTest {

    private MailCatcher catcher;

    @BeforeEach
    void start() {
        catcher = MailCatcher.start(SandboxSettings.inMemory());
    }

    @AfterEach
    void stop() {
        catcher.close();
    }

    @Test
    void mailForAnybodyLandsInTheOneMailbox() throws Exception {
        send("first@alpha.example", "Grüße");
        send("second@somewhere.example", "Второе");

        var store = Session.getInstance(new Properties()).getStore("imap");
        store.connect("127.0.0.1", catcher.imapPort(), MailCatcher.USER, MailCatcher.PASSWORD);
        try (store) {
            var inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_ONLY);
            assertThat(inbox.getMessages())
                    .extracting(Message::getSubject)
                    .containsExactlyInAnyOrder("Grüße", "Второе");
        }
        assertThat(catcher.messages()).hasSize(2);
    }

    private void send(String recipient, String subject) throws Exception {
        var properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", String.valueOf(catcher.smtpPort()));
        var mail = new MimeMessage(Session.getInstance(properties));
        mail.setFrom(new InternetAddress("portal@example.org"));
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress(recipient));
        mail.setSubject(subject, "UTF-8");
        mail.setText("Hello");
        Transport.send(mail);
    }
}
