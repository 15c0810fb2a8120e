package org.ngnportal.signin.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.RouteConfiguration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ngnportal.signin.Lockout;
import org.ngnportal.signin.OpenSession;
import org.ngnportal.signin.Sessions;
import org.ngnportal.signin.SignInFilter;
import org.ngnportal.signin.SignInLine;
import org.ngnportal.signin.SignInMethod;
import org.ngnportal.signin.SignInOutcome;
import org.ngnportal.signin.SignIns;
import org.ngnportal.signin.Throttle.Purpose;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.CurrentActor;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.tenancy.UserKey;
import org.ngnportal.vault.Secret;
import org.springframework.context.support.GenericApplicationContext;

class SignInsViewTest {

    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private static final Actor ALPHA =
            new Actor.Customer(new CustomerId(2), new CustomerId(2), true, "alpha", new Secret("x"), "Alpha Telecom");

    private final List<SignInLine> lines = new ArrayList<>();
    private final List<Lockout> lockouts = new ArrayList<>();
    private final List<OpenSession> sessions = new ArrayList<>();
    private final List<SignInFilter> asked = new ArrayList<>();
    private final GenericApplicationContext context = new GenericApplicationContext();

    private final class Remembered implements SignIns {

        @Override
        public List<SignInLine> find(Actor actor, SignInFilter filter, int offset, int limit) {
            asked.add(filter);
            return lines.stream().skip(offset).limit(limit).toList();
        }

        @Override
        public int count(Actor actor, SignInFilter filter) {
            return lines.size();
        }

        @Override
        public List<Lockout> lockouts(Actor actor) {
            return List.copyOf(lockouts);
        }

        @Override
        public boolean unlock(Actor actor, String lockout) {
            return lockouts.removeIf(one -> one.id().equals(lockout));
        }
    }

    private final class Open implements Sessions {

        @Override
        public List<OpenSession> mine(Actor actor) {
            return List.copyOf(sessions);
        }

        @Override
        public void end(Actor actor, UUID session) {
            sessions.removeIf(open -> open.id().equals(session));
        }

        @Override
        public int endOthers(Actor actor) {
            int before = sessions.size();
            sessions.removeIf(open -> !open.current());
            return before - sessions.size();
        }

        @Override
        public int endAllButThis(UserKey user) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int count(UserKey user) {
            throw new UnsupportedOperationException();
        }
    }

    @BeforeEach
    void openBrowser() {
        context.registerBean(SignIns.class, Remembered::new);
        context.registerBean(Sessions.class, Open::new);
        context.registerBean(CurrentActor.class, () -> () -> ALPHA);
        context.refresh();
        MockVaadin.setup(UI::new, new MockSpringServlet(new Routes(), context, UI::new));
        RouteConfiguration.forSessionScope().setRoute("sign-ins", SignInsView.class);
        RouteConfiguration.forSessionScope().setRoute("account/sessions", SessionsView.class);
    }

    @AfterEach
    void closeBrowser() {
        MockVaadin.tearDown();
        context.close();
    }

    @Test
    void everyOutcomeAndMethodHasWords() {
        for (var outcome : SignInOutcome.values()) {
            for (var method : SignInMethod.values()) {
                line("alpha-shop", outcome, method);
            }
        }
        go("sign-ins");
        assertThat(rows()).hasSize(50).allSatisfy(row -> assertThat(row).doesNotContain("!signin"));
        _click(_get(Button.class, spec -> spec.withText("Show more")));
        assertThat(rows())
                .hasSize(lines.size())
                .allSatisfy(row -> assertThat(row).doesNotContain("!signin"));
    }

    @Test
    void lineTellsWhoWhatFromWhereAndByWhat() {
        line("<b>alpha</b>", SignInOutcome.REFUSED, SignInMethod.PASSWORD);
        go("sign-ins");
        assertThat(_get(H1.class).getText()).isEqualTo("Sign-ins (1)");
        assertThat(rows().getFirst())
                .contains("<b>alpha</b>", "Refused", "192.0.2.1", "Firefox on Linux", "Customer", "With a password");
    }

    @Test
    void addressHoldsTheFilters() {
        line("alpha", SignInOutcome.REFUSED, SignInMethod.PASSWORD);
        go("sign-ins?q=alp&kind=operator&failed=yes&period=nonsense");
        assertThat(asked.getLast()).isEqualTo(new SignInFilter("alp", UserKey.Kind.OPERATOR, null, true));
    }

    @Test
    void emptyListSaysWhy() {
        go("sign-ins");
        assertThat(_get(H2.class, spec -> spec.withText("Nobody has signed in yet"))
                        .isVisible())
                .isTrue();
        go("sign-ins?failed=yes");
        assertThat(_get(H2.class, spec -> spec.withText("Nothing matches")).isVisible())
                .isTrue();
    }

    @Test
    void whoIsLockedOutIsUnlockedIfOneMay() {
        int unlockable = Purpose.values().length;
        for (var purpose : Purpose.values()) {
            lockouts.add(lockout(purpose.name(), purpose, true));
        }
        lockouts.add(lockout("above", Purpose.SIGN_IN, false));
        go("sign-ins");
        assertThat(rows())
                .hasSize(unlockable + 1)
                .allSatisfy(row -> assertThat(row).contains("5 tries").doesNotContain("!signin"));
        _click(_find(Button.class, spec -> spec.withText("Unlock")).getFirst());
        assertThat(lockouts).hasSize(unlockable);
        assertThat(_find(Button.class, spec -> spec.withText("Unlock"))).hasSize(unlockable - 1);
    }

    @Test
    void ownSessionsAreSignedOutOneOrAllOthers() {
        for (int i = 0; i < 4; i++) {
            sessions.add(
                    new OpenSession(UUID.randomUUID(), Instant.now(), Instant.now(), "192.0.2.1", FIREFOX, i == 0));
        }
        go("account/sessions");
        assertThat(rows()).hasSize(4).allSatisfy(row -> assertThat(row).contains("Firefox on Linux", "192.0.2.1"));
        assertThat(rows().getFirst()).contains("This one");
        _click(_find(Button.class, spec -> spec.withText("Sign out")).getFirst());
        assertThat(sessions).hasSize(3);
        _click(_get(Button.class, spec -> spec.withText("Sign out everywhere else")));
        assertThat(sessions).singleElement().matches(OpenSession::current);
        assertThat(_find(Button.class, spec -> spec.withText("Sign out everywhere else")))
                .isEmpty();
    }

    private void line(String username, SignInOutcome outcome, SignInMethod method) {
        lines.add(new SignInLine(
                1000 - lines.size(),
                Instant.now(),
                username,
                UserKey.Kind.CUSTOMER,
                "192.0.2.1",
                FIREFOX,
                outcome,
                method));
    }

    private static Lockout lockout(String id, Purpose purpose, boolean unlockable) {
        return new Lockout(
                id, purpose, "alpha-shop", "192.0.2.1", 5, Instant.now().plusSeconds(60), unlockable);
    }

    private static List<String> rows() {
        return _find(ListItem.class).stream()
                .map(item -> item.getElement().getTextRecursively())
                .toList();
    }

    private static void go(String path) {
        var location = new Location(path);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
        MockVaadin.clientRoundtrip(false);
    }
}
