package org.ngnportal.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ngnportal.delivery.Deliveries;
import org.ngnportal.delivery.DeliveryWay;
import org.ngnportal.delivery.WelcomeMail;
import org.ngnportal.sip.DomainName;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.NgnPro;
import org.ngnportal.vault.Secret;

/** Credentials behind a link that shows them once. */
@ExtendWith(Stage.Builder.class)
class LinkJourneyTest {

    private static final Pattern TOKEN = Pattern.compile("/credentials#(\\S+)");
    private static final String PASSWORD = "k7Tq-w9Zx-4Lp";
    private static final SipAddress GRETA = new SipAddress("greta", "beta.example");

    @Test
    void credentialsBehindALinkAreShownOnceAfterAClick(Stage stage) {
        var portal = stage.portal();
        deliver(portal);
        await().until(() -> token(portal).isPresent());
        var visitor = stage.visitor(portal, Screen.PHONE)
                .open("credentials#" + token(portal).orElseThrow());

        visitor.sees("Your credentials are ready").inspects("credentials-offer");
        assertThat(visitor.text(PASSWORD)).hasCount(0);
        assertThat(visitor.page()).hasURL(portal.url("credentials"));
        visitor.click("Show my credentials");

        visitor.sees("greta@beta.example").sees("Keep this now").inspects("credentials-shown");
        assertThat(visitor.text(PASSWORD).first()).isVisible();

        var second = stage.visitor(portal).open("credentials#" + token(portal).orElseThrow());
        second.click("Show my credentials");
        second.sees("There is nothing behind this link any more").inspects("credentials-gone");

        var staff = stage.visitor(portal).signIn("beta", "beta-demo").open("deliveries?way=link");
        staff.sees("greta@beta.example");
        assertThat(staff.page().locator(".delivery-state").first()).containsText("Opened");
        staff.inspects("deliveries-opened");
    }

    private static Optional<String> token(Portal portal) {
        return portal.mail().lettersTo("greta@mail.example").stream()
                .map(letter -> TOKEN.matcher(letter.text()))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst();
    }

    private static void deliver(Portal portal) {
        var beta = portal.bean(NgnPro.class).authenticate("beta", new Secret("beta-demo"));
        var deliveries = portal.bean(Deliveries.class);
        var mail = new WelcomeMail(
                "greta@mail.example",
                Locale.ENGLISH,
                "Greta",
                "Lind",
                new DomainName("beta.example"),
                GRETA,
                new Secret(PASSWORD),
                null,
                false,
                false,
                null,
                false,
                null,
                "",
                List.of(),
                List.of(),
                Map.of("sip_outbound_proxy", "proxy.beta.example:5061;transport=tls"));
        deliveries.ready(deliveries.prepare(beta, mail, DeliveryWay.LINK), GRETA);
    }
}
