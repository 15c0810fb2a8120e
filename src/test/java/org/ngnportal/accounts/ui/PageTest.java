package org.ngnportal.accounts.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.RouteConfiguration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.ngnportal.accounts.Accounts;
import org.ngnportal.accounts.FakePlatform;
import org.ngnportal.accounts.Mailboxes;
import org.ngnportal.accounts.SubscriberActions;
import org.ngnportal.accounts.SubscriberActions.SubscriberAction;
import org.ngnportal.domains.Domains;
import org.ngnportal.journal.Journal;
import org.ngnportal.shell.Owners;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.CurrentActor;
import org.ngnportal.tenancy.CustomerNames;
import org.ngnportal.tenancy.Tenants;
import org.ngnportal.vault.Passwords;
import org.springframework.context.support.GenericApplicationContext;

/** Pages without the frame around them, in a browser that is none, over a platform in memory. */
abstract class PageTest {

    final FakePlatform platform = new FakePlatform();
    Actor actor = FakePlatform.reseller();
    List<SubscriberAction> actions = List.of();

    private final GenericApplicationContext context = new GenericApplicationContext();

    @BeforeEach
    void openBrowser() {
        context.registerBean(Accounts.class, platform::accounts);
        context.registerBean(Mailboxes.class, platform::mailboxes);
        context.registerBean(Journal.class, () -> platform.journal);
        context.registerBean(Domains.class, platform::domains);
        context.registerBean(CustomerNames.class, platform::customerNames);
        context.registerBean(Owners.class, () -> new Owners(platform.customerNames()));
        context.registerBean(Tenants.class, platform::tenants);
        context.registerBean(Passwords.class, Passwords::new);
        context.registerBean(SubscriberActions.class, () -> by -> actions);
        context.registerBean(CurrentActor.class, () -> () -> actor);
        context.refresh();
        MockVaadin.setup(UI::new, new MockSpringServlet(new Routes(), context, UI::new));
        var withoutFrame = RouteConfiguration.forSessionScope();
        withoutFrame.setRoute("subscribers", SubscribersView.class);
        withoutFrame.setRoute("subscribers/:address", SubscriberView.class);
    }

    @AfterEach
    void closeBrowser() {
        MockVaadin.tearDown();
        context.close();
    }

    static void go(String path) {
        var location = new Location(path);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
        MockVaadin.clientRoundtrip(false);
    }

    /** What a browser does when somebody types or chooses a value. */
    static <T> void enter(AbstractField<?, T> field, T value) {
        try {
            var setter = AbstractField.class.getDeclaredMethod("setModelValue", Object.class, boolean.class);
            setter.setAccessible(true);
            setter.invoke(field, value, true);
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** The words of all notices on the page. */
    static List<String> notices() {
        return NotificationsKt.getNotifications().stream().map(PageTest::words).toList();
    }

    private static String words(Notification notice) {
        return _find(notice, Paragraph.class).stream().map(Paragraph::getText).collect(Collectors.joining(" "));
    }
}
