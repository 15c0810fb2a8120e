package org.ngnportal.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ngnportal.journeys.CaughtMail.Letter;

/** Staff of a reseller: invited, at work, disabled, forgetful. */
@ExtendWith(Stage.Builder.class)
class OperatorsJourneyTest {

    private static final String PASSWORD = "seven quiet lighthouses";
    private static final String OTHER = "eight quiet lighthouses";

    private static Letter letter(Portal portal, String recipient, int number) {
        List<Letter> letters = await().atMost(Duration.ofSeconds(30))
                .until(() -> portal.mail().lettersTo(recipient), found -> found.size() >= number);
        return letters.get(number - 1);
    }

    /** From the path on: the tests' portal does not know its own port. */
    private static String link(Letter letter) {
        return letter.text()
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("http") && line.contains("#"))
                .findFirst()
                .map(address -> address.replaceFirst("^https?://[^/]+/", ""))
                .orElseThrow();
    }

    private static Visitor invite(Visitor alpha, String name, String email, String role) {
        alpha.open("operators/new").sees(alpha.exactHeading("Invite operator"));
        alpha.fill("Name", name).fill("E-mail address", email);
        alpha.page()
                .getByRole(AriaRole.RADIO)
                .and(alpha.page().getByLabel(role))
                .check();
        var consent = alpha.field("Operators may act with my connection");
        if (consent.isVisible()) {
            consent.check();
        }
        return alpha;
    }

    private static void choosePassword(Visitor visitor, String password, String button) {
        visitor.fill("New password", password).fill("The same again", password).click(button);
        visitor.sees("Your password is set. Sign in with it.");
    }

    @Test
    void anOperatorIsInvitedWorksAndIsDisabled(Stage stage) {
        Portal portal = stage.portal();
        Visitor alpha = stage.visitor(portal).signIn("alpha", "alpha-demo");
        alpha.open("operators").sees(alpha.heading("Operators"));
        invite(alpha, "Rosa Reader", "rosa@mail.example", "Read-only").inspects("operators-new");
        alpha.click("Send the invitation");
        alpha.sees(alpha.link("Rosa Reader")).inspects("operators");

        String link = link(letter(portal, "rosa@mail.example", 1));
        Visitor rosa = stage.visitor(portal).open(link);
        rosa.sees(rosa.exactHeading("Your invitation"))
                .sees("You are invited to work for Alpha Telecom.")
                .inspects("invitation");
        assertThat(rosa.page()).hasURL(portal.url("invitation"));
        rosa.fill("New password", "rosa").fill("The same again", "rosa").click("Accept the invitation");
        rosa.sees("This password does not do").inspects("invitation-refused");
        choosePassword(rosa, PASSWORD, "Accept the invitation");
        Visitor late = stage.visitor(portal).open(link).sees("This invitation cannot be used any more");
        late.inspects("invitation-too-late");

        rosa.signIn("rosa@mail.example", PASSWORD);
        assertThat(rosa.link("Operators")).hasCount(0);
        rosa.open("subscribers").sees(rosa.heading("Subscribers"));
        assertThat(rosa.text("New subscriber")).hasCount(0);
        rosa.open("operators").sees("There is nothing here");

        alpha.open("operators").sees(alpha.link("Rosa Reader"));
        alpha.link("Rosa Reader").click();
        alpha.sees(alpha.exactHeading("Rosa Reader")).inspects("operator");
        alpha.click("Disable");
        alpha.sees("rosa@mail.example can sign in no longer");
        alpha.sees(alpha.button("Enable"));
        stage.visitor(portal)
                .open("login")
                .trySignIn("rosa@mail.example", PASSWORD)
                .sees("Wrong username or password");
    }

    @Test
    void aForgottenPasswordIsReplacedByALinkInAMail(Stage stage) {
        Portal portal = stage.portal();
        Visitor alpha = stage.visitor(portal).signIn("alpha", "alpha-demo");
        invite(alpha, "Sam Support", "sam@mail.example", "Support").click("Send the invitation");
        alpha.sees(alpha.link("Sam Support"));
        Visitor sam = stage.visitor(portal).open(link(letter(portal, "sam@mail.example", 1)));
        choosePassword(sam, PASSWORD, "Accept the invitation");

        sam.link("Forgotten your password?").click();
        sam.sees(sam.exactHeading("Forgotten your password?")).inspects("forgotten");
        sam.fill("E-mail or SIP address", "nobody@mail.example").click("Send the link");
        sam.sees("If there is an account with this address").inspects("forgotten-sent");
        sam.open("forgotten").fill("E-mail or SIP address", "sam@mail.example").click("Send the link");
        sam.sees("If there is an account with this address");

        Letter letter = letter(portal, "sam@mail.example", 2);
        assertThat(letter.subject()).contains("sam@mail.example");
        sam.open(link(letter)).sees(sam.exactHeading("Choose a new password")).inspects("reset");
        choosePassword(sam, OTHER, "Set the password");
        assertThat(letter(portal, "sam@mail.example", 3).text())
                .contains("The password of sam@mail.example was changed");
        assertThat(portal.mail().lettersTo("nobody@mail.example")).isEmpty();

        sam.trySignIn("sam@mail.example", PASSWORD).sees("Wrong username or password");
        sam.signIn("sam@mail.example", OTHER);
        assertThat(sam.link("Subscribers")).isVisible();
        assertThat(sam.link("Operators")).hasCount(0);
        sam.open(link(letter));
        stage.visitor(portal).open(link(letter)).sees("This link cannot be used any more");
    }
}
