package org.ngnportal.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.sip.SipAddress;

/** What others and the platform do while somebody works. */
@ExtendWith(Stage.Builder.class)
class ChangesJourneyTest {

    @Test
    void changeBySomebodyElseIsToldAndNotOverwritten(Stage stage) {
        Portal portal = stage.portal();
        SipAddress pierre = new SipAddress("pierre.lefevre", "alpha.example");
        Visitor first = signedIn(stage, portal).open("subscribers/" + pierre);
        Visitor second = signedIn(stage, portal).open("subscribers/" + pierre);
        second.sees(second.exactHeading("Pierre Lefèvre"));
        first.sees(first.exactHeading("Pierre Lefèvre"))
                .fill("Last name", "Dupont")
                .click("Save")
                .sees("Saved.");

        second.fill("First name", "Pieter").click("Save");

        second.sees("Somebody else changed this subscriber").inspects("subscriber-conflict");
        SipAccount stored = portal.stored(pierre);
        assertThat(stored.firstName()).isEqualTo("Pierre");
        assertThat(stored.lastName()).isEqualTo("Dupont");
        assertThat(stored.groups())
                .as("groups that the portal does not know stay")
                .contains("vip");
        second.click("Show current");
        assertThat(second.field("Last name")).hasValue("Dupont");
    }

    @Test
    void subscriberIsDeletedOnceHisAddressIsTyped(Stage stage) {
        Visitor alpha = signedIn(stage, stage.portal()).open("subscribers/rosa.fernandez@alpha.example");
        alpha.sees(alpha.exactHeading("Rosa Fernández")).click("Delete");

        alpha.fill("Type rosa.fernandez@alpha.example to confirm", "rosa.fernandez@alpha.example")
                .click("Delete subscriber");

        alpha.sees("rosa.fernandez@alpha.example is deleted.");
        alpha.open("subscribers?q=rosa.fernandez").sees("Nobody matches");
    }

    @Test
    void listComesBackWithThePlatform(Stage stage) {
        Portal portal = stage.portal();
        Visitor alpha = signedIn(stage, portal);
        portal.platform().refuse();
        try {
            alpha.open("subscribers").sees("The list cannot be shown").inspects("subscribers-platform-down");
        } finally {
            portal.platform().recover();
        }

        alpha.button("Try again").last().click();

        alpha.sees(alpha.heading("Subscribers ("));
    }

    private static Visitor signedIn(Stage stage, Portal portal) {
        return stage.visitor(portal).signIn("alpha", "alpha-demo");
    }
}
