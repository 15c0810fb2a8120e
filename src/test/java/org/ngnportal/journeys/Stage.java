package org.ngnportal.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Where a journey takes place: portals that the journeys of a class share, one browser for all, and visitors of its own. */
final class Stage {

    private final ExtensionContext.Store shared;
    private final ExtensionContext.Store session;
    private final List<Visit> visits = new ArrayList<>();

    /**
     * @param shared portals, which the journeys of one class change
     * @param session the browser, which all journeys leave as they found it
     */
    private Stage(ExtensionContext.Store shared, ExtensionContext.Store session) {
        this.shared = shared;
        this.session = session;
    }

    Portal portal(Storage storage) {
        return shared.getOrComputeIfAbsent(storage, Portal::start, Portal.class);
    }

    Portal portal() {
        return portal(Storage.CLEAR);
    }

    /** One where accounts call each other and the world. */
    Portal portalWithTraffic() {
        return shared.getOrComputeIfAbsent("traffic", key -> Portal.start(Storage.CLEAR, true), Portal.class);
    }

    /** Somebody at a desktop, with a browser that has never been here. */
    Visitor visitor(Portal portal) {
        return visitor(portal, Screen.DESKTOP);
    }

    Visitor visitor(Portal portal, Screen screen) {
        return visitor(portal, screen, "en-US");
    }

    /** @param language of the browser, such as {@code de-DE} */
    Visitor visitor(Portal portal, Screen screen, String language) {
        Visit visit = session.getOrComputeIfAbsent(Visits.class, key -> new Visits(), Visits.class)
                .begin(chromium(), screen, language);
        visits.add(visit);
        return new Visitor(visit.context().newPage(), portal);
    }

    private Browser chromium() {
        return session.getOrComputeIfAbsent(Chromium.class, key -> new Chromium(), Chromium.class)
                .browser();
    }

    private void photographAll(String name) {
        int number = 0;
        for (Visit visit : visits) {
            for (Page page : visit.context().pages()) {
                number++;
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target", "journeys", name + "-" + number + ".png")));
            }
        }
    }

    private void close() {
        visits.forEach(Visit::end);
    }

    /** Gives a stage to each test that asks for one, and keeps a picture of every page when it fails. */
    static final class Builder implements ParameterResolver, AfterTestExecutionCallback, AfterEachCallback {

        private static final ExtensionContext.Namespace JOURNEYS = ExtensionContext.Namespace.create(Stage.class);

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
            return parameter.getParameter().getType() == Stage.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
            Stage stage = new Stage(
                    test.getRoot().getStore(JOURNEYS),
                    test.getStore(ExtensionContext.StoreScope.LAUNCHER_SESSION, JOURNEYS));
            test.getStore(JOURNEYS).put(Stage.class, stage);
            return stage;
        }

        @Override
        public void afterTestExecution(ExtensionContext test) {
            Stage stage = test.getStore(JOURNEYS).get(Stage.class, Stage.class);
            if (stage != null && test.getExecutionException().isPresent()) {
                stage.photographAll(test.getRequiredTestClass().getSimpleName() + "."
                        + test.getRequiredTestMethod().getName());
            }
        }

        @Override
        public void afterEach(ExtensionContext test) {
            Stage stage = test.getStore(JOURNEYS).get(Stage.class, Stage.class);
            if (stage != null) {
                stage.close();
            }
        }
    }
}
