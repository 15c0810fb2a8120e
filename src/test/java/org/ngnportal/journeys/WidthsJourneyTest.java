package org.ngnportal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A subscriber's pages keep within a telephone's width, and a desktop's, in every language. */
@ExtendWith(Stage.Builder.class)
class WidthsJourneyTest {

    private static final List<String> LANGUAGES = List.of("en-US", "de-DE", "nl-NL", "es-ES", "ro-RO");

    /** The page has come; of what it reads beside, most. */
    private static final String IS_THERE = """
            () => document.querySelector(
                        '.portal-view:not([data-left]), .portal-empty:not([data-left])') !== null
                && Object.values(window.Vaadin?.Flow?.clients ?? {}).every(client => !client.isActive?.())
            """;

    /** As by a click in the navigation, which loads no script anew. */
    private static final String GO = """
            path => {
                document.querySelectorAll('.portal-view, .portal-empty').forEach(page => page.dataset.left = '');
                [...document.querySelectorAll('vaadin-side-nav-item')]
                    .find(item => (item.path ?? '').replace(/^\\//, '') === path)
                    .shadowRoot.querySelector('a').click();
            }
            """;

    /** What sticks out, to be told. */
    private static final String OVERFLOW = """
            () => document.scrollingElement.scrollWidth <= innerWidth ? '' :
                document.scrollingElement.scrollWidth + ' px: '
                    + [...document.querySelectorAll('.portal-view *')]
                        .filter(part => part.getBoundingClientRect().right > innerWidth + 1)
                        .slice(0, 3).map(part => part.outerHTML.slice(0, 120)).join(' | ')
            """;

    @Test
    void nothingSticksOutWhateverTheLanguage(Stage stage) {
        Portal portal = stage.portal();
        var problems = new ArrayList<String>();
        for (String language : LANGUAGES) {
            Visitor alice = stage.visitor(portal, Screen.PHONE, language).open("login");
            alice.page().locator("input[name=username]").fill("alice@alpha.example");
            alice.page().locator("input[name=password]").fill("alice-web");
            alice.page().locator("[data-submit]").first().click();
            alice.page().waitForURL(portal.url("my"));
            await(alice.page());
            for (String path : paths(alice.page())) {
                go(alice.page(), portal.url(path), path);
                for (Screen screen : Screen.values()) {
                    alice.page().setViewportSize(screen.width(), screen.height());
                    var overflow = (String) alice.page().evaluate(OVERFLOW);
                    if (!overflow.isEmpty()) {
                        problems.add("%s in %s, %s: %s".formatted(path, language, screen, overflow));
                    }
                }
                if (language.equals(LANGUAGES.getFirst())) {
                    alice.inspects("all-" + path.replace('/', '-'));
                }
            }
        }
        assertThat(problems).isEmpty();
    }

    private static void go(Page page, String url, String path) {
        if (!page.url().equals(url)) {
            page.evaluate(GO, path);
            page.waitForURL(url);
            await(page);
        }
    }

    private static void await(Page page) {
        page.waitForFunction(IS_THERE);
    }

    /** As the navigation lists them. */
    private static List<String> paths(Page page) {
        var paths = ((List<?>) page.evaluate("""
                        () => [...document.querySelectorAll('vaadin-side-nav-item')]
                            .map(item => item.path ?? item.getAttribute('path') ?? '')
                            .map(path => path.replace(/^\\//, ''))
                            .filter(path => path === 'my' || path.startsWith('my/'))
                        """))
                .stream().map(String.class::cast).distinct().toList();
        assertThat(paths).hasSizeGreaterThan(5);
        return paths;
    }
}
