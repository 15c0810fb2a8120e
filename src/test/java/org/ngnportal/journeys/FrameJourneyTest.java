package org.ngnportal.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What surrounds every page. */
@ExtendWith(Stage.Builder.class)
class FrameJourneyTest {

    @Test
    void overviewSaysWhatThereIs(Stage stage) {
        Visitor visitor = signedIn(stage, Screen.DESKTOP);

        visitor.sees("domains").sees("Create a subscriber").inspects("overview");
        assertThat(visitor.page()).hasTitle(Pattern.compile("Overview – Alpha Telecom – .+"));
    }

    @Test
    void chosenThemeStays(Stage stage) {
        Visitor visitor = signedIn(stage, Screen.DESKTOP);

        visitor.click("Signed in as alpha").sees("Theme").inspects("user-menu");
        visitor.field("Dark").check();
        assertThat(visitor.page().locator("html")).hasCSS("color-scheme", "dark");

        visitor.page().reload();
        visitor.sees(visitor.heading("Welcome"));
        assertThat(visitor.page().locator("html")).hasCSS("color-scheme", "dark");
    }

    @Test
    void keyboardReachesThePageWithoutThePathThroughTheNavigation(Stage stage) {
        Visitor visitor = signedIn(stage, Screen.DESKTOP);
        Page page = visitor.page();
        page.evaluate("document.activeElement.blur()");

        page.keyboard().press("Tab");
        assertThat(visitor.link("Skip to the page")).isFocused();
        page.keyboard().press("Enter");

        assertThat(page.getByRole(AriaRole.MAIN)).isFocused();
    }

    @Test
    void focusFollowsTheNavigation(Stage stage) {
        Visitor visitor = signedIn(stage, Screen.DESKTOP);

        visitor.link("Deliveries").click();

        visitor.sees(visitor.exactHeading("Deliveries"));
        assertThat(visitor.page().getByRole(AriaRole.MAIN)).isFocused();
    }

    @Test
    void navigationFoldsAwayOnAPhone(Stage stage) {
        Visitor visitor = signedIn(stage, Screen.PHONE);
        assertThat(visitor.link("Subscribers")).not().isInViewport();

        visitor.click("Show or hide the navigation");
        assertThat(visitor.link("Subscribers")).isInViewport();
        visitor.link("Subscribers").click();

        visitor.sees(visitor.heading("Subscribers ("));
        assertThat(visitor.link("Subscribers")).not().isInViewport();
    }

    @Test
    void signingOutLeavesNothingBehind(Stage stage) {
        Visitor visitor = signedIn(stage, Screen.DESKTOP);

        visitor.click("Signed in as alpha").click("Sign out");
        visitor.sees("You are signed out.").inspects("signed-out");

        visitor.open("subscribers").sees(visitor.exactHeading("Sign in"));
        visitor.page().goBack();
        assertThat(visitor.page().getByText("Alpha Telecom")).hasCount(0);
    }

    @Test
    void endedSessionIsTold(Stage stage) {
        Visitor visitor = signedIn(stage, Screen.DESKTOP);
        visitor.page().context().clearCookies();

        visitor.link("Deliveries").click();

        visitor.sees("You were signed out");
        visitor.text("You were signed out").click();
        visitor.sees(visitor.exactHeading("Sign in"));
    }

    @Test
    void unknownAddressLeadsOn(Stage stage) {
        Visitor visitor = signedIn(stage, Screen.DESKTOP).open("no/such/page");

        visitor.sees(visitor.exactHeading("There is nothing here")).inspects("nothing-here");
        visitor.link("Go to the overview").click();
        visitor.sees(visitor.heading("Welcome"));
    }

    @Test
    void pageBreaksNoRuleOfItsOwnContentPolicy(Stage stage) {
        var refused = new CopyOnWriteArrayList<String>();
        Visitor visitor = stage.visitor(stage.portal());
        visitor.page().onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                refused.add(message.text());
            }
        });

        visitor.signIn("alpha", "alpha-demo").open("subscribers").sees(visitor.heading("Subscribers ("));
        visitor.open("subscribers/new").sees(visitor.heading("New subscriber"));

        assertThat(refused).isEmpty();
    }

    private static Visitor signedIn(Stage stage, Screen screen) {
        return stage.visitor(stage.portal(), screen).signIn("alpha", "alpha-demo");
    }
}
