package org.ngnportal.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ngnportal.sip.SipAddress;

/** Somebody who changes the page in his own browser. */
@ExtendWith(Stage.Builder.class)
class TamperingJourneyTest {

    private static final SipAddress JAN = new SipAddress("jan.peeters", "shop.alpha.example");

    @Test
    void fieldThatIsReadOnlyStaysWhateverTheBrowserSends(Stage stage) {
        Portal portal = stage.portal();
        Integer before = portal.stored(JAN).callLimit();
        Visitor shop = stage.visitor(portal).signIn("alpha-shop", "shop-demo").open("subscribers/" + JAN);
        var callLimit = shop.page()
                .locator(
                        "vaadin-text-field",
                        new com.microsoft.playwright.Page.LocatorOptions().setHasText("Calls at a time"))
                .first();
        assertThat(callLimit).hasAttribute("readonly", "");

        callLimit.evaluate("""
                field => {
                    field.readonly = false;
                    field.value = '77';
                    field.dispatchEvent(new CustomEvent('change', {bubbles: true}));
                }
                """);
        shop.fill("Last name", "Peeters-Smit").click("Save");
        shop.sees(shop.page().locator("vaadin-notification-card").first());

        assertThat(portal.stored(JAN).callLimit()).isEqualTo(before);
    }
}
