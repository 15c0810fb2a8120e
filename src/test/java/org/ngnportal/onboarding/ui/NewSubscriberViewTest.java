package org.ngnportal.onboarding.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ngnportal.accounts.AccountGroup;
import org.ngnportal.delivery.DeliveryState;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.onboarding.OnboardingProblem;
import org.ngnportal.onboarding.OnboardingState;
import org.ngnportal.onboarding.OnboardingStep.State;
import org.ngnportal.shell.CopyButton;
import org.ngnportal.shell.EmptyState;
import org.ngnportal.shell.PasswordInput;
import org.ngnportal.tenancy.Delegation;

class NewSubscriberViewTest extends OnboardingPageTest {

    @BeforeEach
    void open() {
        go("subscribers/new");
    }

    @Test
    void createsASubscriberAndShowsTheCredentialsOnce() {
        enterIdentity();
        next();
        enter(box("May call telephone numbers"), true);
        enter(text("Caller ID (optional)"), "+31 20 123 4567");
        enter(_get(IntegerField.class, spec -> spec.withLabel("Monthly limit (optional)")), 50);
        enter(box("Voicemail"), true);
        enter(box("Mail missed calls"), true);
        next();
        assertThat(email("Recipient").getValue()).isEqualTo("lena@example.net");
        next();
        assertThat(words()).isNotEmpty();
        _click(button("Create subscriber"));

        var ordered = onboardings.ordered;
        assertThat(ordered.identity().domain()).isEqualTo(DOMAIN);
        assertThat(ordered.identity().username()).isEqualTo("lena");
        assertThat(ordered.services().quota()).isEqualTo(50);
        assertThat(ordered.services().voicemail()).isTrue();
        assertThat(ordered.services().groups()).containsExactly(AccountGroup.MISSED_CALLS);
        assertThat(headings()).contains("Creating the subscriber");
        delivering(DeliveryState.READY);
        onboardings.is(OnboardingState.DONE, null, LENA, State.DONE, State.DONE, State.DONE);
        poll();

        assertThat(headings()).contains("lena@alpha.example is created");
        var sipPassword = ordered.identity().sipPassword().reveal();
        assertThat(words())
                .contains(
                        "lena@alpha.example",
                        sipPassword,
                        ordered.services().pin().reveal());
        assertThat(_find(CopyButton.class)).hasSize(4);

        delivering(DeliveryState.SENT);
        poll();
        assertThat(words()).contains("Sent");
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(-1);

        go("onboardings/" + onboardings.id);
        assertThat(words()).doesNotContain(sipPassword);
    }

    @Test
    void problemsAreToldAtTheirFieldsAndThePageStays() {
        enter(text("Name before the @"), "-x-");
        enter(email("E-mail"), "nowhere");
        next();

        assertThat(heading()).isEqualTo("Identity");
        assertThat(text("Name before the @").getErrorMessage()).contains("begin with a letter");
        assertThat(text("First name").getErrorMessage()).isEqualTo("Fill this in.");
        assertThat(email("E-mail").isInvalid()).isTrue();
    }

    @Test
    void aTakenUsernameIsToldWhenTheFieldIsLeft() {
        when(accounts.exists(any(), any())).thenReturn(true);

        enter(text("Name before the @"), "lena");

        assertThat(text("Name before the @").getErrorMessage()).contains("taken");
    }

    @Test
    void aPlatformThatDoesNotAnswerKeepsThePage() {
        enterIdentity();
        when(domains.owns(any(), any())).thenThrow(new NgnProException.Unavailable("down", null, true));
        next();

        assertThat(heading()).isEqualTo("Identity");
        assertThat(com.github.mvysny.kaributesting.v10.NotificationsKt.getNotifications())
                .isNotEmpty();
    }

    @Test
    void goingBackLosesNothing() {
        enterIdentity();
        next();
        enter(box("Voicemail"), true);
        enter(text("Voicemail PIN"), "7777");
        _click(button("Back"));
        assertThat(text("First name").getValue()).isEqualTo("Lena");
        next();

        assertThat(text("Voicemail PIN").getValue()).isEqualTo("7777");
    }

    @Test
    void thePlatformPicksTheNumberWhenAsked() {
        enter(usernameChoice(), true);
        _assertNone(TextField.class, spec -> spec.withLabel("Name before the @"));
        enter(text("First name"), "Lena");
        enter(text("Last name"), "Vogt");
        enter(email("E-mail"), "lena@example.net");
        next();
        next();
        next();
        _click(button("Create subscriber"));

        assertThat(onboardings.ordered.identity().nextFreeNumber()).isTrue();
    }

    @Test
    void theVeryMailIsShownWithoutScripts() {
        enterIdentity();
        next();
        next();
        enter(email("Recipient"), "boss@example.net");
        enter(mailLanguage(), "de");

        var frame = _get(IFrame.class);
        assertThat(frame.getElement().getAttribute("sandbox")).isEmpty();
        assertThat(frame.getSrcdoc()).contains("<p>to boss@example.net</p>");
        assertThat(words()).isNotNull();

        _click(button("Back"));
        _click(button("Back"));
        enter(email("E-mail"), "other@example.net");
        next();
        next();
        assertThat(email("Recipient").getValue()).isEqualTo("boss@example.net");
    }

    @Test
    void withoutTheRightsNothingOfTheTelephoneNetworkIsOffered() {
        delegation = new Delegation(false, false, false, false);
        UI.getCurrent().getPage().reload();
        go("");
        go("subscribers/new");
        enterIdentity();
        next();

        _assertNone(Checkbox.class, spec -> spec.withLabel("May call telephone numbers"));
        _assertNone(Checkbox.class, spec -> spec.withLabel("SMS"));
        _assertOne(Checkbox.class, spec -> spec.withLabel("Voicemail"));
    }

    @Test
    void aNameTakenInTheMeantimeLeadsBackWithEverythingKept() {
        orderLena();
        onboardings.is(
                OnboardingState.REFUSED,
                OnboardingProblem.of(OnboardingProblem.Kind.NAME_TAKEN),
                null,
                State.FAILED,
                State.OPEN,
                State.OPEN);
        poll();

        assertThat(heading()).isEqualTo("Identity");
        assertThat(text("Name before the @").getErrorMessage()).contains("in the meantime");
        assertThat(text("First name").getValue()).isEqualTo("Lena");
    }

    @Test
    void aRefusalIsToldAsASentenceWithEverythingKept() {
        orderLena();
        onboardings.is(
                OnboardingState.REFUSED,
                OnboardingProblem.fault(9004, "credit exceeded"),
                null,
                State.FAILED,
                State.OPEN,
                State.OPEN);
        poll();

        assertThat(heading()).isEqualTo("Identity");
        assertThat(_get(com.vaadin.flow.component.html.Paragraph.class, spec -> spec.withClasses("onboarding-refusal"))
                        .getText())
                .contains("used up your allowance", "(9004)", "still here");
        assertThat(text("First name").getValue()).isEqualTo("Lena");
    }

    @Test
    void leavingWithInputAsks() {
        enterIdentity();

        go("onboardings/" + onboardings.id);

        assertThat(_get(ConfirmDialog.class).isOpened()).isTrue();
        assertThat(text("First name").getValue()).isEqualTo("Lena");
    }

    @Test
    void leavingAnUntouchedWizardDoesNotAsk() {
        go("onboardings/" + onboardings.id);

        _assertNone(ConfirmDialog.class);
    }

    @Test
    void withoutADomainTheWizardSaysSo() {
        when(domains.names(any())).thenReturn(List.of());
        go("onboardings/" + onboardings.id);
        go("subscribers/new");

        _assertOne(EmptyState.class);
        verify(domains, org.mockito.Mockito.atLeastOnce()).names(any());
    }

    @Test
    void passwordsAreGeneratedAndMayBeTyped() {
        var passwords = _find(PasswordInput.class);
        assertThat(passwords)
                .allSatisfy(field -> assertThat(field.brokenRules()).isEmpty());
        enterIdentity();
        enter(_get(PasswordField.class, spec -> spec.withLabel("SIP password")), "short");
        next();

        assertThat(heading()).isEqualTo("Identity");
        assertThat(passwords.getFirst().isInvalid()).isTrue();
        _assertNone(Pre.class);
    }

    private void orderLena() {
        enterIdentity();
        next();
        next();
        next();
        _click(button("Create subscriber"));
    }

    private static void enterIdentity() {
        enter(text("Name before the @"), "lena");
        enter(text("First name"), "Lena");
        enter(text("Last name"), "Vogt");
        enter(email("E-mail"), "lena@example.net");
    }

    private static void next() {
        _click(button("Next"));
    }

    private static String heading() {
        return _get(H2.class, spec -> spec.withClasses("portal-wizard-heading")).getText();
    }

    private static Checkbox box(String label) {
        return _get(Checkbox.class, spec -> spec.withLabel(label));
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<Boolean> usernameChoice() {
        return _get(RadioButtonGroup.class, spec -> spec.withLabel("Username"));
    }

    @SuppressWarnings("unchecked")
    private static Select<String> mailLanguage() {
        return _get(Select.class, spec -> spec.withLabel("Language of the mail"));
    }
}
