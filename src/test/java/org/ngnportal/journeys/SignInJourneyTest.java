package org.ngnportal.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Stage.Builder.class)
class SignInJourneyTest {

    @Test
    void loginPageIsForEveryone(Stage stage) {
        Visitor visitor = stage.visitor(stage.portal()).open("login");

        visitor.sees(visitor.exactHeading("Sign in")).inspects("login");
    }

    @Test
    void wrongPasswordIsToldAndUsernameKept(Stage stage) {
        Visitor visitor = stage.visitor(stage.portal()).open("login");

        visitor.trySignIn("alpha", "not-it");

        visitor.sees("Wrong username or password").inspects("login-refused");
        assertThat(visitor.field("Username")).hasValue("alpha");
    }

    @Test
    void platformThatIsDownIsNotTakenForWrongPassword(Stage stage) {
        Portal portal = stage.portal();
        Visitor visitor = stage.visitor(portal).open("login");
        portal.platform().refuse();
        try {
            visitor.trySignIn("beta", "beta-demo");

            visitor.sees("The platform does not answer at the moment");
        } finally {
            portal.platform().recover();
        }
        visitor.trySignIn("beta", "beta-demo").sees("Beta Voice");
    }

    @Test
    void inactiveResellerIsTold(Stage stage) {
        Visitor visitor = stage.visitor(stage.portal()).signIn("gamma", "gamma-demo");

        visitor.sees("is not active").inspects("inactive-reseller");
    }

    @Test
    void addressAskedForOpensAfterSignIn(Stage stage) {
        Visitor visitor = stage.visitor(stage.portal()).open("subscribers");

        visitor.trySignIn("alpha", "alpha-demo");

        visitor.sees(visitor.heading("Subscribers"));
    }
}
