package org.ngnportal.signin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.ngnportal.shell.Icons;
import org.ngnportal.shell.Texts;
import org.springframework.security.web.csrf.CsrfToken;

/** Asks the browser for a passkey, or to make one, and sends its answer; {@code passkeys.js} does the asking. */
final class PasskeyForm extends Div {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    /** What the browser is asked for. */
    enum Kind {
        GET,
        CREATE
    }

    final Button button;

    PasskeyForm(Kind kind, String label, Component... before) {
        button = new Button(label, Icons.decorative(VaadinIcon.KEY_O));
        button.getElement().setAttribute("data-passkey-start", true);
        Paragraph problem = new Paragraph();
        problem.getElement()
                .setAttribute("data-problem", true)
                .setAttribute("hidden", true)
                .setAttribute("role", "alert");
        problem.addClassName("factor-problem");
        LoginForm form = new LoginForm(SecondStepView.PATH, before);
        form.add(button, problem, LoginForm.hidden("credential", ""));
        form.getElement()
                .setAttribute("data-passkey", kind == Kind.GET ? "get" : "create")
                .setAttribute("data-challenge", SecondStepView.PATH + "/challenge")
                .setAttribute(
                        "data-csrf-header",
                        LoginForm.csrf().map(CsrfToken::getHeaderName).orElse(""))
                .setAttribute("data-unsupported", Texts.t("factor.passkey.unsupported"))
                .setAttribute("data-known", Texts.t("factor.passkey.known"))
                .setAttribute("data-cancelled", Texts.t("factor.passkey.cancelled"));
        add(form);
    }
}
