package org.ngnportal.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Stage.Builder.class)
class SubscribersJourneyTest {

    @Test
    void listIsSearchedFilteredAndRestoredByGoingBack(Stage stage) {
        Visitor visitor = signedIn(stage).open("subscribers");
        visitor.sees(visitor.heading("Subscribers ("))
                .sees(row(visitor, "@alpha.example"))
                .inspects("subscribers");

        visitor.fill("Search", "alice");
        visitor.sees("match").sees(row(visitor, "alice@alpha.example"));
        assertThat(visitor.page()).hasURL(Pattern.compile("q=alice"));

        row(visitor, "alice@alpha.example").click();
        visitor.sees(visitor.heading("Alice"));
        assertThat(visitor.page()).hasURL(Pattern.compile("subscribers/alice@alpha.example"));
        visitor.page().goBack();
        assertThat(visitor.field("Search")).hasValue("alice");
        visitor.sees(row(visitor, "alice@alpha.example"));

        visitor.fill("Search", "nobody at all");
        visitor.sees("Nobody matches").inspects("subscribers-no-match");
    }

    @Test
    void subscriberIsEditedWhereHeStands(Stage stage) {
        Visitor visitor = signedIn(stage).open("subscribers/alice@alpha.example");
        visitor.sees(visitor.heading("Alice")).sees("Services").inspects("subscriber");

        visitor.fill("Caller ID", "+31 20 555 01 23");
        visitor.sees("Unsaved changes").inspects("subscriber-unsaved");
        visitor.click("Save").sees("Saved.");
        assertThat(visitor.field("Caller ID")).hasValue("31205550123");

        visitor.field("Reject anonymous callers").click();
        visitor.sees("Reject anonymous callers: o");
        visitor.click("Undo");

        visitor.fill("E-mail", "nowhere");
        visitor.click("Save");
        visitor.sees("Enter an e-mail address such as").inspects("subscriber-wrong");
        visitor.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("All subscribers"))
                .click();
        visitor.sees("Leave without saving?").inspects("subscriber-leaving");
        visitor.click("Discard changes");
        visitor.sees(visitor.heading("Subscribers ("));
    }

    @Test
    void voicemailIsAddedAndRemoved(Stage stage) {
        Visitor visitor = signedIn(stage).open("subscribers/jan.peeters@shop.alpha.example");
        visitor.sees(visitor.heading("Jan Peeters"));

        visitor.click("Add voicemail");
        visitor.sees("Diversions to elsewhere stay").inspects("subscriber-voicemail");
        visitor.button("Add voicemail").last().click();

        visitor.sees("Voicemail is on.").sees(visitor.button("Show PIN"));
        visitor.button("Show PIN").scrollIntoViewIfNeeded();
        visitor.inspects("subscriber-with-voicemail");
    }

    @Test
    void deletingAsksToTypeTheAddress(Stage stage) {
        Visitor visitor = signedIn(stage).open("subscribers/alice@alpha.example");

        visitor.click("Delete");

        visitor.sees("Type alice@alpha.example to confirm").inspects("subscriber-deleting");
        assertThat(visitor.button("Delete subscriber")).isDisabled();
    }

    @Test
    void listOfAnotherTenantIsNotFound(Stage stage) {
        Visitor visitor = stage.visitor(stage.portal()).signIn("beta", "beta-demo");

        visitor.open("subscribers/alice@alpha.example");

        assertThat(visitor.page().getByText("alice")).hasCount(0);
        visitor.inspects("subscriber-not-found");
    }

    private static Visitor signedIn(Stage stage) {
        return stage.visitor(stage.portal()).signIn("alpha", "alpha-demo");
    }

    private static Locator row(Visitor visitor, String address) {
        return visitor.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(address))
                .first();
    }
}
