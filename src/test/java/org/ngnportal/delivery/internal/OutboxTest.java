package org.ngnportal.delivery.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.ngnportal.delivery.DeliveryId;
import org.ngnportal.delivery.DeliveryRefusedException;
import org.ngnportal.delivery.DeliveryState;
import org.ngnportal.delivery.DeliveryStatus;
import org.ngnportal.delivery.MailAddress;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.vault.Secret;
import org.springframework.dao.DataIntegrityViolationException;

/** The outbox with a real database, a real scheduler and real SMTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OutboxTest {

    static final Actor ALPHA = actor(10, 10, true);
    static final Actor ALPHA_SHOP = actor(11, 10, false);
    static final Actor BETA = actor(20, 20, true);
    static final SipAddress ZOE = new SipAddress("zoe", "alpha.example");

    private Path directory;

    private int smtpPort;
    private GreenMail mailServer;
    private OutboxNode node;

    /** Spring's {@code spring.datasource.*} of a fresh database. */
    abstract Map<String, String> database(Path directory) throws IOException, SQLException;

    private Map<String, String> database;

    private static Actor actor(int id, int reseller, boolean actsAsReseller) {
        return new Actor.Customer(
                new CustomerId(id), new CustomerId(reseller), actsAsReseller, "user", new Secret("x"), "Somebody");
    }

    @BeforeAll
    void start(@TempDir Path fresh) throws IOException, SQLException {
        try (var free = new ServerSocket(0)) {
            smtpPort = free.getLocalPort();
        }
        directory = fresh;
        database = database(directory);
        node = OutboxNode.start(database, directory, smtpPort);
    }

    @AfterAll
    void stop() throws IOException {
        node.close();
        stopDatabase();
    }

    void stopDatabase() throws IOException {}

    @BeforeEach
    void useFreshMailServer() {
        node.useMailServer(smtpPort);
        node.jdbc()
                .sql("DELETE FROM scheduled_tasks WHERE task_name = 'delivery-send'")
                .update();
        node.jdbc().sql("DELETE FROM delivery").update();
        startMailServer();
    }

    @AfterEach
    void letRunningTasksEnd() {
        node.jdbc().sql("DELETE FROM delivery").update();
        await().until(() -> sendTasks() == 0);
        mailServer.stop();
    }

    private void startMailServer() {
        mailServer = new GreenMail(new ServerSetup(smtpPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mailServer.start();
    }

    private DeliveryId prepare(Actor actor) {
        return node.deliveries().prepare(actor, WelcomeMails.full(Locale.GERMAN));
    }

    private DeliveryId release(Actor actor) {
        var id = prepare(actor);
        node.deliveries().ready(id, ZOE);
        return id;
    }

    private DeliveryStatus status(DeliveryId id) {
        return node.deliveries().status(ALPHA, id).orElseThrow();
    }

    private DeliveryStatus awaitState(DeliveryId id, DeliveryState state) {
        return await().until(() -> status(id), status -> status.state() == state);
    }

    private Map<String, Object> row(DeliveryId id) {
        return node.jdbc()
                .sql("SELECT * FROM delivery WHERE id = ?")
                .param(id.value())
                .query()
                .singleRow();
    }

    private long sendTasks() {
        return node.jdbc()
                .sql("SELECT count(*) FROM scheduled_tasks WHERE task_name = 'delivery-send'")
                .query(Long.class)
                .single();
    }

    private void overdue(DeliveryId id) {
        node.jdbc()
                .sql("UPDATE delivery SET expires_at = created_at WHERE id = ?")
                .param(id.value())
                .update();
    }

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
    void nothingIsSentBeforeItIsReleased() {
        var id = prepare(ALPHA);

        assertThat(status(id).state()).isEqualTo(DeliveryState.PREPARED);
        assertThat(status(id).subject()).isEqualTo("zoe@alpha.example");
        assertThat(sendTasks()).isZero();
    }

    @Test
    void theDatabaseNeverHoldsASecretInClear() {
        mailServer.stop();
        var id = release(ALPHA);
        await().until(() -> status(id).attempts() > 0);

        var everything = row(id).values().stream().map(OutboxTest::text).toList() + "";
        assertThat(everything)
                .contains("zoe@mail.example")
                .doesNotContain(WelcomeMails.SIP_PASSWORD, WelcomeMails.WEB_PASSWORD, WelcomeMails.PIN);
        var task = node.jdbc()
                .sql("SELECT task_instance, task_data FROM scheduled_tasks WHERE task_name = 'delivery-send'")
                .query()
                .singleRow();
        assertThat(task.get("task_data")).isNull();
        assertThat(task.get("task_instance").toString()).startsWith(id.toString());
    }

    private static String text(Object value) {
        return value instanceof byte[] bytes
                ? new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1)
                : String.valueOf(value);
    }

    @Test
    void preparingIsPartOfTheCallersTransaction() {
        var id = node.transactions().execute(transaction -> {
            transaction.setRollbackOnly();
            return prepare(ALPHA);
        });

        assertThat(node.deliveries().status(ALPHA, id)).isEmpty();
    }

    @Test
    void schedulingIsPartOfTheCallersTransaction() {
        var id = prepare(ALPHA);
        node.transactions().executeWithoutResult(transaction -> {
            node.deliveries().ready(id, ZOE);
            assertThat(sendTasks()).isEqualTo(1);
            transaction.setRollbackOnly();
        });

        assertThat(status(id).state()).isEqualTo(DeliveryState.PREPARED);
        assertThat(sendTasks()).isZero();
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
        try (var other = OutboxNode.start(database, directory, smtpPort)) {
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
        node = OutboxNode.start(database, directory, smtpPort);

        awaitState(id, DeliveryState.SENT);
        assertThat(mailServer.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aMailSealedUnderAnotherKeyFailsWithAReason() {
        var id = prepare(ALPHA);
        node.jdbc()
                .sql("UPDATE delivery SET payload = ? WHERE id = ?")
                .params(List.of(new byte[] {1, 2, 3}, id.value()))
                .update();
        node.deliveries().ready(id, ZOE);

        assertThat(awaitState(id, DeliveryState.FAILED).problem()).contains("key file");
    }

    @Test
    void aDroppedMailIsNeverSent() {
        var id = prepare(ALPHA);
        node.deliveries().drop(id, "the username was taken");
        node.deliveries().drop(id, "again");

        assertThat(status(id).state()).isEqualTo(DeliveryState.EXPIRED);
        assertThat(status(id).problem()).contains("the username was taken");
        assertThat(row(id).get("payload")).isNull();
        assertThatExceptionOfType(DeliveryRefusedException.class)
                .isThrownBy(() -> node.deliveries().ready(id, ZOE));
        assertThatExceptionOfType(DeliveryRefusedException.class)
                .isThrownBy(() -> node.deliveries().sendAgain(ALPHA, id));
    }

    @Test
    void secretsExpire() throws IOException {
        try (var scripted = new ScriptedSmtp()) {
            node.useMailServer(scripted.port());
            scripted.answer("RCPT", "550 No");
            var failed = release(ALPHA);
            awaitState(failed, DeliveryState.FAILED);
            var prepared = prepare(ALPHA);
            var young = prepare(ALPHA);
            overdue(failed);
            overdue(prepared);

            assertThatExceptionOfType(DeliveryRefusedException.class)
                    .isThrownBy(() -> node.deliveries().sendAgain(ALPHA, failed));
            node.expiry().wipeOverdue();

            for (var id : List.of(failed, prepared)) {
                assertThat(status(id).state()).isEqualTo(DeliveryState.EXPIRED);
                assertThat(row(id).get("payload")).isNull();
            }
            assertThat(status(young).state()).isEqualTo(DeliveryState.PREPARED);
        }
    }

    @Test
    void anotherTenantSeesNothing() {
        var alphas = prepare(ALPHA);
        var shops = prepare(ALPHA_SHOP);
        var deliveries = node.deliveries();

        assertThat(deliveries.status(BETA, alphas)).isEmpty();
        assertThat(deliveries.recent(BETA, 10)).isEmpty();
        assertThatExceptionOfType(DeliveryRefusedException.class)
                .isThrownBy(() -> deliveries.sendAgain(BETA, alphas))
                .withMessageContaining("there is no delivery");
        assertThat(deliveries.status(ALPHA_SHOP, alphas)).isEmpty();
        assertThat(deliveries.recent(ALPHA_SHOP, 10))
                .extracting(DeliveryStatus::id)
                .containsExactly(shops);
    }

    @Test
    void aResellerSeesItsCustomersDeliveries() {
        var shops = prepare(ALPHA_SHOP);
        var alphas = prepare(ALPHA);

        assertThat(node.deliveries().status(ALPHA, shops)).isPresent();
        assertThat(node.deliveries().recent(ALPHA, 10))
                .extracting(DeliveryStatus::id)
                .containsExactlyInAnyOrder(alphas, shops);
        assertThat(node.deliveries().recent(ALPHA, 1)).hasSize(1);
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

    @Test
    void theDatabaseItselfRefusesASentMailWithItsSecret() {
        var id = prepare(ALPHA);

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> node.jdbc()
                        .sql("UPDATE delivery SET state = 'SENT' WHERE id = ?")
                        .param(id.value())
                        .update());
    }

    @Test
    void theTablesAreTheSameOnEveryDatabase() {
        var columns = node.jdbc().sql("""
                        SELECT lower(table_name) || '.' || lower(column_name) || ' ' || is_nullable
                        FROM information_schema.columns
                        WHERE lower(table_name) IN ('delivery', 'scheduled_tasks')
                        """).query(String.class).list();

        assertThat(columns)
                .hasSize(17 + 13)
                .contains("delivery.payload YES", "delivery.state NO", "delivery.problem_detail YES")
                .contains("scheduled_tasks.execution_time YES", "scheduled_tasks.picked NO");
    }
}
