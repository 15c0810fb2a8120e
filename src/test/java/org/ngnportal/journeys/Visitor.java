package org.ngnportal.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Somebody in front of the portal, who finds things by what they are called. */
final class Visitor {

    /** No request under way, nothing moving. */
    private static final String AT_REST = """
            () => Object.values(window.Vaadin?.Flow?.clients ?? {}).every(client => !client.isActive?.())
                && document.getAnimations().every(animation =>
                    animation.playState !== 'running' || animation.effect?.getTiming().iterations === Infinity)
            """;

    /** Every page is looked at in two ways, between which both widths and both schemes are seen; in all four if asked. */
    private static final boolean EVERY_LOOK = Boolean.getBoolean("journeys.every-look");

    private static final List<ColorScheme> SCHEMES = List.of(ColorScheme.LIGHT, ColorScheme.DARK);

    /** What is right is not worked out in detail, which takes longer than to find what is wrong. */
    private static final AxeRunOptions ONLY_VIOLATIONS = new AxeRunOptions();

    static {
        ONLY_VIOLATIONS.setResultTypes(List.of("violations"));
    }

    private static final Set<String> INSPECTED = ConcurrentHashMap.newKeySet();

    private final Page page;
    private final Portal portal;

    Visitor(Page page, Portal portal) {
        this.page = page;
        this.portal = portal;
    }

    Page page() {
        return page;
    }

    /** Opens an address of the portal, without a leading slash. */
    Visitor open(String path) {
        page.navigate(portal.url(path));
        return this;
    }

    Visitor signIn(String username, String password) {
        open("login");
        trySignIn(username, password);
        assertThat(page).not().hasURL(portal.url("login"));
        return sees(heading("Welcome"));
    }

    /** Fills in the login page that is open, whatever comes of it. */
    Visitor trySignIn(String username, String password) {
        field("Username").fill(username);
        field("Password").fill(password);
        click("Sign in");
        return this;
    }

    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first();
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator exactHeading(String name) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator heading(String words) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(words));
    }

    /** A line that tells by itself how something goes. */
    Locator status(String words) {
        return page.getByRole(AriaRole.STATUS).getByText(words).first();
    }

    Locator text(String text) {
        return page.getByText(text).first();
    }

    Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Visitor click(String button) {
        button(button).click();
        return this;
    }

    Visitor fill(String label, String value) {
        field(label).fill(value);
        return this;
    }

    /** A box or a choice among several. */
    Visitor tick(String label) {
        Locator box = field(label);
        if (!box.isChecked()) {
            box.click();
        }
        // on a busy machine the box changes a moment later
        assertThat(box).isChecked();
        return this;
    }

    Visitor sees(Locator what) {
        assertThat(what).isVisible();
        return this;
    }

    Visitor sees(String text) {
        return sees(text(text));
    }

    /**
     * The page, as it is, light on a desktop and dark on a phone ({@code -Djourneys.every-look=true}: both on both): no
     * violations of accessibility, and pictures.
     * A page that several journeys pass under one name is inspected once.
     */
    Visitor inspects(String name) {
        if (!INSPECTED.add(name)) {
            return this;
        }
        Screen before = Screen.DESKTOP.width() == page.viewportSize().width ? Screen.DESKTOP : Screen.PHONE;
        for (Screen screen : Screen.values()) {
            page.setViewportSize(screen.width(), screen.height());
            for (ColorScheme scheme : looks(screen)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                page.waitForFunction(AT_REST);
                photograph(name, screen, scheme);
                assertThat(violations()).as("%s, %s, %s", name, screen, scheme).isEmpty();
            }
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(before.width(), before.height());
        return this;
    }

    private static List<ColorScheme> looks(Screen screen) {
        return EVERY_LOOK ? SCHEMES : List.of(screen == Screen.DESKTOP ? ColorScheme.LIGHT : ColorScheme.DARK);
    }

    private void photograph(String name, Screen screen, ColorScheme scheme) {
        String file =
                "%s-%d-%s.png".formatted(name, screen.width(), scheme.name().toLowerCase(Locale.ROOT));
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", file)));
    }

    private List<String> violations() {
        // in a frame that may run no scripts, axe would wait for ever
        return new AxeBuilder(page)
                        .setLegacyMode(true)
                        .options(ONLY_VIOLATIONS)
                        .exclude("iframe[sandbox]")
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(Visitor::describe)
                        .toList();
    }

    private static String describe(Rule rule) {
        return "%s: %s %s"
                .formatted(
                        rule.getId(),
                        rule.getHelp(),
                        rule.getNodes().stream()
                                .map(node -> node.getHtml() + " " + node.getFailureSummary())
                                .toList());
    }
}
