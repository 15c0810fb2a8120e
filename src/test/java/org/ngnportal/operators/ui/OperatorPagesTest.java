package org.ngnportal.operators.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouteConfiguration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ngnportal.branding.Brand;
import org.ngnportal.branding.Brands;
import org.ngnportal.branding.MailTemplate;
import org.ngnportal.journal.Journal;
import org.ngnportal.operators.Operator;
import org.ngnportal.operators.OperatorState;
import org.ngnportal.operators.Operators;
import org.ngnportal.operators.internal.StaffBed;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.CurrentActor;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.tenancy.Grants;
import org.ngnportal.tenancy.Role;
import org.ngnportal.vault.Passwords;
import org.ngnportal.vault.Secret;
import org.springframework.context.support.GenericApplicationContext;

/** The pages without the frame around them. */
class OperatorPagesTest {

    private static final String EVA = "eva@mail.example";

    private final StaffBed bed = StaffBed.onH2();
    private final GenericApplicationContext context = new GenericApplicationContext();
    private Actor actor = StaffBed.ALPHA;

    @BeforeEach
    void openBrowser() {
        context.registerBean(Operators.class, () -> bed.staff);
        context.registerBean(Journal.class, () -> bed.journal);
        context.registerBean(CurrentActor.class, () -> () -> actor);
        context.refresh();
        MockVaadin.setup(UI::new, new MockSpringServlet(new Routes(), context, UI::new));
        var withoutFrame = RouteConfiguration.forSessionScope();
        withoutFrame.setRoute("operators", OperatorsView.class);
        withoutFrame.setRoute("operators/new", NewOperatorView.class);
        withoutFrame.setRoute("operators/:id", OperatorView.class);
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

    private static void press(String button) {
        _click(_get(Button.class, spec -> spec.withText(button)));
    }

    private void invite(String name, String email) {
        go("operators/new");
        _get(TextField.class, spec -> spec.withLabel("Name")).setValue(name);
        _get(EmailField.class).setValue(email);
        _find(Checkbox.class).forEach(box -> box.setValue(true));
        press("Send the invitation");
    }

    private Operator only() {
        return bed.staff.list(actor).getFirst();
    }

    @Test
    void withoutStaffThePageOffersToInviteSomebody() {
        go("operators");
        press("Invite operator");
        assertThat(_get(TextField.class, spec -> spec.withLabel("Name")).isVisible())
                .isTrue();
    }

    @Test
    void whoIsInvitedIsInTheList() {
        invite("Eva Ebner", EVA);

        assertThat(only().grants()).isEqualTo(Grants.of(Role.READ_ONLY));
        assertThat(_get(Anchor.class, spec -> spec.withText("Eva Ebner")).isVisible())
                .isTrue();
        assertThat(bed.mails.sent).hasSize(1);
    }

    @Test
    void missingAndWrongFieldsAreSaidWhereTheyAre() {
        invite("", EVA);
        assertThat(_get(TextField.class, spec -> spec.withLabel("Name")).isInvalid())
                .isTrue();
        invite("Eva", "eva");
        assertThat(_get(EmailField.class).isInvalid()).isTrue();
        invite("Eva", EVA);
        invite("Eva", EVA);
        assertThat(_get(EmailField.class).getErrorMessage()).contains("has this address already");
        assertThat(bed.staff.list(actor)).hasSize(1);
    }

    @Test
    void theConnectionIsKeptOnlyWithConsent() {
        bed.connections.forget(actor, new CustomerId(10));
        go("operators/new");
        _get(TextField.class, spec -> spec.withLabel("Name")).setValue("Eva");
        _get(EmailField.class).setValue(EVA);

        press("Send the invitation");
        assertThat(_get(Checkbox.class).isInvalid()).isTrue();
        assertThat(bed.staff.isConnected(actor)).isFalse();

        _get(Checkbox.class).setValue(true);
        press("Send the invitation");
        assertThat(bed.staff.isConnected(actor)).isTrue();
        assertThat(bed.staff.list(actor)).hasSize(1);
    }

    @Test
    void exceptionsSayWhatComesOut() {
        go("operators/new");
        var subscribers = subscribers();
        assertThat(subscribers.getHelperText()).isEqualTo("sees");

        subscribers.setValue(Grants.Level.SUPPORT);
        assertThat(subscribers.getHelperText()).contains("creates", "changes").doesNotContain("deletes");
        subscribers.setValue(Grants.Level.NONE);
        assertThat(subscribers.getHelperText()).isEqualTo("does not see it");
    }

    @SuppressWarnings("unchecked")
    private static Select<Grants.Level> subscribers() {
        return _get(Select.class, spec -> spec.withLabel("Subscribers"));
    }

    @Test
    @SuppressWarnings("unchecked")
    void roleAndExceptionsAreChanged() {
        var eva = bed.invited(actor, EVA, Role.READ_ONLY);
        go("operators/" + eva.id());
        _get(RadioButtonGroup.class).setValue(Role.SUPPORT);
        subscribers().setValue(Grants.Level.MANAGER);

        press("Save");

        assertThat(only().grants()).isEqualTo(new Grants(Role.SUPPORT, Map.of(Area.SUBSCRIBERS, Grants.Level.MANAGER)));
    }

    @Test
    void anOperatorIsDisabledAndEnabled() {
        var eva = bed.active(actor, EVA, Role.READ_ONLY);
        go("operators/" + eva.id());

        press("Disable");
        assertThat(only().state()).isEqualTo(OperatorState.DISABLED);
        press("Enable");
        assertThat(only().state()).isEqualTo(OperatorState.ACTIVE);
        _assertNone(Button.class, spec -> spec.withText("Invite again"));
    }

    @Test
    void removingAsksToTypeTheAddress() {
        var eva = bed.invited(actor, EVA, Role.READ_ONLY);
        go("operators/" + eva.id());

        press("Remove operator");
        _get(TextField.class, spec -> spec.withLabel("Type " + EVA + " to confirm"))
                .setValue(EVA);
        _click(_find(Button.class, spec -> spec.withText("Remove operator")).getLast());

        assertThat(bed.staff.list(actor)).isEmpty();
    }

    @Test
    void managerOnlyLooksAtHimself() {
        var max = bed.active(actor, "max@mail.example", Role.MANAGER);
        actor = StaffBed.self(max, StaffBed.ALPHA);

        go("operators/" + max.id());

        _assertNone(Button.class, spec -> spec.withText("Save"));
        _assertNone(Button.class, spec -> spec.withText("Disable"));
        assertThat(_get(RadioButtonGroup.class).isReadOnly()).isTrue();
    }

    @Test
    void theInvitedChoosesAPasswordThatKeepsToThePolicy() {
        bed.invited(actor, EVA, Role.READ_ONLY);
        var page = invitation();
        UI.getCurrent().add(page);
        page.open(new Secret(bed.mails.token()));

        choose("short", "short");
        assertThat(only().state()).isEqualTo(OperatorState.INVITED);
        choose(StaffBed.PASSWORD.reveal(), "something else");
        assertThat(only().state()).isEqualTo(OperatorState.INVITED);
        choose(StaffBed.PASSWORD.reveal(), StaffBed.PASSWORD.reveal());
        assertThat(only().state()).isEqualTo(OperatorState.ACTIVE);
    }

    @Test
    void aUselessLinkSaysWhatToDo() {
        var page = invitation();
        UI.getCurrent().add(page);

        page.open(new Secret("nonsense"));
        assertThat(_get(Paragraph.class).getText()).contains("cannot be used any more", "ask whoever invited you");
        page.open(new Secret(""));
        assertThat(_get(Paragraph.class).getText()).contains("opened by the link in a mail");
    }

    private InvitationView invitation() {
        var brand = new Brand("default", "NGN Portal", "The Platform", null, null, "#123456", "logo.svg");
        return new InvitationView(bed.invitations, new Passwords(), new Brands() {
            @Override
            public Brand current() {
                return brand;
            }

            @Override
            public MailTemplate mail(String name, Locale language) {
                throw new UnsupportedOperationException();
            }
        });
    }

    private static void choose(String password, String again) {
        _get(PasswordField.class, spec -> spec.withLabel("New password")).setValue(password);
        _get(PasswordField.class, spec -> spec.withLabel("The same again")).setValue(again);
        press("Accept the invitation");
    }
}
