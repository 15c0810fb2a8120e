package org.ngnportal.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Takes the pictures of {@code docs/onboarding.md} from the running product, into {@code target/pictures}. No test of the
 * suite: {@code ./mvnw surefire:test@default-test -Dtest=GuidePictures}.
 */
@ExtendWith(Stage.Builder.class)
@TestMethodOrder(MethodOrderer.MethodName.class)
class GuidePictures {

    @Test
    void a1Generator(Stage stage) {
        Visitor visitor = visitor(stage).open("generator");
        visitor.fill("First number", "+31 20 555 0098").fill("How many", "300");
        visitor.field("How many").blur();
        visitor.sees("300 subscribers, each with a number in ENUM");
        take(visitor, "generator");
        visitor.tick("By letters: nothing is mailed, you download and print them");
        visitor.click("Check and create").sees("of them are there already");
        visitor.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Skip these .*")))
                .click();
        visitor.sees("Result file").sees("rows ended");
        visitor.page().waitForFunction("() => document.querySelector('h1').getBoundingClientRect().top > 0");
        take(visitor, "batch");
    }

    @Test
    void a2Import(Stage stage) {
        Visitor visitor = visitor(stage).open("imports");
        visitor.page()
                .locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("staff.csv", "text/csv", file()));
        visitor.click("Use this file").sees(visitor.exactHeading("Columns"));
        take(visitor, "import-columns");
        visitor.click("Next").sees(visitor.exactHeading("Check")).sees(visitor.button("New 28"));
        take(visitor, "import-check");
    }

    @Test
    void a3Wizard(Stage stage) {
        Visitor visitor = visitor(stage).open("subscribers/new");
        visitor.sees(visitor.exactHeading("Identity"))
                .fill("Name before the @", "nora")
                .fill("First name", "Nora")
                .fill("Last name", "Noor")
                .fill("E-mail", "nora@mail.example")
                .sees("The address becomes nora@alpha.example");
        take(visitor, "wizard");
    }

    @Test
    void a4Deliveries(Stage stage) {
        Visitor visitor = visitor(stage).open("deliveries");
        visitor.sees(visitor.heading("Deliveries"));
        take(visitor, "deliveries");
    }

    @Test
    void a5MassChange(Stage stage) {
        Visitor visitor = visitor(stage).open("subscribers");
        var boxes = visitor.page().getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Select Row"));
        boxes.nth(0).click();
        boxes.nth(1).click();
        visitor.sees("2 selected");
        visitor.page()
                .getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Selected rows"))
                .getByRole(AriaRole.MENUITEM)
                .first()
                .click();
        visitor.page()
                .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Set the language …"))
                .click();
        visitor.click("Preview").sees("will change");
        take(visitor, "mass-change");
    }

    private static Visitor visitor(Stage stage) {
        Visitor visitor = stage.visitor(stage.portal()).signIn("alpha", "alpha-demo");
        visitor.page().setViewportSize(1180, 740);
        return visitor;
    }

    /** Some rows of it have problems. */
    private static byte[] file() {
        return IntStream.rangeClosed(1, 30)
                .mapToObj(n -> "staff.%d@%s;Sam;Staff %d;%s;en"
                        .formatted(
                                n,
                                n == 4 ? "beta.example" : "alpha.example",
                                n,
                                n == 2 ? "nowhere" : "sam" + n + "@mail.example"))
                .collect(Collectors.joining("\r\n", "SIP address;First name;Last name;E-mail;Language\r\n", "\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void take(Visitor visitor, String name) {
        visitor.page().waitForTimeout(700);
        visitor.page().screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "pictures", name + ".png")));
    }
}
