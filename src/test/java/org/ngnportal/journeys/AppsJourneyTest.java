package org.ngnportal.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ngnportal.api.Program;
import org.ngnportal.api.TestLine;
import org.ngnportal.vault.Secret;

/** A subscriber lets an app use his account, and takes that back. */
@ExtendWith(Stage.Builder.class)
class AppsJourneyTest {

    @Test
    void tokenIsMadeUsedAndRevoked(Stage stage) {
        var portal = stage.portal();
        var line = TestLine.of(portal);
        Visitor ada = stage.visitor(portal, Screen.PHONE).open("login");
        ada.trySignIn(line.address().toString(), line.password().reveal()).sees(ada.heading("Hello, Ada"));
        ada.open("my/apps");
        ada.sees("No app uses your account").inspects("my-apps-none");

        ada.click("New token").fill("What is it for?", "Doorbell").fill("Your web password", "guess");
        ada.inspects("my-apps-new");
        ada.click("Make token").sees("The web password is not right.");
        ada.fill("Your web password", line.password().reveal())
                .click("Make token")
                .sees("It is not shown again.");
        ada.inspects("my-apps-made");
        var token = new Secret(ada.page().locator(".apps-token").innerText().strip());
        ada.click("I have copied it");

        assertThat(Program.with(portal, token).get("api/my/identity").status()).isEqualTo(200);
        ada.open("my/apps").sees("Doorbell").sees("Only look").inspects("my-apps");

        ada.click("Revoke Doorbell").click("Revoke").sees("Doorbell is revoked");
        assertThat(ada.text("Only look")).hasCount(0);
        assertThat(Program.with(portal, token).get("api/my/identity").status()).isEqualTo(401);
    }
}
