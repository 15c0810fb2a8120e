package org.ngnportal.delivery.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ngnportal.delivery.DeliveryState;
import org.ngnportal.delivery.MailAddress;
import org.ngnportal.journal.FieldChange;
import org.ngnportal.journal.JournalFilter;
import org.ngnportal.journal.Outcome;
import org.ngnportal.journal.Subject;
import org.ngnportal.sip.SipAddress;

/** How mails go out. */
abstract class SendingTest extends OutboxBed {

    @Test
    void aReleasedMailArrivesOnceAndItsSecretIsWiped() throws Exception {
        var id = release(ALPHA);

        awaitState(id, DeliveryState.SENT);
        await().until(() -> sendTasks() == 0);

        assertThat(row(id).get("payload")).isNull();
        var mails = mailServer.getReceivedMessages();
        assertThat(mails).hasSize(1);
        var mail = mails[0];
        assertThat(mail.getMessageID()).isEqualTo("<" + id + "@ngnportal.example>");
        assertThat(mail.getSubject()).isEqualTo("Ihr SIP-Konto zoe@alpha.example");
        assertThat(mail.getHeader("To")).containsExactly("zoe@mail.example");
        assertThat(mail.getHeader("From")).containsExactly("Alpha Telecom <portal@ngnportal.example>");
        assertThat(mail.getHeader("Reply-To")).containsExactly("support@alpha.example");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("Content-Language")).containsExactly("de");
        assertThat(mail.getHeader("MIME-Version")).containsExactly("1.0");
        assertThat(part(mail, 0, "text/plain")).contains(WelcomeMails.SIP_PASSWORD, "Zoë Müller-Ionescu");
        assertThat(part(mail, 1, "text/html")).contains("<h1", "Zoë Müller-Ionescu");
    }

    private static String part(MimeMessage mail, int index, String type) throws Exception {
        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        var part = ((MimeMultipart) mail.getContent()).getBodyPart(index);
        assertThat(part.getContentType()).containsIgnoringCase(type).containsIgnoringCase("charset=UTF-8");
        return (String) part.getContent();
    }

    @Test
    void releasingTwiceSendsOnce() {
        var id = release(ALPHA);
        node.deliveries().ready(id, ZOE);
        awaitState(id, DeliveryState.SENT);
        node.deliveries().ready(id, ZOE);

        await().until(() -> sendTasks() == 0);
        assertThat(mailServer.getReceivedMessages()).hasSize(1);
    }

    @Test
    void theNumberThePlatformGaveIsInTheMail() throws Exception {
        var bare = WelcomeMails.bare("zoe@mail.example", Locale.ENGLISH);
        var id = node.deliveries().prepare(ALPHA, bare);
        assertThat(status(id).subject()).isEqualTo("alpha.example");
        node.deliveries().ready(id, new SipAddress("4711", "alpha.example"));

        awaitState(id, DeliveryState.SENT);
        assertThat(status(id).subject()).isEqualTo("4711@alpha.example");
        assertThat(part(mailServer.getReceivedMessages()[0], 0, "text/plain"))
                .contains("SIP address: 4711@alpha.example", "Username: 4711");
    }

    @Test
    void theMailWaitsWhileTheMailServerIsDown() {
        mailServer.stop();
        var id = release(ALPHA);

        var waiting = await().until(() -> status(id), status -> status.attempts() >= 3);
        assertThat(waiting.state()).isEqualTo(DeliveryState.READY);
        assertThat(waiting.problem()).contains("cannot be reached");
        assertThat(waiting.nextAttempt()).isNotNull();
        assertThat(row(id).get("payload")).isNotNull();

        startMailServer();
        var sent = awaitState(id, DeliveryState.SENT);
        assertThat(sent.problem()).isNull();
        assertThat(sent.nextAttempt()).isNull();
        assertThat(mailServer.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aRefusedRecipientFailsAtOnceAndCanBeCorrected() throws IOException {
        try (var scripted = new ScriptedSmtp()) {
            node.useMailServer(scripted.port());
            scripted.answer("RCPT", "550 5.1.1 No such user");
            var id = release(ALPHA);

            var failed = awaitState(id, DeliveryState.FAILED);
            assertThat(failed.attempts()).isEqualTo(1);
            assertThat(failed.problem()).contains("recipient", "550 5.1.1 No such user");
            assertThat(row(id).get("payload")).isNotNull();

            node.deliveries().sendAgain(ALPHA, id, new MailAddress("zoe.mueller@mail.example"));
            awaitState(id, DeliveryState.SENT);
            assertThat(scripted.commands()).anyMatch(line -> line.contains("RCPT TO:<zoe.mueller@mail.example>"));
            assertThat(row(id).get("payload")).isNull();
            var entry = node.journal().find(ALPHA, JournalFilter.ALL, 0, 1).getFirst();
            assertThat(entry.deed().subject()).isEqualTo(Subject.delivery(ZOE));
            assertThat(entry.deed().changes())
                    .containsExactly(FieldChange.of("recipient", "zoe@mail.example", "zoe.mueller@mail.example"));
            assertThat(entry.outcome()).isEqualTo(new Outcome.Done());
        }
    }

    @Test
    void aRefusedMailFails() throws IOException {
        try (var scripted = new ScriptedSmtp()) {
            node.useMailServer(scripted.port());
            scripted.answer(".", "554 5.7.1 Looks like spam");

            var failed = awaitState(release(ALPHA), DeliveryState.FAILED);

            assertThat(failed.problem()).contains("does not accept the mail", "Looks like spam");
        }
    }

    @Test
    void aPostponedRecipientIsTriedAgain() throws IOException {
        try (var scripted = new ScriptedSmtp()) {
            node.useMailServer(scripted.port());
            scripted.answer("RCPT", "451 4.7.1 Greylisted", "452 4.2.2 Later");

            var sent = awaitState(release(ALPHA), DeliveryState.SENT);

            assertThat(sent.attempts()).isEqualTo(3);
        }
    }

    @Test
    void aMailWhoseAcceptanceWasNotHeardIsRepeatedUnderTheSameMessageId() throws IOException {
        try (var scripted = new ScriptedSmtp()) {
            node.useMailServer(scripted.port());
            scripted.answer(".", ScriptedSmtp.HANG_UP);
            var id = release(ALPHA);

            awaitState(id, DeliveryState.SENT);

            assertThat(scripted.mails()).hasSize(2).allMatch(mail -> mail.contains("Message-ID: <" + id + "@"));
        }
    }

    @Test
    void twoNodesSendEachMailOnce() {
        try (var other = OutboxNode.start(database.settings(), directory, smtpPort)) {
            var ids = IntStream.range(0, 40)
                    .mapToObj(number -> {
                        var id = prepare(ALPHA);
                        (number % 2 == 0 ? node : other).deliveries().ready(id, ZOE);
                        return id;
                    })
                    .toList();
            ids.forEach(id -> awaitState(id, DeliveryState.SENT));
            await().until(() -> sendTasks() == 0);

            var messageIds = Arrays.stream(mailServer.getReceivedMessages())
                    .map(mail -> messageId(mail))
                    .toList();
            assertThat(messageIds).hasSize(40);
            assertThat(new HashSet<>(messageIds)).hasSize(40);
        }
    }

    private static String messageId(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aNodeThatStartsLaterSendsWhatWasReleased() {
        mailServer.stop();
        var id = release(ALPHA);
        await().until(() -> status(id).attempts() > 0);
        node.close();
        startMailServer();
        node = OutboxNode.start(database.settings(), directory, smtpPort);

        awaitState(id, DeliveryState.SENT);
        assertThat(mailServer.getReceivedMessages()).hasSize(1);
    }

    @Test
    void thePreviewIsTheVeryMail() throws Exception {
        var preview = node.deliveries().preview(ALPHA, WelcomeMails.full(Locale.GERMAN));
        awaitState(release(ALPHA), DeliveryState.SENT);

        var mail = mailServer.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo(preview.subject());
        assertThat(part(mail, 0, "text/plain")).isEqualToNormalizingNewlines(preview.text());
        assertThat(part(mail, 1, "text/html")).isEqualToNormalizingNewlines(preview.html());
    }
}
