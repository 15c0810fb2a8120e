package org.ngnportal.signin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import org.ngnportal.branding.Brands;
import org.ngnportal.shell.BrandMark;
import org.ngnportal.shell.Icons;
import org.ngnportal.shell.Texts;
import org.ngnportal.signin.Passkey;
import org.ngnportal.signin.WaitingSignIn;

/** What comes after a right password: the second factor, or setting one up. Nobody is signed in here. */
@Route(value = SecondStepView.PATH, autoLayout = false)
@AnonymousAllowed
@StyleSheet("context://portal/factor.css")
@JavaScript("context://portal/passkeys.js")
class SecondStepView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    static final String PATH = "login/factor";

    private final transient AuthenticationContext authentication;
    private final transient WaitingSignIn waiting;
    private final transient Brands brands;
    private String title = Texts.t("factor.step.title");

    SecondStepView(AuthenticationContext authentication, WaitingSignIn waiting, Brands brands) {
        this.authentication = authentication;
        this.waiting = waiting;
        this.brands = brands;
        addClassName("portal-login");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (authentication.isAuthenticated()) {
            event.forwardTo("");
            return;
        }
        var state = waiting.state();
        if (state.isEmpty()) {
            event.forwardTo(LoginView.class);
            return;
        }
        removeAll();
        add(new Main(page(state.get())));
    }

    private Div page(WaitingSignIn.State state) {
        Div page = new Div(new BrandMark(brands.current()));
        switch (state.step()) {
            case FACTOR -> askFor(state, page);
            case SETUP -> setUp(state, page);
            case RECOVERY_CODES -> show(state, page);
        }
        Anchor restart = new Anchor("login", Texts.t("factor.step.restart"));
        restart.addClassName("factor-restart");
        page.add(restart);
        return page;
    }

    private void begin(Div page, WaitingSignIn.State state, String heading, String text) {
        title = heading;
        page.add(new H1(heading));
        if (state.problem() != null) {
            Div message = new Div(
                    Icons.decorative(VaadinIcon.EXCLAMATION_CIRCLE_O), new Paragraph(FactorTexts.of(state.problem())));
            message.addClassNames("portal-login-message", "portal-bad");
            message.getElement().setAttribute("role", "alert");
            page.add(message);
        }
        page.add(new Paragraph(text));
    }

    private void askFor(WaitingSignIn.State state, Div page) {
        begin(page, state, Texts.t("factor.step.title"), Texts.t("factor.step.text", state.username()));
        if (state.passkey()) {
            PasskeyForm passkey = new PasskeyForm(PasskeyForm.Kind.GET, Texts.t("factor.step.passkey"));
            if (!state.totp()) {
                passkey.button.addThemeVariants(ButtonVariant.PRIMARY);
            }
            page.add(passkey);
        }
        if (state.totp()) {
            CodeField code = LoginForm.named(new CodeField(Texts.t("factor.step.code")), "code");
            code.setAutofocus(true);
            page.add(new LoginForm(PATH, code, LoginForm.submit(Texts.t("factor.step.continue"))));
        }
        page.add(recovery());
    }

    private static Component recovery() {
        TextField code = LoginForm.named(new TextField(Texts.t("factor.step.recovery.code")), "recovery");
        code.setAutocomplete(Autocomplete.OFF);
        code.setAutocapitalize(Autocapitalize.NONE);
        code.setAutocorrect(false);
        code.setHelperText(Texts.t("factor.step.recovery.help"));
        return new NativeDetails(
                Texts.t("factor.step.recovery"),
                new LoginForm(PATH, code, LoginForm.submit(Texts.t("factor.step.recovery.use"))));
    }

    private void setUp(WaitingSignIn.State state, Div page) {
        begin(page, state, Texts.t("factor.setup.title"), Texts.t("factor.setup.text", state.username()));
        if (state.setup() != null) {
            CodeField code = LoginForm.named(new CodeField(Texts.t("factor.totp.code")), "code");
            page.add(
                    new Paragraph(Texts.t("factor.totp.scan")),
                    new TotpKey(state.setup()),
                    new LoginForm(PATH, code, LoginForm.submit(Texts.t("factor.step.continue"))));
        }
        TextField label = LoginForm.named(new TextField(Texts.t("factor.passkey.label")), "label");
        label.setMaxLength(Passkey.LONGEST_LABEL);
        label.setPlaceholder(Texts.t("factor.passkey.label.example"));
        page.add(new NativeDetails(
                Texts.t("factor.setup.passkey"),
                new PasskeyForm(PasskeyForm.Kind.CREATE, Texts.t("factor.setup.passkey.make"), label)));
    }

    private void show(WaitingSignIn.State state, Div page) {
        begin(page, state, Texts.t("factor.codes.title"), Texts.t("factor.codes.text"));
        page.add(
                new CodeList(state.recoveryCodes()),
                new LoginForm(PATH, LoginForm.submit(Texts.t("factor.codes.kept"))));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
