package org.ngnportal.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ngnportal.sip.SipAddress;

/** Working as somebody else: begun with a reason, read-only first, with one click back, and in his journal afterwards. */
@ExtendWith(Stage.Builder.class)
class ImpersonationJourneyTest {

    private static final SipAddress ALICE = new SipAddress("alice", "alpha.example");

    @Test
    void administratorHelpsAResellerWhoReadsItAfterwards(Stage stage) {
        Portal portal = stage.portal();
        boolean anonymous = portal.stored(ALICE).groups().contains("anonymous");
        Visitor demo = stage.visitor(portal).signIn("admin", "sandbox-admin").open("customers");
        demo.sees(demo.heading("Customers")).inspects("customers");
        demo.fill("Search", "alpha.example");
        assertThat(demo.page()).hasURL(Pattern.compile("customers\\?q=alpha.example"));
        demo.sees(demo.link("Alpha Telecom")).button("Act as Alpha Telecom").click();
        demo.click("Begin").sees("Say in 5 to 200 letters why.");
        demo.fill("Reason", "Asked why Alice is anonymous")
                .inspects("impersonation-dialog")
                .click("Begin");

        demo.sees("admin acting as Alpha Telecom").sees("Read-only").inspects("impersonation-overview");
        demo.open("subscribers/" + ALICE)
                .sees(demo.exactHeading("Alice Liddell"))
                .inspects("impersonation-read-only");
        assertThat(demo.button("Block").or(demo.button("Delete"))).hasCount(0);
        assertThat(portal.stored(ALICE).groups().contains("anonymous")).isEqualTo(anonymous);

        demo.click("Allow changes");
        demo.page()
                .getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Allow changes"))
                .click();
        demo.sees("Full rights").inspects("impersonation-full");
        demo.field("Hide caller ID").click();
        demo.sees("Undo");
        assertThat(portal.stored(ALICE).groups().contains("anonymous")).isEqualTo(!anonymous);

        demo.click("Return");
        assertThat(demo.page()).hasURL(Pattern.compile("customers\\?q=alpha.example$"));
        assertThat(demo.field("Search")).hasValue("alpha.example");
        assertThat(demo.text("acting as")).hasCount(0);

        Visitor alpha = stage.visitor(portal).signIn("alpha", "alpha-demo").open("journal?as=yes");
        alpha.sees("admin began to act as Alpha Telecom")
                .sees(alpha.page()
                        .getByText(Pattern.compile(
                                "admin as Alpha Telecom switched o.+ the hiding of the caller ID for " + ALICE))
                        .first())
                .sees("admin stopped acting as Alpha Telecom")
                .text("admin began to act as Alpha Telecom")
                .click();
        alpha.sees("Asked why Alice is anonymous")
                .sees(alpha.page()
                        .getByText("admin, administrator of the platform")
                        .locator("visible=true")
                        .first())
                .inspects("impersonation-journal");
        Visitor beta = stage.visitor(portal).signIn("beta", "beta-demo").open("journal?as=yes");
        assertThat(beta.text("admin began")).hasCount(0);
    }

    @Test
    void subscriberReadsWhoOpenedHisPages(Stage stage) {
        Portal portal = stage.portal();
        Visitor alpha = stage.visitor(portal).signIn("alpha", "alpha-demo").open("subscribers/" + ALICE);
        alpha.click("Open as subscriber");
        alpha.fill("Reason", "She cannot find her diversions").click("Begin");
        alpha.sees("Alpha Telecom acting as Alice Liddell")
                .sees("alice@alpha.example")
                .inspects("impersonation-my");
        alpha.click("Return").sees(alpha.exactHeading("Alice Liddell"));

        Visitor alice = stage.visitor(portal).open("login").trySignIn("alice@alpha.example", "alice-web");
        alice.sees("What was changed").sees("Alpha Telecom began to act as alice@alpha.example");
        alice.text("Alpha Telecom began to act as").click();
        alice.sees("She cannot find her diversions").inspects("subscriber-history");
    }

    @Test
    void whatIsOverInOneTabIsOverInAllOfThem(Stage stage) {
        Portal portal = stage.portal();
        Visitor alpha = stage.visitor(portal).signIn("alpha", "alpha-demo").open("customers?q=shop");
        alpha.button("Act as Alpha Shop").click();
        alpha.fill("Reason", "Asked for help").click("Begin").sees("acting as");
        Page other = alpha.page().context().newPage();
        Visitor second = new Visitor(other, portal).open("subscribers");
        second.sees("acting as");

        alpha.click("Return");
        assertThat(alpha.page()).hasURL(Pattern.compile("customers\\?q=shop$"));

        second.fill("Search", "jan");
        assertThat(second.text("acting as")).hasCount(0);
        second.sees(second.heading("Welcome"));
    }
}
