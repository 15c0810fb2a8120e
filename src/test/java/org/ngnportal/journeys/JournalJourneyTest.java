package org.ngnportal.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ngnportal.sip.SipAddress;

/** A change, found again by whoever may see it, and taken back. */
@ExtendWith(Stage.Builder.class)
class JournalJourneyTest {

    private static final SipAddress JAN = new SipAddress("jan.peeters", "shop.alpha.example");

    @Test
    void changeIsReadInTheJournalAndTakenBackFromTheTimeline(Stage stage) throws IOException {
        Portal portal = stage.portal();
        Integer before = portal.stored(JAN).callLimit();
        Visitor alpha = stage.visitor(portal).signIn("alpha", "alpha-demo").open("subscribers/" + JAN);
        alpha.sees(alpha.exactHeading("Jan Peeters"))
                .fill("Calls at a time", "7")
                .click("Save")
                .sees("Saved.");
        assertThat(portal.stored(JAN).callLimit()).isEqualTo(7);

        alpha.open("journal").fill("Search", "jan.peeters");
        assertThat(alpha.page()).hasURL(Pattern.compile("q=jan.peeters"));
        String sentence = "Alpha Telecom changed the limit of calls of " + JAN;
        alpha.sees(sentence).text(sentence).click();
        alpha.sees("Calls at a time").inspects("journal");
        Download csv =
                alpha.page().waitForDownload(() -> alpha.link("Export as CSV").click());
        assertThat(Files.readString(csv.path())).startsWith("\ufeff").contains(sentence);

        alpha.link("Open " + JAN).first().click();
        alpha.sees(alpha.exactHeading("Jan Peeters")).sees("Latest changes").inspects("subscriber-timeline");
        alpha.click("Undo: " + sentence).sees("Taken back.");
        assertThat(portal.stored(JAN).callLimit()).isEqualTo(before);
        alpha.page().goBack();
        assertThat(alpha.field("Search")).hasValue("jan.peeters");

        Visitor shop = stage.visitor(portal).signIn("alpha-shop", "shop-demo").open("journal?q=jan.peeters");
        shop.sees(sentence);
        Visitor beta = stage.visitor(portal).signIn("beta", "beta-demo").open("journal?q=jan.peeters");
        beta.sees("Nothing matches").inspects("journal-none");
    }
}
