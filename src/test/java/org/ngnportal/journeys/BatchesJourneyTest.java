package org.ngnportal.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ngnportal.tenancy.NgnPro;
import org.ngnportal.vault.Secret;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Work of many rows, looked after by who started it, and by nobody of another tenant. */
@ExtendWith(Stage.Builder.class)
class BatchesJourneyTest {

    private static final List<String> STATES = List.of("DONE", "REFUSED", "UNCERTAIN", "WAITING", "WAITING");

    @Test
    void batchIsFoundItsRowsAreReadAndItIsCancelled(Stage stage) throws IOException {
        Portal portal = stage.portal();
        var reseller = portal.bean(NgnPro.class).authenticate("alpha", new Secret("alpha-demo"));
        var id = paused(portal.bean(JdbcClient.class), reseller.id().value());
        Visitor alpha = stage.visitor(portal).signIn("alpha", "alpha-demo").open("batches");
        alpha.sees("Batches (1)").inspects("batches");

        alpha.link("numbers <b>2026</b>.csv").click();
        alpha.sees("Paused by Anna").sees("3 of 5 rows ended").inspects("batch");
        alpha.click("Refused: 1").sees("Account exists");
        assertThat(alpha.page()).hasURL(Pattern.compile("rows=refused"));
        var file = alpha.page().waitForDownload(() -> alpha.link("Result file").click());
        assertThat(Files.readString(file.path()))
                .contains("\"'=user2@alpha.example\",\"Refused\",\"Account exists\",1011");

        alpha.click("Cancel batch").sees("Cancel the batch?").inspects("batch-cancel");
        alpha.page().getByRole(AriaRole.DIALOG).getByText("Cancel batch").click();
        alpha.sees("Cancelled: 2");

        Visitor beta = stage.visitor(portal).signIn("beta", "beta-demo").open("batches/" + id);
        assertThat(beta.text("numbers")).hasCount(0);
        beta.open("batches").sees("No batches yet").inspects("batches-none");
    }

    private static UUID paused(JdbcClient database, int alpha) {
        var id = UUID.randomUUID();
        database.sql("""
                        INSERT INTO batch (id, kind, title, options, tenant_id, reseller_id, user_key, started_by, state,
                            undoing, opened_at, started_at, n_total, n_waiting, n_asked, n_done, n_unchanged, n_refused,
                            n_uncertain, n_cancelled, n_undoing, n_undone, n_kept, n_undoable, rate, stop_reason, stop_by,
                            wait_attempts, run)
                        VALUES (:id, 'import', 'numbers <b>2026</b>.csv', '{}', :alpha, :alpha, 'customer:1', 'Anna',
                            'PAUSED', FALSE, CURRENT_TIMESTAMP, CURRENT_TIMESTAMP, 5, 2, 0, 1, 0, 1,
                            1, 0, 0, 0, 0, 1, 0, 'PERSON', 'Anna', 0, 1)
                        """).param("id", id).param("alpha", alpha).update();
        for (int i = 0; i < STATES.size(); i++) {
            boolean refused = STATES.get(i).equals("REFUSED");
            database.sql("""
                            INSERT INTO batch_row (batch_id, number, id, subject, state, unsent, attempts, words, word_values,
                                fault_code, fault_text)
                            VALUES (:batch, :number, :id, :subject, :state, FALSE, 0, :words, '[]', :code, :text)
                            """)
                    .param("batch", id)
                    .param("number", i + 1)
                    .param("id", UUID.randomUUID())
                    .param("subject", (refused ? "=" : "") + "user" + (i + 1) + "@alpha.example")
                    .param("state", STATES.get(i))
                    .param("words", STATES.get(i).equals("UNCERTAIN") ? "batches.row.no-answer" : "")
                    .param("code", refused ? 1011 : 0)
                    .param("text", refused ? "Account exists" : "")
                    .update();
        }
        return id;
    }
}
