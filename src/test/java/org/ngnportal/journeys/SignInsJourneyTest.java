package org.ngnportal.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Stage.Builder.class)
class SignInsJourneyTest {

    @Test
    void whoIsGuessedAtIsLockedOutAndUnlockedByHisReseller(Stage stage) {
        Portal portal = stage.portal();
        stage.visitor(portal).signIn("alpha-shop", "shop-demo");
        Visitor guesser = stage.visitor(portal);
        for (int i = 0; i < 5; i++) {
            guesser.open("login").trySignIn("alpha-shop", "guess-" + i).sees("Wrong username or password");
        }
        guesser.open("login").trySignIn("alpha-shop", "shop-demo").sees("Too many failed tries");

        Visitor alpha = stage.visitor(portal).signIn("alpha", "alpha-demo");
        alpha.link("Sign-ins").click();
        alpha.sees(alpha.heading("Sign-ins ("))
                .sees(alpha.heading("Locked out now"))
                .inspects("sign-ins");
        alpha.click("Unlock alpha-shop").sees("alpha-shop can sign in again");
        assertThat(alpha.heading("Locked out now")).isHidden();
        alpha.tick("Only failed").sees("Had to wait");
        assertThat(alpha.page()).hasURL(portal.url("sign-ins?failed=yes"));

        alpha.open("journal").sees("unlocked the sign-in of alpha-shop");
        guesser.open("login").trySignIn("alpha-shop", "shop-demo").sees(guesser.heading("Welcome"));
    }

    @Test
    void signingOutEverywhereElseEndsTheOtherBrowsersSession(Stage stage) {
        Portal portal = stage.portal();
        Visitor forgotten = stage.visitor(portal).signIn("alpha-shop", "shop-demo");
        Visitor here = stage.visitor(portal).signIn("alpha-shop", "shop-demo");

        here.button("Signed in as alpha-shop").click();
        here.sees(here.link("My sessions")).inspects("user-menu");
        here.link("My sessions").click();
        here.sees(here.exactHeading("My sessions")).sees("This one").inspects("my-sessions");
        here.click("Sign out everywhere else").sees("signed out.");
        assertThat(here.button("Sign out everywhere else")).isHidden();

        forgotten.open("subscribers").sees("Your session has ended");
        here.open("subscribers").sees(here.heading("Subscribers"));
    }

    @Test
    void whoDoesNothingIsWarnedAndMayStay(Stage stage) {
        Portal portal = stage.portal();
        Visitor visitor = stage.visitor(portal);
        // as the server would answer half an hour later
        visitor.page()
                .route(
                        "**/session",
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setContentType("application/json")
                                .setBody("{\"left\":%d,\"extendable\":true}"
                                        .formatted(route.request().method().equals("POST") ? 1800 : 90))));
        visitor.page().clock().install();
        visitor.signIn("alpha-shop", "shop-demo");

        visitor.page().clock().fastForward("28:30");
        visitor.sees(visitor.exactHeading("Are you still there?"))
                .sees("Time left: 1:")
                .inspects("session-warning");
        visitor.click("Stay signed in");
        assertThat(visitor.exactHeading("Are you still there?")).isHidden();
    }
}
