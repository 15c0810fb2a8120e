package org.ngnportal.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Browsers of visitors, used again by others with the same language and screen: loading all scripts anew takes seconds. */
final class Visits {

    private final Map<String, Queue<BrowserContext>> free = new ConcurrentHashMap<>();

    Visit begin(Browser browser, Screen screen, String language) {
        Queue<BrowserContext> idle = free.computeIfAbsent(language + screen, key -> new ConcurrentLinkedQueue<>());
        BrowserContext context = idle.poll();
        return new Visit(context == null ? open(browser, screen, language) : context, idle);
    }

    private static BrowserContext open(Browser browser, Screen screen, String language) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setLocale(language)
                .setTimezoneId("Europe/Amsterdam")
                .setViewportSize(screen.width(), screen.height()));
        context.setDefaultTimeout(Chromium.PATIENCE.toMillis());
        return context;
    }
}
