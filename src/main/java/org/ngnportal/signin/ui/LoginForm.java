package org.ngnportal.signin.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;

/** The form element around the fields of the login page. */
@Tag("form")
final class LoginForm extends HtmlContainer {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    LoginForm(TextField username, PasswordField password, Button submit, @Nullable Input csrf) {
        getElement().setAttribute("method", "post").setAttribute("action", "login");
        addClassName("portal-login-form");
        submit.getElement().setAttribute("data-submit", true);
        add(username, password, submit);
        if (csrf != null) {
            add(csrf);
        }
    }
}
