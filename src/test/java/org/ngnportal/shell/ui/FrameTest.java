package org.ngnportal.shell.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ngnportal.ngnpro.NgnProException.Fault;
import org.ngnportal.shell.ConfirmByTyping;
import org.ngnportal.shell.FrameTestApplication;
import org.ngnportal.shell.MainLayout;
import org.ngnportal.shell.PlatformBanner;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

@SpringBootTest(classes = FrameTestApplication.class)
class FrameTest {

    private static final String HOSTILE_NAME = "Acme <script>alert(1)</script>";
    private static final Routes ROUTES = new Routes(Set.of(OverviewView.class), Set.of(NotFoundPage.class), true);

    @Autowired
    private ApplicationContext context;

    @BeforeEach
    void openOverview() {
        MockVaadin.setup(UI::new, new MockSpringServlet(ROUTES, context, UI::new));
    }

    @AfterEach
    void closeBrowser() {
        MockVaadin.tearDown();
    }

    @Test
    void navigationHasEveryFeatureInOrder() {
        assertThat(_find(SideNavItem.class))
                .extracting(SideNavItem::getLabel)
                .containsExactly("Overview", "Dismiss", "Cancel");
        assertThat(_find(SideNavItem.class)).extracting(SideNavItem::getPath).containsExactly("", "middle", "last");
    }

    @Test
    void frameSaysForWhomOneActsAndWho() {
        assertThat(_get(Span.class, spec -> spec.withClasses("portal-tenant")).getText())
                .isEqualTo(HOSTILE_NAME);
        assertThat(_get(
                                Button.class,
                                spec -> spec.withPredicate(button -> button.getAriaLabel()
                                        .filter("Signed in as acme"::equals)
                                        .isPresent()))
                        .isVisible())
                .isTrue();
    }

    @Test
    void pageIsTheOnlyMainLandmarkAndReachedBySkipping() {
        Main main = _get(Main.class);
        assertThat(main.getId()).contains("content");
        assertThat(_get(Anchor.class, spec -> spec.withText("Skip to the page")).getHref())
                .isEqualTo("#content");
        assertThat(_get(DrawerToggle.class).getAriaLabel()).isPresent();
        assertThat(_find(H1.class)).hasSize(1);
    }

    @Test
    void titleSaysPageTenantAndProduct() {
        MockVaadin.clientRoundtrip(false);
        assertThat(UI.getCurrent().getInternals().getTitle()).isEqualTo("Overview – " + HOSTILE_NAME + " – NGN Portal");
    }

    @Test
    void overviewShowsFiguresAndActions() {
        awaitOverview();
        assertThat(rows()).containsExactly("Cancel 1,234", "Dismiss at least 300", "Undo not available");
        assertThat(_find(FigureRow.class).getFirst().getChildren().findFirst())
                .get()
                .isInstanceOfSatisfying(
                        Anchor.class, link -> assertThat(link.getHref()).isEqualTo("middle"));
        assertThat(_get(QuickActionLink.class).getHref()).isEqualTo("middle/new");
    }

    @Test
    void cardWhosePlatformIsDownSaysSoAndLeavesTheOthersAlone() {
        awaitOverview();
        assertThat(_find(Paragraph.class, spec -> spec.withText("Cannot be shown while the platform does not answer.")))
                .hasSize(1);
        assertThat(_get(PlatformBanner.class).getContent().isVisible()).isTrue();
    }

    /** The browser asks until all has come. */
    private static void awaitOverview() {
        await().pollInSameThread().until(() -> {
            ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
            return _find(Component.class, spec -> spec.withAttribute("aria-busy", "true"))
                    .isEmpty();
        });
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(-1);
    }

    private static List<String> rows() {
        return _find(FigureRow.class).stream()
                .map(row -> _find(row, Span.class).stream().map(Span::getText).collect(Collectors.joining(" ")))
                .toList();
    }

    @Test
    void noticesOfFeaturesStandOnTop() {
        assertThat(_get(Span.class, spec -> spec.withText("Mind the gap")).isVisible())
                .isTrue();
    }

    @Test
    void themeCanBeChosen() {
        assertThat(_get(RadioButtonGroup.class, spec -> spec.withLabel("Theme"))
                        .getListDataView()
                        .getItemCount())
                .isEqualTo(3);
    }

    @Test
    void unknownAddressIsToldWithinTheFrame() {
        UI ui = UI.getCurrent();
        ui.getInternals().getRouter().navigate(ui, new Location("no/such/page"), NavigationTrigger.PAGE_LOAD);
        assertThat(_get(H1.class).getText()).isEqualTo("There is nothing here");
        assertThat(_get(MainLayout.class).isVisible()).isTrue();
    }

    @Test
    void unexpectedFailureIsToldWithAReference() {
        VaadinSession.getCurrent().getErrorHandler().error(new ErrorEvent(new IllegalStateException("secret detail")));
        assertThat(noticeText()).containsPattern("Reference: [2-9A-Z]{8}").doesNotContain("secret detail");
    }

    @Test
    void refusalOfThePlatformIsToldInWordsWithItsCode() {
        VaadinSession.getCurrent().getErrorHandler().error(new ErrorEvent(new Fault(1011, "exists")));
        assertThat(noticeText()).contains("The address is taken. Choose another username. (1011)");
    }

    @Test
    void whatCannotBeUndoneNeedsTyping() {
        var deleted = new AtomicInteger();
        new ConfirmByTyping(
                        "Delete alice?",
                        "Her mailbox goes, too.",
                        "alice",
                        "Delete subscriber",
                        deleted::incrementAndGet)
                .open();
        Button confirm = _get(Button.class, spec -> spec.withText("Delete subscriber"));
        TextField typed = _get(TextField.class, spec -> spec.withLabel("Type alice to confirm"));
        typed.setValue("Alic");
        assertThat(confirm.isEnabled()).isFalse();
        typed.setValue("alice");
        _click(confirm);
        assertThat(deleted).hasValue(1);
    }

    private static String noticeText() {
        Notification notice = _get(Notification.class);
        assertThat(notice.getDuration()).isZero();
        return _find(notice, Paragraph.class).stream().map(Paragraph::getText).reduce("", String::concat);
    }
}
