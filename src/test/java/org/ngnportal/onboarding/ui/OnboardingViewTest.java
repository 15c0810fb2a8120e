package org.ngnportal.onboarding.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.NotFoundException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.ngnportal.delivery.DeliveryState;
import org.ngnportal.onboarding.OnboardingId;
import org.ngnportal.onboarding.OnboardingProblem;
import org.ngnportal.onboarding.OnboardingState;
import org.ngnportal.onboarding.OnboardingStep.State;

class OnboardingViewTest extends OnboardingPageTest {

    @Test
    void tellsExactlyWhatWasCreatedAndOffersTheChoices() {
        stoppedAtTheMailbox();

        assertThat(headings()).contains("The subscriber is not complete");
        assertThat(paragraphs())
                .contains(
                        "The platform refused: mailbox store is full (777)",
                        "Created: Account.",
                        "Not created: Mailbox, Diversions to the mailbox.",
                        "have not been mailed");
        assertThat(buttons()).contains("Continue", "Finish without voicemail", "Roll back");
    }

    @Test
    void continues() {
        stoppedAtTheMailbox();

        _click(button("Continue"));

        assertThat(onboardings.decisions).containsOnlyKeys("resume");
    }

    @Test
    void finishesWithoutVoicemail() {
        stoppedAtTheMailbox();

        _click(button("Finish without voicemail"));

        assertThat(onboardings.decisions).containsOnlyKeys("finishWithoutVoicemail");
    }

    @Test
    void rollsBackOnlyWhenConfirmed() {
        stoppedAtTheMailbox();

        _click(button("Roll back"));
        assertThat(onboardings.decisions).isEmpty();
        var dialog = _get(ConfirmDialog.class);
        ComponentUtil.fireEvent(dialog, new ConfirmDialog.ConfirmEvent(dialog, true));

        assertThat(onboardings.decisions).containsOnlyKeys("rollBack");
    }

    @Test
    void followsARunningOnboardingToItsEnd() {
        go("onboardings/" + onboardings.id);
        assertThat(headings()).contains("Creating the subscriber");

        onboardings.is(
                OnboardingState.RUNNING,
                OnboardingProblem.of(OnboardingProblem.Kind.UNREACHABLE),
                null,
                State.ASKED,
                State.OPEN,
                State.OPEN);
        poll();
        assertThat(paragraphs()).contains("has not answered yet", "goes on by itself");

        delivering(DeliveryState.SENT);
        onboardings.is(OnboardingState.DONE, null, LENA, State.DONE, State.DONE, State.DONE);
        poll();
        assertThat(headings()).contains("lena@alpha.example is created");
        assertThat(paragraphs()).contains("shown once");
    }

    @Test
    void whoOrderedIsShownAsText() {
        go("onboardings/" + onboardings.id);

        assertThat(paragraphs()).contains("lena@alpha.example, ordered by <b>Alpha</b>");
    }

    @Test
    void anOnboardingOfNobodyOrSomebodyElseIsNotFound() {
        assertThatThrownBy(() -> go("onboardings/" + OnboardingId.random()))
                .hasRootCauseInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> go("onboardings/nonsense")).hasRootCauseInstanceOf(NotFoundException.class);
    }

    private void stoppedAtTheMailbox() {
        onboardings.is(
                OnboardingState.NEEDS_DECISION,
                OnboardingProblem.fault(777, "mailbox store is full"),
                LENA,
                State.DONE,
                State.FAILED,
                State.OPEN);
        go("onboardings/" + onboardings.id);
    }

    private static String paragraphs() {
        return _find(Paragraph.class).stream().map(Paragraph::getText).collect(Collectors.joining("\n"));
    }
}
