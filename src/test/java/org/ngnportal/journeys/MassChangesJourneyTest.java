package org.ngnportal.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Stage.Builder.class)
class MassChangesJourneyTest {

    @Test
    void allOfAFilterAreChangedAfterAPreview(Stage stage) {
        Visitor visitor =
                stage.visitor(stage.portal()).signIn("alpha", "alpha-demo").open("subscribers?domain=alpha.example");
        var boxes = visitor.page().getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Select Row"));
        boxes.nth(0).click();
        visitor.sees("1 selected");
        boxes.nth(1).click();
        visitor.sees("2 selected").inspects("bulk-bar");

        visitor.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Pattern.compile("Select all .* that match")))
                .click();
        visitor.sees(visitor.page()
                .getByText(Pattern.compile("All .* that match are selected"))
                .first());
        choose(visitor, "Set the language …");
        visitor.sees("subscribers are selected").inspects("mass-change");
        visitor.click("Preview");
        visitor.sees("will change").inspects("mass-change-preview");

        visitor.button("Cancel").click();
        choose(visitor, "Delete …");
        visitor.click("Preview");
        visitor.sees("This cannot be undone").inspects("mass-change-delete");
        visitor.button("Cancel").click();

        choose(visitor, "Set the language …");
        visitor.click("Preview");
        visitor.page()
                .getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Change .* subscribers?")))
                .click();
        assertThat(visitor.page()).hasURL(Pattern.compile("batches/"));
    }

    private static void choose(Visitor visitor, String action) {
        visitor.page()
                .getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Selected rows"))
                .getByRole(AriaRole.MENUITEM)
                .first()
                .click();
        visitor.page()
                .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(action))
                .click();
    }
}
