package org.ngnportal.journeys;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.net.URI;
import java.util.Map;
import java.util.Queue;

/** What one person leaves behind in a browser: nothing but the files that all pages share, which the next one need not load. */
record Visit(BrowserContext context, Queue<BrowserContext> free) {

    void end() {
        try {
            context.pages().forEach(Visit::leave);
            context.pages().forEach(Visit::forget);
            context.clearCookies();
            context.clearPermissions();
            context.setExtraHTTPHeaders(Map.of());
            context.unrouteAll();
            free.add(context);
        } catch (PlaywrightException broken) {
            context.close();
        }
    }

    /** To where no script writes anything any more. */
    private static void leave(Page page) {
        URI where = URI.create(page.url());
        page.navigate(
                "http".equals(where.getScheme())
                        ? where.resolve("/portal/portal.css").toString()
                        : "about:blank");
    }

    private static void forget(Page page) {
        if (page.url().startsWith("http")) {
            page.evaluate("localStorage.clear()");
        }
        page.close();
    }
}
