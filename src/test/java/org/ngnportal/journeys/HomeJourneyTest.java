package org.ngnportal.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ngnportal.delivery.Deliveries;
import org.ngnportal.delivery.DeliveryId;
import org.ngnportal.delivery.WelcomeMail;
import org.ngnportal.ngnpro.CustomerAccount;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.sandbox.MailCatcher;
import org.ngnportal.sandbox.SandboxSwitches;
import org.ngnportal.sip.DomainName;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.NgnPro;
import org.ngnportal.vault.Secret;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where administrators and resellers land, and where the numbers lead. */
@ExtendWith(Stage.Builder.class)
class HomeJourneyTest {

    private static final Duration LATENCY = Duration.ofMillis(500);
    private static final int SIGN_IN_CALLS = 1;

    private static Portal portal;

    @BeforeAll
    static void open() {
        portal = Portal.start(Storage.CLEAR);
    }

    @AfterAll
    static void close() {
        portal.close();
    }

    @Test
    void administratorFollowsTheBlockedToTheListAndSeesWhoseTheyAre(Stage stage) {
        Visitor administrator = stage.visitor(portal).signIn("admin", "sandbox-admin");
        administrator.sees("The whole platform at a glance.");
        awaitNumbers(administrator);
        assertThat(row(administrator, "Resellers")).isVisible();
        administrator.inspects("overview-platform");

        row(administrator, "Blocked").click();
        assertThat(administrator.page()).hasURL(Pattern.compile("subscribers\\?state=blocked"));
        administrator
                .sees("katarzyna.wojcik@alpha.example")
                .sees("Alpha Telecom")
                .inspects("subscribers-platform");
        administrator.text("luc.claes@shop.alpha.example").click();
        administrator.sees(administrator.link("Alpha Shop (Alpha Telecom)")).inspects("subscriber-platform");
    }

    @Test
    void resellerFollowsLowBalancesAndNewcomers(Stage stage) {
        newcomers();
        Visitor alpha = stage.visitor(portal).signIn("alpha", "alpha-demo");
        awaitNumbers(alpha);
        alpha.sees("new subscribers in the last 30 days").inspects("overview-reseller");
        row(alpha, "Low balance").click();
        assertThat(alpha.field("Low balance")).isChecked();
        alpha.inspects("subscribers-low-balance");
        alpha.page().goBack();
        awaitNumbers(alpha);
        row(alpha, "New in the last 7 days").click();
        assertThat(alpha.page()).hasURL(Pattern.compile("created=week"));
        alpha.sees("new-0-0@alpha.example");
        assertThat(alpha.text("new-20-0@alpha.example")).isHidden();
    }

    /** Some that came today and some days ago. */
    private static void newcomers() {
        NgnPro ngnPro = portal.bean(NgnPro.class);
        var sip = ngnPro.as(ngnPro.authenticate("alpha", new Secret("alpha-demo")))
                .sip();
        for (int days : new int[] {20, 13, 12, 6, 2, 0}) {
            portal.platform().passTime(Duration.ofDays(-days));
            for (int i = 0; i <= days % 5; i++) {
                sip.addAccount(SipAccount.builder(new SipId("new-" + days + "-" + i, "alpha.example"))
                        .name("New", "Comer")
                        .password("k7$Tq#w9Zx")
                        .email("new@mail.example")
                        .build());
            }
            portal.platform().passTime(Duration.ofDays(days));
        }
    }

    @Test
    void failedDeliveryLeadsToTheDeliveriesThatFailed(Stage stage) {
        fail(prepare("fritz"));
        prepare("carl");
        Visitor administrator = stage.visitor(portal).signIn("admin", "sandbox-admin");
        awaitNumbers(administrator);

        row(administrator, "Not delivered").click();

        administrator.sees("fritz@beta.example").sees("sent by Beta");
        assertThat(administrator.text("carl@beta.example")).isHidden();
        administrator.inspects("deliveries-failed");
    }

    @Test
    void newResellerIsShownTheFirstStep(Stage stage) {
        NgnPro ngnPro = portal.bean(NgnPro.class);
        Actor platform = ngnPro.authenticateAdministrator("admin", new Secret("sandbox-admin"));
        ngnPro.as(platform)
                .customer()
                .addAccount(CustomerAccount.builder()
                        .username("nova")
                        .password("nova-demo")
                        .name("Nora", "Nova")
                        .organization("Nova Networks")
                        .email("nova@mail.example")
                        .resellerActive(true)
                        .build());

        Visitor nova = stage.visitor(portal).signIn("nova", "nova-demo");

        awaitNumbers(nova);
        nova.sees("No subscribers yet").inspects("overview-empty");
    }

    @Test
    void mailServerThatIsDownIsToldWithWhatToDo(Stage stage) {
        portal.bean(MailCatcher.class).close();
        Visitor administrator =
                stage.visitor(portal).signIn("admin", "sandbox-admin").open("health");

        administrator.sees(administrator.exactHeading("Mail server"));
        // what an earlier page has asked counts for a minute
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
            administrator.click("Check again");
            assertThat(administrator.text("The mail server takes no mails."))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(3000));
        });
        administrator
                .sees("Look at the settings spring.mail.host and spring.mail.port.")
                .inspects("health");
        assertThat(administrator.page().request().get(portal.url("actuator/health/readiness")))
                .isOK();
        assertThat(administrator
                        .page()
                        .request()
                        .get(portal.url("actuator/health"))
                        .text())
                .contains("\"status\":\"IMPAIRED\"")
                .doesNotContain("components", "localhost");
        assertThat(administrator
                        .page()
                        .request()
                        .get(portal.url("actuator/health/services"))
                        .status())
                .isEqualTo(503);
    }

    @Test
    void slowPlatformDoesNotHoldTheOverviewUp(Stage stage) {
        Queue<Instant> calls = new ConcurrentLinkedQueue<>();
        Visitor beta = stage.visitor(portal).open("login");
        portal.platform().delay(SandboxSwitches.ANY, LATENCY);
        try (var counting = portal.platform().after(SandboxSwitches.ANY, call -> calls.add(Instant.now()))) {
            beta.trySignIn("beta", "beta-demo").sees(beta.heading("Welcome"));
            awaitNumbers(beta);

            List<Instant> answers = calls.stream().skip(SIGN_IN_CALLS).sorted().toList();
            Duration took =
                    Duration.between(answers.getFirst(), answers.getLast()).plus(LATENCY);
            Duration together = LATENCY.multipliedBy(answers.size());
            assertThat(took)
                    .as("%s calls that take %s one after the other", answers.size(), together)
                    .isLessThan(together);
        } finally {
            portal.platform().reset();
        }
    }

    @Test
    void platformThatIsDownLeavesAnOverviewThatSaysSo(Stage stage) {
        Visitor shop = stage.visitor(portal).open("journal");
        shop.trySignIn("alpha-shop", "shop-demo").sees(shop.heading("Journal"));
        portal.platform().refuse();
        try {
            shop.open("");
            awaitNumbers(shop);
            shop.sees("The platform does not answer.").sees("not available").inspects("overview-down");
        } finally {
            portal.platform().reset();
            await().ignoreExceptions()
                    .until(() -> portal.bean(NgnPro.class).authenticate("beta", new Secret("beta-demo")) != null);
        }
    }

    private static void awaitNumbers(Visitor visitor) {
        assertThat(visitor.page().locator("[aria-busy]")).hasCount(0);
    }

    /** The number with this label, as a link. */
    private static Locator row(Visitor visitor, String label) {
        return visitor.page()
                .locator("li.portal-row")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + label)));
    }

    private static DeliveryId prepare(String user) {
        Actor beta = portal.bean(NgnPro.class).authenticate("beta", new Secret("beta-demo"));
        return portal.bean(Deliveries.class)
                .prepare(
                        beta,
                        new WelcomeMail(
                                user + "@mail.example",
                                Locale.ENGLISH,
                                "",
                                "",
                                new DomainName("beta.example"),
                                new SipAddress(user, "beta.example"),
                                new Secret("k7$Tq#w9Zx"),
                                null,
                                true,
                                false,
                                null,
                                false,
                                null,
                                "",
                                List.of(),
                                List.of(),
                                Map.of()));
    }

    private static void fail(DeliveryId id) {
        portal.bean(JdbcClient.class)
                .sql("UPDATE delivery SET state = 'FAILED', attempts = 1, problem = 'RECIPIENT_REFUSED' WHERE id = ?")
                .param(id.value())
                .update();
    }
}
