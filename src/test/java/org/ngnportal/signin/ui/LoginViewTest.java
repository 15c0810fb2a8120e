package org.ngnportal.signin.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinSession;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ngnportal.signin.SignInProblem;
import org.ngnportal.signin.SignInProblem.Reason;
import org.ngnportal.signin.SignInTestApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

@SpringBootTest(classes = SignInTestApplication.class)
class LoginViewTest {

    private static final Routes ROUTES = new Routes(Set.of(LoginView.class), Set.of(), true);

    @Autowired
    private ApplicationContext context;

    @BeforeEach
    void openBrowser() {
        MockVaadin.setup(UI::new, new MockSpringServlet(ROUTES, context, UI::new));
        UI.getCurrent().navigate("login");
    }

    @AfterEach
    void closeBrowser() {
        MockVaadin.tearDown();
    }

    @Test
    void fieldsAreLabelledAndKnownToPasswordManagers() {
        TextField username = _get(TextField.class, spec -> spec.withLabel("Username"));
        PasswordField password = _get(PasswordField.class, spec -> spec.withLabel("Password"));
        assertThat(username.getAutocomplete()).isEqualTo(Autocomplete.USERNAME);
        assertThat(password.getAutocomplete()).isEqualTo(Autocomplete.CURRENT_PASSWORD);
        assertThat(username.getElement().getProperty("name")).isEqualTo("username");
        assertThat(password.getElement().getProperty("name")).isEqualTo("password");
        assertThat(_get(H1.class).getText()).isEqualTo("Sign in");
        assertThat(messages()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            REFUSED         | Wrong username or password. Check both and try again.
            BLOCKED         | The platform does not let this account sign in. Ask your provider why it is blocked.
            NO_CONNECTION   | Your employer has to sign in once and allow operators: the portal does not know how to reach the platform for you. Ask whoever invited you.
            PLATFORM_DOWN   | The platform does not answer at the moment, so your password was not checked. Try again in a few minutes.
            PLATFORM_FAILED | The platform could not check your password because of a problem of its own. Try again in a few minutes.
            TOO_MANY_TRIES  | Too many failed tries. Your password was not checked. Wait 31 seconds, then try again.
            PAGE_EXPIRED    | This page was open for too long. Sign in again.
            FACTOR_EXPIRED  | The second step took too long. Sign in again.
            FACTOR_FAILED   | The second step failed too often. Sign in again.
            SESSION_OVER    | Your session has ended. Sign in again to go on.
            UNEXPECTED      | Something went wrong, and you are not signed in. Try again; if it happens again, tell your provider.
            """)
    void everyProblemIsSaidInItsOwnWords(Reason reason, String words) {
        returnedWith(reason, null);
        assertThat(_get(Paragraph.class).getText()).isEqualTo(words);
        assertThat(_get(TextField.class).getValue()).isEqualTo("al<i>pha");
    }

    @Test
    void codeOfThePlatformIsShownBesideTheWords() {
        returnedWith(Reason.REFUSED, 4711);
        assertThat(_get(Span.class, spec -> spec.withText("Code 4711")).isVisible())
                .isTrue();
    }

    @Test
    void problemIsSaidOnce() {
        returnedWith(Reason.REFUSED, 9001);
        openAgain();
        assertThat(messages()).isZero();
    }

    @Test
    void signingOutIsConfirmed() {
        UI.getCurrent().navigate("login", QueryParameters.of("signed-out", ""));
        openAgain();
        assertThat(_get(Paragraph.class).getText()).isEqualTo("You are signed out.");
    }

    private void returnedWith(Reason reason, @Nullable Integer code) {
        Duration delay = reason == Reason.TOO_MANY_TRIES ? Duration.ofSeconds(30) : Duration.ZERO;
        VaadinSession.getCurrent()
                .getSession()
                .setAttribute(SignInProblem.ATTRIBUTE, new SignInProblem(reason, "al<i>pha", code, delay));
        openAgain();
    }

    private static void openAgain() {
        UI.getCurrent().refreshCurrentRoute(false);
    }

    private static int messages() {
        return _find(Paragraph.class).size();
    }
}
