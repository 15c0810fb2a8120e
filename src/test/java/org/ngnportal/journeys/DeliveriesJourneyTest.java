package org.ngnportal.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ngnportal.delivery.Deliveries;
import org.ngnportal.delivery.DeliveryId;
import org.ngnportal.delivery.WelcomeMail;
import org.ngnportal.sip.DomainName;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.NgnPro;
import org.ngnportal.vault.Secret;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(Stage.Builder.class)
class DeliveriesJourneyTest {

    @Test
    void aMailThatFailedIsSentAgainToTheRightAddress(Stage stage) {
        var portal = stage.portal();
        prepare(portal, "carl");
        become(portal, prepare(portal, "dora"), "state = 'SENT', payload = NULL, attempts = 1");
        become(portal, prepare(portal, "emil"), "state = 'EXPIRED', payload = NULL, problem = 'LIFETIME_OVER'");
        var wrong = prepare(portal, "fritz");
        become(
                portal,
                wrong,
                "state = 'FAILED', attempts = 1, problem = 'RECIPIENT_REFUSED', "
                        + "problem_detail = '550 5.1.1 <fritz@mail.example>: Recipient address rejected: User unknown'");
        var visitor = stage.visitor(portal).signIn("beta", "beta-demo").open("deliveries");

        visitor.sees(visitor.heading("Deliveries"))
                .sees("fritz@beta.example")
                .sees("User unknown")
                .inspects("deliveries");
        visitor.click("Send the mail for fritz@beta.example again");
        visitor.sees(visitor.field("E-mail address")).inspects("deliveries-send-again");
        visitor.fill("E-mail address", "fritz.right@mail.example").click("Send");

        visitor.sees("to fritz.right@mail.example");
        await().untilAsserted(() ->
                assertThat(portal.mail().lettersTo("fritz.right@mail.example")).hasSize(1));
    }

    @Test
    void whoSentNothingIsToldSo(Stage stage) {
        var visitor =
                stage.visitor(stage.portal()).signIn("alpha-shop", "shop-demo").open("deliveries");

        visitor.sees("No mails yet").inspects("deliveries-none");
    }

    private static DeliveryId prepare(Portal portal, String user) {
        var beta = portal.bean(NgnPro.class).authenticate("beta", new Secret("beta-demo"));
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

    private static void become(Portal portal, DeliveryId id, String changes) {
        portal.bean(JdbcClient.class)
                .sql("UPDATE delivery SET " + changes + " WHERE id = ?")
                .param(id.value())
                .update();
    }
}
