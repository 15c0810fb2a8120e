package org.ngnportal.signin.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.WrappedSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import org.ngnportal.branding.Brands;
import org.ngnportal.shell.BrandMark;
import org.ngnportal.shell.Icons;
import org.ngnportal.shell.Texts;
import org.ngnportal.signin.SignInProblem;

/** Where people sign in. A plain HTML form posts to the server, so that password managers understand it. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
class LoginView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    /** What is confirmed when the address has a parameter of that name. */
    private static final List<String> CONFIRMED = List.of("signed-out", "password-set");

    private final transient AuthenticationContext authentication;
    private final TextField username = new TextField(Texts.t("signin.username"));
    private final PasswordField password = new PasswordField(Texts.t("signin.password"));
    private final Div message = new Div();

    LoginView(AuthenticationContext authentication, Brands brands) {
        this.authentication = authentication;
        addClassName("portal-login");
        message.addClassName("portal-login-message");
        message.setVisible(false);
        username.setAutocomplete(Autocomplete.USERNAME);
        username.setAutocapitalize(Autocapitalize.NONE);
        username.setAutocorrect(false);
        LoginForm.named(username, "username");
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        LoginForm.named(password, "password");
        Main main = new Main(new Div(
                new BrandMark(brands.current()), new H1(Texts.t("signin.title")), message, form(), forgotten()));
        add(main);
    }

    private static Anchor forgotten() {
        var link = new Anchor("forgotten", Texts.t("signin.forgotten"));
        link.addClassName("portal-login-link");
        return link;
    }

    private LoginForm form() {
        return new LoginForm("login", username, password, LoginForm.submit(Texts.t("signin.submit")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (authentication.isAuthenticated()) {
            event.forwardTo("");
            return;
        }
        WrappedSession session = event.getUI().getSession().getSession();
        if (session.getAttribute(SignInProblem.ATTRIBUTE) instanceof SignInProblem problem) {
            session.removeAttribute(SignInProblem.ATTRIBUTE);
            show(problem);
        } else {
            var parameters = event.getLocation().getQueryParameters().getParameters();
            CONFIRMED.stream()
                    .filter(parameters::containsKey)
                    .findFirst()
                    .ifPresent(done -> say("portal-info", VaadinIcon.CHECK_CIRCLE_O, Texts.t("signin." + done)));
        }
    }

    private void show(SignInProblem problem) {
        username.setValue(problem.username());
        say("portal-bad", VaadinIcon.EXCLAMATION_CIRCLE_O, ProblemTexts.of(problem));
        if (problem.faultCode() != null) {
            Span code = new Span(Texts.t("signin.code", problem.faultCode().toString()));
            code.addClassName("portal-fault-code");
            message.add(code);
        }
    }

    private void say(String tone, VaadinIcon icon, String text) {
        message.setVisible(true);
        message.addClassName(tone);
        message.getElement().setAttribute("role", "alert");
        message.add(Icons.decorative(icon), new Paragraph(text));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        (username.isEmpty() ? username : password).focus();
    }

    @Override
    public String getPageTitle() {
        return Texts.t("signin.title");
    }
}
