package org.ngnportal.delivery.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ngnportal.delivery.DeliveryRefusedException;
import org.ngnportal.delivery.DeliveryState;
import org.ngnportal.delivery.DeliveryStatus;
import org.ngnportal.delivery.MailQueue;
import org.ngnportal.vault.KeyFileException;
import org.springframework.dao.DataIntegrityViolationException;

/** What is kept, for how long, and who may see it. */
abstract class KeepingTest extends OutboxBed {

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

        var everything = row(id).values().stream().map(KeepingTest::text).toList() + "";
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
    void aNodeWithoutTheKeyDoesNotStartWhileSecretsWait(@TempDir Path elsewhere) {
        prepare(ALPHA);

        assertThatThrownBy(() -> OutboxNode.start(database.settings(), elsewhere, smtpPort))
                .hasRootCauseInstanceOf(KeyFileException.class)
                .rootCause()
                .hasMessageContaining("holds sealed secrets")
                .hasMessageContaining(elsewhere.resolve("keys/vault.json").toString());
        assertThat(elsewhere).isEmptyDirectory();
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
        assertThat(node.deliveries().queue(ALPHA).waiting()).isEqualTo(2);
        assertThat(node.deliveries().queue(ALPHA).oldest()).isNotNull();
        assertThat(node.deliveries().queue(ALPHA_SHOP).waiting()).isEqualTo(1);
        assertThat(node.deliveries().queue(BETA)).isEqualTo(new MailQueue(0, null, 0));
        assertThat(node.deliveries().recent(ALPHA, Set.of(DeliveryState.FAILED), 10))
                .isEmpty();
        assertThat(node.deliveries().recent(ALPHA, Set.of(DeliveryState.PREPARED), 10))
                .extracting(DeliveryStatus::tenant)
                .containsExactlyInAnyOrder(ALPHA.tenant(), ALPHA_SHOP.tenant());
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
                .hasSize(22 + 13)
                .contains("delivery.payload YES", "delivery.state NO", "delivery.problem_detail YES")
                .contains("scheduled_tasks.execution_time YES", "scheduled_tasks.picked NO");
    }
}
