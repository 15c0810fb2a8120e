package org.ngnportal.templates.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
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
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouteConfiguration;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ngnportal.shell.LeaveQuestion;
import org.ngnportal.templates.Senders;
import org.ngnportal.templates.Templates;
import org.ngnportal.templates.internal.TemplatesRig;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.CurrentActor;
import org.ngnportal.tenancy.Grants;
import org.ngnportal.tenancy.Role;
import org.springframework.context.support.GenericApplicationContext;

/** The pages of templates and senders, over the real services and a database in memory. */
class TemplatePagesTest {

    private static final TemplatesRig RIG = new TemplatesRig();

    private Actor actor = TemplatesRig.ALPHA;
    private GenericApplicationContext context;

    @BeforeAll
    static void start(@TempDir Path directory) {
        RIG.start("pages", directory);
    }

    @AfterAll
    static void stop() {
        RIG.stop();
    }

    @BeforeEach
    void openBrowser() {
        RIG.forget();
        context = new GenericApplicationContext();
        context.registerBean(Templates.class, RIG::templates);
        context.registerBean(Senders.class, RIG::senders);
        context.registerBean(CurrentActor.class, () -> () -> actor);
        context.refresh();
        MockVaadin.setup(UI::new, new MockSpringServlet(new Routes(), context, UI::new));
        var withoutFrame = RouteConfiguration.forSessionScope();
        withoutFrame.setRoute("templates", TemplatesView.class);
        withoutFrame.setRoute("templates/sender", SenderView.class);
        withoutFrame.setRoute("templates/:event/:language", TemplateView.class);
    }

    @AfterEach
    void closeBrowser() {
        MockVaadin.tearDown();
        context.close();
    }

    private static void go(String path) {
        UI.getCurrent().navigate(path);
        MockVaadin.clientRoundtrip(false);
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

    private static String page() {
        var shown = UI.getCurrent().getInternals().getActiveRouterTargetsChain().getFirst();
        return shown.getElement().getTextRecursively();
    }

    private static TextArea html() {
        return _get(TextArea.class, spec -> spec.withLabel("HTML"));
    }

    private static TextField subject() {
        return _get(TextField.class, spec -> spec.withLabel("Subject"));
    }

    @Test
    void everyEventLeadsToItsTemplatesInEveryLanguage() {
        go("templates");

        assertThat(page()).contains("New account", "Account blocked", "Standard", "Romanian");
        assertThat(_find(Anchor.class))
                .extracting(Anchor::getHref)
                .contains("templates/welcome/de", "templates/low-balance/ro", "templates/sender");
        enter(_get(Checkbox.class), true);
        assertThat(RIG.templates().isOn(actor, "account-blocked")).isTrue();
    }

    @Test
    void whatIsTypedIsPreviewedAndSaved() {
        go("templates/low-balance/en");
        assertThat(page()).contains("the standard is used", "{{balance}}", "Balance afterwards");
        assertThat(_get(IFrame.class).getSrcdoc().orElseThrow()).contains("€ 12.34");
        assertThat(_get(IFrame.class).getSandbox().orElseThrow()).containsExactly(IFrame.SandboxType.RESTRICT_ALL);

        enter(subject(), "Only {{balance}} left");
        assertThat(page()).contains("Subject: Only € 12.34 left");
        _click(_get(Button.class, spec -> spec.withText("Save")));

        assertThat(page()).contains("This is your own template.", "Version 1");
        assertThat(RIG.templates().open(actor, "low-balance", "en").text().subject())
                .isEqualTo("Only {{balance}} left");
    }

    @Test
    void problemsStandAtTheirFieldAndNothingIsSaved() {
        go("templates/password-reset/en");
        enter(html(), "<p>Hello</p>\n<p>{{{link}}} {{oops}}</p>");

        assertThat(html().isInvalid()).isTrue();
        assertThat(html().getErrorMessage()).contains("Line 2:", "oops", "Three braces");
        _click(_get(Button.class, spec -> spec.withText("Save")));
        assertThat(RIG.templates().open(actor, "password-reset", "en").versions())
                .isEmpty();

        enter(html(), "<p>Hello</p>");
        assertThat(html().getErrorMessage()).contains("link is missing");
    }

    @Test
    void leavingAsksWhenSomethingIsNotSaved() {
        go("templates/low-balance/de");
        enter(subject(), "Anders");
        go("templates");

        _get(LeaveQuestion.class);
        _click(_get(Button.class, spec -> spec.withText("Discard changes")));
        assertThat(page()).contains("New account");
    }

    @Test
    void olderVersionsAreComparedTakenOverAndGivenUp() {
        go("templates/low-balance/en");
        enter(subject(), "One");
        _click(_get(Button.class, spec -> spec.withText("Save")));
        enter(subject(), "Two");
        _click(_get(Button.class, spec -> spec.withText("Save")));

        _click(_find(Button.class, spec -> spec.withText("Compare")).getLast());
        assertThat(_get(Dialog.class).getElement().getTextRecursively()).contains("One", "Two");
        _click(_get(Button.class, spec -> spec.withText("Take over")));
        assertThat(subject().getValue()).isEqualTo("One");
        _click(_get(Button.class, spec -> spec.withText("Save")));
        assertThat(page()).contains("Version 3");

        _click(_find(Button.class, spec -> spec.withText("Back to the standard"))
                .getFirst());
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("Back to the standard")));
        assertThat(page()).contains("the standard is used", "given up");
    }

    @Test
    void testMailGoesToTheAddressGiven() {
        go("templates/low-balance/en");
        _click(_get(Button.class, spec -> spec.withText("Send a test mail")));
        var dialog = _get(Dialog.class);
        enter(_get(dialog, EmailField.class), "nobody");
        _click(_get(dialog, Button.class, spec -> spec.withText("Send")));
        assertThat(RIG.samples()).isEmpty();

        enter(_get(dialog, EmailField.class), "me@alpha.example");
        _click(_get(dialog, Button.class, spec -> spec.withText("Send")));
        assertThat(RIG.samples()).singleElement().asString().startsWith("me@alpha.example: ");
    }

    @Test
    void supportOnlyLooks() {
        actor = new Actor.Operator("1", "s@alpha.example", "S", Grants.of(Role.SUPPORT), TemplatesRig.ALPHA);
        go("templates/low-balance/en");

        assertThat(subject().isReadOnly()).isTrue();
        _assertNone(Button.class, spec -> spec.withText("Send a test mail"));
        go("templates/sender");
        _assertNone(Button.class, spec -> spec.withText("Save sender"));
    }

    @Test
    void senderIsConfirmedAndSigns() {
        go("templates/sender");
        assertThat(page()).contains("You have no sender of your own", "once the sender is confirmed");
        enter(_get(EmailField.class, spec -> spec.withLabel("E-mail address")), "mail@alpha.example");
        _click(_get(Button.class, spec -> spec.withText("Save sender")));
        assertThat(page()).contains("Waits for the code");

        enter(_get(TextField.class, spec -> spec.withLabel("Code from the mail to mail@alpha.example")), RIG.code());
        _click(_get(Button.class, spec -> spec.withText("Confirm")));
        assertThat(page()).contains("In use").doesNotContain("Waits for the code");
        _click(_get(Button.class, spec -> spec.withText("Make a key")));
        assertThat(page()).contains("portal._domainkey.alpha.example", "v=DKIM1; k=rsa; p=");
    }
}
