package org.ngnportal.signin.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.RouteConfiguration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ngnportal.signin.FactorException;
import org.ngnportal.signin.FactorException.Reason;
import org.ngnportal.signin.FactorStatus;
import org.ngnportal.signin.Passkey;
import org.ngnportal.signin.Reauthentication;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.CurrentActor;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.vault.Secret;
import org.springframework.context.support.GenericApplicationContext;

/** The page of one's own second factors, in a browser that is none. */
class SecurityViewTest {

    private static final Passkey LAPTOP = new Passkey("id", "<b>Laptop</b>", Instant.now(), Instant.now());

    private final GenericApplicationContext context = new GenericApplicationContext();
    private final MemoryFactors factors = new MemoryFactors();
    private final Password password = new Password();
    private Actor actor =
            new Actor.Customer(new CustomerId(2), new CustomerId(2), true, "alpha", new Secret("x"), "Alpha");

    /** Is proven once the right password was typed. */
    private static final class Password implements Reauthentication {

        private boolean proven;

        @Override
        public boolean isProven(Actor actor) {
            return proven;
        }

        @Override
        public void prove(Actor actor, Secret typed) {
            if (!typed.reveal().equals("right")) {
                throw new FactorException(Reason.WRONG_PROOF);
            }
            proven = true;
        }
    }

    @BeforeEach
    void openBrowser() {
        context.registerBean(MemoryFactors.class, () -> factors);
        context.registerBean(Reauthentication.class, () -> password);
        context.registerBean(CurrentActor.class, () -> () -> actor);
        context.refresh();
        MockVaadin.setup(UI::new, new MockSpringServlet(new Routes(), context, UI::new));
        RouteConfiguration.forSessionScope().setRoute(SecurityView.PATH, SecurityView.class);
    }

    @AfterEach
    void closeBrowser() {
        MockVaadin.tearDown();
        context.close();
    }

    @Test
    void whoHasNothingIsWarnedAndCannotMakeCodes() {
        open();
        _assertOne(
                Paragraph.class,
                spec -> spec.withText("Your password alone lets anybody in who knows it. Add an app or a passkey."));
        _assertNone(Button.class, spec -> spec.withText("Make new codes"));
        _assertNone(Button.class, spec -> spec.withText("Remove app"));
    }

    @Test
    void passwordIsAskedForBeforeAnythingIsChanged() {
        factors.status = new FactorStatus(Instant.now(), 4, List.of(LAPTOP), false);
        open();
        _click(_get(Button.class, spec -> spec.withText("Remove app")));
        prove("wrong");
        _assertOne(
                Paragraph.class, spec -> spec.withText("That is neither your password nor the code of this moment."));
        assertThat(factors.calls).isEmpty();

        prove("right");
        _click(_find(Button.class, spec -> spec.withText("Remove app")).getLast());
        assertThat(factors.calls).containsExactly("removeTotp");
        assertThat(_find(PasswordField.class)).isEmpty();
    }

    @Test
    void newCodesAreShownOnce() {
        factors.status = new FactorStatus(Instant.now(), 0, List.of(), false);
        password.proven = true;
        open();
        _click(_get(Button.class, spec -> spec.withText("Make new codes")));
        assertThat(_find(Code.class)).extracting(Code::getText).containsExactly("aaaa-bbbb-cccc", "dddd-eeee-ffff");
        _click(_get(Button.class, spec -> spec.withText("I have kept them")));
        assertThat(_find(Code.class)).isEmpty();
    }

    @Test
    void refusalIsSaidWhereItWasAsked() {
        factors.status = new FactorStatus(null, 4, List.of(LAPTOP), true);
        factors.refusal = new FactorException(Reason.LAST_ONE);
        password.proven = true;
        open();
        _click(_get(Button.class, spec -> spec.withText("Remove")));
        _click(_find(Button.class, spec -> spec.withText("Remove")).getLast());
        _assertOne(
                Paragraph.class,
                spec -> spec.withText("You must have a second factor. Add another one before you remove this one."));
    }

    @Test
    void namesOfPasskeysAreText() {
        factors.status = new FactorStatus(null, 4, List.of(LAPTOP), false);
        open();
        _assertOne(com.vaadin.flow.component.html.Span.class, spec -> spec.withText("<b>Laptop</b>"));
    }

    @Test
    void requirementGoesBackWhenThePasswordIsNotGiven() {
        open();
        Checkbox staff = _get(Checkbox.class, spec -> spec.withLabel("All my staff"));
        enter(staff, true);
        _click(_get(Button.class, spec -> spec.withText("Cancel")));
        assertThat(staff.getValue()).isFalse();
        assertThat(factors.calls).isEmpty();

        password.proven = true;
        enter(staff, true);
        assertThat(factors.calls).containsExactly("require STAFF true");
    }

    @Test
    void whoManagesNobodyRequiresNothing() {
        actor = new Actor.Customer(new CustomerId(3), new CustomerId(2), false, "shop", new Secret("x"), "Shop");
        open();
        assertThat(_find(Checkbox.class)).isEmpty();
    }

    private static void open() {
        UI.getCurrent().navigate(SecurityView.PATH);
    }

    private static void prove(String typed) {
        enter(_get(PasswordField.class), typed);
        _click(_get(Button.class, spec -> spec.withText("Confirm")));
    }

    private static <T> void enter(AbstractField<?, T> field, T value) {
        try {
            var setter = AbstractField.class.getDeclaredMethod("setModelValue", Object.class, boolean.class);
            setter.setAccessible(true);
            setter.invoke(field, value, true);
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
