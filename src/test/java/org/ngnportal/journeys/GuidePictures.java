package org.ngnportal.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Takes the pictures of {@code docs/onboarding.md} from the running product, into {@code target/pictures}. No test of the
 * suite: {@code ./mvnw surefire:test@default-test -Dtest=GuidePictures}.
 */
@ExtendWith(Stage.Builder.class)
class GuidePictures {

    @Test
    void takeAll(Stage stage) {
        Visitor visitor = stage.visitor(stage.portal()).signIn("alpha", "alpha-demo");
        visitor.page().setViewportSize(1180, 760);
        generator(visitor);
    }

    private static void generator(Visitor visitor) {
        visitor.open("generator").sees(visitor.exactHeading("Generator"));
        visitor.fill("First number", "+31 20 555 0098").fill("How many", "600");
        visitor.field("How many").blur();
        visitor.sees("600 subscribers, each with a number in ENUM");
        take(visitor, "generator");
        visitor.click("Check and create").sees("of them are there already");
        take(
                visitor,
                "generator-taken",
                visitor.page().locator("vaadin-dialog[opened]").first());
    }

    private static void take(Visitor visitor, String name) {
        visitor.page().screenshot(new Page.ScreenshotOptions().setPath(file(name)));
    }

    private static void take(Visitor visitor, String name, Locator part) {
        part.screenshot(new Locator.ScreenshotOptions().setPath(file(name)));
    }

    private static Path file(String name) {
        return Path.of("target", "pictures", name + ".png");
    }
}
