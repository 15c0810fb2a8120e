package org.ngnportal.signin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.Optional;
import org.springframework.security.web.csrf.CsrfToken;

/** A plain HTML form of the pages before one is signed in, with the token that shows it is ours. */
@Tag("form")
final class LoginForm extends HtmlContainer {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    /** @param action path it posts to, relative to the portal's root */
    LoginForm(String action, Component... content) {
        getElement().setAttribute("method", "post").setAttribute("action", action);
        addClassName("portal-login-form");
        add(content);
        csrf().map(token -> hidden(token.getParameterName(), token.getToken())).ifPresent(this::add);
    }

    /** A field as the form sends it. */
    static <C extends Component> C named(C field, String name) {
        field.getElement().setProperty("name", name);
        return field;
    }

    /** A button that sends the form it stands in. */
    static Button submit(String text) {
        Button submit = new Button(text);
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        submit.getElement().setAttribute("data-submit", true);
        return submit;
    }

    static Input hidden(String name, String value) {
        Input input = new Input();
        input.setType("hidden");
        input.getElement().setAttribute("name", name).setAttribute("value", value);
        return input;
    }

    static Optional<CsrfToken> csrf() {
        return Optional.ofNullable(VaadinServletRequest.getCurrent())
                .map(request -> request.getHttpServletRequest().getAttribute(CsrfToken.class.getName()))
                .filter(CsrfToken.class::isInstance)
                .map(CsrfToken.class::cast);
    }
}
