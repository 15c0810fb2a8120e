package org.ngnportal.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ngnportal.batches.BatchId;
import org.ngnportal.batches.BatchProgress;
import org.ngnportal.batches.BatchState;
import org.ngnportal.batches.Batches;
import org.ngnportal.batches.RowState;
import org.ngnportal.generator.Generator;
import org.ngnportal.generator.GeneratorOrder;
import org.ngnportal.generator.Naming;
import org.ngnportal.generator.Numbering;
import org.ngnportal.generator.Orders;
import org.ngnportal.ngnpro.CustomerProperty;
import org.ngnportal.ngnpro.EnumNumberQuery;
import org.ngnportal.ngnpro.EnumService;
import org.ngnportal.ngnpro.NgnProSession;
import org.ngnportal.ngnpro.Range;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.ngnpro.SipQuery;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.NgnPro;
import org.ngnportal.vault.Secret;

@ExtendWith(Stage.Builder.class)
class GeneratorJourneyTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void numbersAndSubscribersAreGeneratedAroundWhatIsThereAlready(Stage stage) {
        Visitor visitor =
                stage.visitor(stage.portal()).signIn("alpha", "alpha-demo").open("generator");
        visitor.sees(visitor.exactHeading("Generator")).sees("10 subscribers, each with a number in ENUM");

        visitor.fill("First number", "+31 20 555 0098").fill("How many", "5");
        visitor.fill("Leave away digits", "7").field("Leave away digits").blur();
        visitor.sees("Usernames cannot begin with 0: without these digits").inspects("generator-wrong");
        visitor.fill("Put before (optional)", "room")
                .field("Put before (optional)")
                .blur();
        visitor.sees("room0102@alpha.example");
        visitor.tick("Voicemail").tick("By letters: nothing is mailed, you download and print them");
        visitor.sees("Nothing is mailed: 5 letters wait").inspects("generator");

        visitor.click("Check and create").sees("2 of them are there already");
        visitor.sees("+31205550100 (number)").inspects("generator-taken");
        visitor.click("Skip these and create 3");
        assertThat(visitor.page()).hasURL(Pattern.compile(".*/batches/.*"));

        Work work = new Work(stage.portal());
        var id = BatchId.parse(visitor.page().url().replaceFirst(".*/", "")).orElseThrow();
        work.isDone(id, 3);
        assertThat(work.platform
                        .sip()
                        .getAccount(new SipId("room0102", "alpha.example"))
                        .lastName())
                .isEqualTo("31205550102");
        assertThat(work.accounts("room%")).isEqualTo(3);
        assertThat(work.numbers("312055500%")).isEqualTo(2);

        work.isUndone(id, 3);
        assertThat(work.accounts("room%")).isZero();
        assertThat(work.numbers("312055500%")).isZero();
    }

    @Test
    void twelveHundredSubscribersAreMadeAndTakenBack(Stage stage) {
        Work work = new Work(stage.portal());
        var order = Orders.order(
                Orders.accounts("alpha.example", new Naming(0, "mass"), Orders.NO_SERVICES),
                null,
                new Numbering("10000", 1200, 3),
                null);

        var id = work.start(order);

        work.isDone(id, 1200);
        assertThat(work.accounts("mass%")).isEqualTo(1200);
        assertThat(work.generator.look(work.alpha, order).rest()).isZero();

        work.isUndone(id, 1200);
        assertThat(work.accounts("mass%")).isZero();
    }

    @Test
    void numbersAloneAreAddedAndTakenBack(Stage stage) {
        Work work = new Work(stage.portal());

        var id = work.start(Orders.numbers("31205557000", 300, EnumService.SIP, "{number}@pbx.example"));

        work.isDone(id, 300);
        assertThat(work.numbers("312055570%")).isEqualTo(100);
        work.isUndone(id, 300);
        assertThat(work.numbers("31205557%")).isZero();
    }

    /** Batches of alpha, as they stand in the portal and on the platform. */
    private static final class Work {

        private final Generator generator;
        private final Batches batches;
        private final Actor alpha;
        private final NgnProSession platform;

        Work(Portal portal) {
            generator = portal.bean(Generator.class);
            batches = portal.bean(Batches.class);
            var ngnPro = portal.bean(NgnPro.class);
            alpha = ngnPro.authenticate("alpha", new Secret("alpha-demo"));
            platform = ngnPro.as(alpha);
            var administrator = ngnPro.authenticateAdministrator("admin", new Secret("sandbox-admin"));
            ngnPro.as(administrator)
                    .customer()
                    .setProperties(alpha.tenant().value(), List.of(new CustomerProperty("sip_credit", null, "", null)));
        }

        BatchId start(GeneratorOrder order) {
            assertThat(generator.check(alpha, order)).isEmpty();
            var findings = await().atMost(PATIENCE)
                    .until(
                            () -> generator.look(alpha, order),
                            found -> found.problems().isEmpty());
            return generator.start(alpha, order, findings);
        }

        void isDone(BatchId id, int rows) {
            assertThat(ended(id, BatchState.DONE).counts()).isEqualTo(Map.of(RowState.DONE, rows));
        }

        void isUndone(BatchId id, int rows) {
            batches.undo(alpha, id);
            assertThat(ended(id, BatchState.UNDONE).counts()).isEqualTo(Map.of(RowState.UNDONE, rows));
        }

        private BatchProgress ended(BatchId id, BatchState state) {
            return await().atMost(PATIENCE)
                    .until(
                            () -> batches.progress(alpha, id).orElseThrow(),
                            progress -> progress.state() == state || progress.state() == BatchState.PAUSED);
        }

        int accounts(String pattern) {
            var filter = new SipQuery.Filter(pattern, "alpha.example", null, null, null, null, null, null, null);
            return platform.sip()
                    .getAccounts(new SipQuery(filter, null, new Range(0, 1)))
                    .total();
        }

        int numbers(String pattern) {
            var filter = new EnumNumberQuery.Filter(pattern, null, null, null, null, null, null);
            return platform.enumeration()
                    .getNumbers(new EnumNumberQuery(filter, null, new Range(0, 1)))
                    .total();
        }
    }
}
