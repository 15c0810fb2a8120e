package org.ngnportal.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Stage.Builder.class)
class SubscriberJourneyTest {

    @Test
    void aSubscriberLandsOnHisOwnTelephone(Stage stage) {
        Visitor visitor = stage.visitor(stage.portal(), Screen.PHONE).open("login");

        visitor.trySignIn("sip:Alice@Alpha.example", "alice-web");

        visitor.sees(visitor.heading("Hello, Alice Liddell"))
                .sees("alice@alpha.example")
                .sees("Your account is active")
                .sees("Alpha Telecom")
                .inspects("my-telephone");
        assertThat(visitor.page()).hasURL(stage.portal().url("my"));
    }

    @Test
    void whatIsForStaffIsNotThereForASubscriber(Stage stage) {
        Visitor visitor = stage.visitor(stage.portal()).open("login");
        visitor.trySignIn("alice@alpha.example", "alice-web").sees(visitor.heading("Hello, Alice Liddell"));
        assertThat(visitor.link("Subscribers")).hasCount(0);

        for (String page :
                new String[] {"subscribers", "subscribers/bob.keller@alpha.example", "journal", "connections"}) {
            visitor.open(page).sees(visitor.heading("There is nothing here"));
        }
        visitor.open("").sees(visitor.heading("Hello, Alice Liddell"));
        assertThat(visitor.page()).hasURL(stage.portal().url("my"));
    }

    @Test
    void aWrongPasswordIsRefusedAsForAnybody(Stage stage) {
        Visitor visitor = stage.visitor(stage.portal()).open("login");

        for (String[] attempt : new String[][] {
            {"hannah.muller@alpha.example", "wrong"},
            {"nobody@alpha.example", "wrong"},
            {"nobody@nowhere.example", "wrong"},
            {"alice@alpha.example", "alice-sip"}
        }) {
            visitor.trySignIn(attempt[0], attempt[1]).sees("Wrong username or password. Check both and try again.");
        }
    }

    @Test
    void whoIsBlockedIsToldBySigningIn(Stage stage) {
        Portal portal = stage.portal();
        Visitor visitor = stage.visitor(portal, Screen.PHONE).open("login");

        visitor.trySignIn("katarzyna.wojcik@alpha.example", "katarzyna.wojcik-sip");

        visitor.sees("Your provider has blocked your account").inspects("my-telephone-blocked");
    }

    @Test
    void aResellerStoresChecksAndForgetsHisConnection(Stage stage) {
        Visitor visitor =
                stage.visitor(stage.portal()).signIn("beta", "beta-demo").open("connections");
        visitor.sees(visitor.heading("No connection is stored")).inspects("connections-none");

        visitor.click("Store my connection");
        visitor.sees(visitor.heading("Your connection")).sees("In use");
        visitor.button("Check the connection of Beta Voice").click();
        visitor.sees("The platform takes the connection of Beta Voice.").inspects("connections-own");

        visitor.button("Forget the connection of Beta Voice").click();
        visitor.sees("Operators can sign in no longer").inspects("connections-forget");
        visitor.click("Forget");
        visitor.sees(visitor.heading("No connection is stored"));
    }

    @Test
    void theAdministratorSeesAllConnections(Stage stage) {
        stage.visitor(stage.portal())
                .signIn("alpha", "alpha-demo")
                .open("connections")
                .click("Store my connection");

        Visitor visitor =
                stage.visitor(stage.portal()).signIn("admin", "sandbox-admin").open("connections");

        visitor.sees("comes from the settings of the portal")
                .sees("Alpha Telecom")
                .inspects("connections-all");
    }
}
