package org.ngnportal.delivery.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ngnportal.delivery.DeliveryId;
import org.ngnportal.delivery.DeliveryRefusedException;
import org.ngnportal.delivery.DeliveryState;
import org.ngnportal.delivery.DeliveryStatus;
import org.ngnportal.delivery.MailAddress;
import org.ngnportal.delivery.Note;
import org.ngnportal.delivery.NoteMail;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.vault.Secret;

/** Mails about the portal's own accounts go through the same outbox. */
abstract class NotesTest extends OutboxBed {

    private static final MailAddress EVA = new MailAddress("eva@mail.example");
    private static final String TOKEN = "Tok3n-behind-the-hash";

    private static NoteMail reset() {
        return NoteMail.of(
                        Note.PASSWORD_RESET,
                        EVA,
                        Locale.ENGLISH,
                        Map.of("name", "Eva", "account", "eva@mail.example", "minutes", "30"))
                .withLink(new Secret("https://portal.example/reset#" + TOKEN), Duration.ofMinutes(30));
    }

    private DeliveryId send() {
        return node.mails().send(new CustomerId(10), new CustomerId(10), reset());
    }

    @Test
    void aNoteIsSentAtOnceAndItsLinkIsWiped() throws Exception {
        var id = send();

        var status = awaitState(id, DeliveryState.SENT);

        assertThat(status.subject()).isEqualTo("Link for a forgotten password");
        assertThat(status.personal()).isTrue();
        assertThat(row(id).get("payload")).isNull();
        var mail = mailServer.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("A new password for eva@mail.example");
        assertThat(mail.getHeader("To")).containsExactly("eva@mail.example");
        assertThat(mail.getMessageID()).isEqualTo("<" + id + "@ngnportal.example>");
    }

    @Test
    void whoIsSignedInSendsForHisTenant() {
        var id = node.mails().send(ALPHA_SHOP, reset());

        assertThat(node.deliveries().status(ALPHA_SHOP, id)).isPresent();
        assertThat(node.deliveries().status(ALPHA, id)).isPresent();
        assertThat(node.deliveries().status(BETA, id)).isEmpty();
        assertThat(row(id).get("created_by")).isEqualTo("Somebody");
    }

    @Test
    void theDatabaseNeverHoldsTheLinkInClear() {
        mailServer.stop();
        var id = send();
        await().until(() -> status(id).attempts() > 0);

        var payload = (byte[]) row(id).get("payload");
        assertThat(new String(payload, StandardCharsets.ISO_8859_1)).doesNotContain(TOKEN);
        assertThat(row(id).toString()).doesNotContain(TOKEN);
    }

    @Test
    void sendingIsPartOfTheCallersTransaction() {
        var id = node.transactions().execute(transaction -> {
            transaction.setRollbackOnly();
            return send();
        });

        assertThat(node.deliveries().status(ALPHA, id)).isEmpty();
        assertThat(sendTasks()).isZero();
    }

    @Test
    void aFailedNoteGoesToNobodyElse() throws IOException {
        try (var scripted = new ScriptedSmtp()) {
            node.useMailServer(scripted.port());
            scripted.answer("RCPT", "550 No");
            var id = send();
            awaitState(id, DeliveryState.FAILED);

            assertThatExceptionOfType(DeliveryRefusedException.class)
                    .isThrownBy(() -> node.deliveries().sendAgain(ALPHA, id, new MailAddress("mallory@mail.example")));
            assertThat(status(id).state()).isEqualTo(DeliveryState.FAILED);
            node.useMailServer(smtpPort);
            node.deliveries().sendAgain(ALPHA, id, EVA);
            awaitState(id, DeliveryState.SENT);
        }
    }

    @Test
    void aNoteIsWipedWhenItsLinkHasExpired() throws IOException {
        try (var scripted = new ScriptedSmtp()) {
            node.useMailServer(scripted.port());
            scripted.answer("RCPT", "550 No");
            var id = send();
            awaitState(id, DeliveryState.FAILED);
            overdue(id);

            assertThatExceptionOfType(DeliveryRefusedException.class)
                    .isThrownBy(() -> node.deliveries().sendAgain(ALPHA, id));
            node.expiry().wipeOverdue();

            assertThat(status(id).state()).isEqualTo(DeliveryState.EXPIRED);
            assertThat(row(id).get("payload")).isNull();
        }
    }

    @Test
    void aNoteThatWaitedTooLongSaysThatItsLinkExpired() {
        mailServer.stop();
        var id = send();
        await().until(() -> status(id).attempts() > 0);
        overdue(id);

        var failed = await().until(() -> status(id), (DeliveryStatus status) -> status.state() != DeliveryState.READY);

        assertThat(failed.problem()).startsWith("The link in the mail expired");
    }

    @Test
    void theSameIsNotSentTwiceWithinItsWindow() {
        var mail = NoteMail.of(
                Note.LOW_BALANCE,
                new MailAddress("zoe@mail.example"),
                Locale.ENGLISH,
                Map.of("account", "zoe@alpha.example", "balance", "1.00", "threshold", "2.00"));
        var tenant = ALPHA.tenant();
        var window = Duration.ofHours(1);

        var first = node.transactions().execute(status -> {
            var sent = node.mails().sendOnce(tenant, tenant, mail, "october", window);
            assertThat(node.mails().sendOnce(tenant, tenant, mail, "october", window))
                    .isEmpty();
            return sent.orElseThrow();
        });

        assertThat(node.deliveries().status(ALPHA, first)).isPresent();
        assertThat(node.mails().sendOnce(tenant, tenant, mail, "november", window))
                .isPresent();
        assertThat(node.mails().sendOnce(BETA.tenant(), BETA.tenant(), mail, "october", window))
                .isPresent();
        node.jdbc()
                .sql("UPDATE delivery_key SET until = TIMESTAMP WITH TIME ZONE '2020-01-01 00:00:00+00'")
                .update();
        assertThat(node.mails().sendOnce(tenant, tenant, mail, "october", window))
                .isPresent();
    }
}
