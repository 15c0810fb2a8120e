package org.ngnportal.voicemail.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.EmailField;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ngnportal.accounts.FakePlatform;
import org.ngnportal.accounts.TestAccounts;
import org.ngnportal.ngnpro.CallDiversions;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Term;
import org.ngnportal.voicemail.DiversionChoice;
import org.ngnportal.voicemail.TestSound;
import org.ngnportal.voicemail.TestVoicemail;

class VoicemailViewTest {

    private static final String ALICE = "alice@alpha.example";
    private static final SipId ID = new SipId("alice", "alpha.example");
    private static final String BOX = "<voice-mailbox>";

    private final FakePlatform platform = new FakePlatform();
    private final Actor alpha = FakePlatform.reseller();
    private final Actor alice =
            new Actor.Subscriber(FakePlatform.address(ALICE), "Alice", alpha.tenant(), alpha.reseller(), alpha);

    @BeforeEach
    void openBrowser() {
        MockVaadin.setup();
        platform.put(platform.account(ALICE, "Alice", "Smith"));
    }

    @AfterEach
    void closeBrowser() {
        MockVaadin.tearDown();
    }

    @Test
    void whoTurnsVoicemailOnIsAskedAboutDiversionsFirst() {
        platform.diversions.put(ID, CallDiversions.ofTexts(null, null, "sip:<b>@x.example", null, null));
        open(alice);
        enter(_get(PinField.class), "274951");
        _click(button("Turn on voicemail"));

        assertThat(platform.mailboxes).isEmpty();
        assertThat(question().getLabel()).isEqualTo("When the line is busy, calls go to <b>@x.example");
        assertThat(question().getValue()).isEqualTo(DiversionChoice.KEEP);
        enter(question(), DiversionChoice.REPLACE);
        _click(button("Continue"));

        assertThat(platform.divertedBy(ALICE)).isEqualTo(CallDiversions.ofTexts(null, BOX, BOX, BOX, null));
        assertThat(platform.mailboxes.get(ID).email()).isEqualTo("alice@mail.example");
        assertThat(words()).contains("If the line is busy").doesNotContain("274951");
    }

    @Test
    void whatCannotBeUsedIsToldAtItsFieldAndKept() {
        open(alice);
        enter(_get(PinField.class), "123456");
        enter(_get(EmailField.class), "nobody");
        _click(button("Turn on voicemail"));

        assertThat(_get(PinField.class).isInvalid()).isTrue();
        assertThat(_get(PinField.class).getErrorMessage()).contains("123456");
        assertThat(_get(EmailField.class).getErrorMessage()).isEqualTo("This is not an e-mail address.");
        assertThat(_get(EmailField.class).getValue()).isEqualTo("nobody");
        assertThat(platform.mailboxes).isEmpty();
    }

    @Test
    void platformThatIsAwayLeavesWhatWasEntered() {
        open(alice);
        enter(_get(PinField.class), "274951");
        platform.down = true;
        _click(button("Turn on voicemail"));

        assertThat(_get(PinField.class).getValue()).isEqualTo("274951");
    }

    @Test
    void recordingIsListenedToBeforeItIsUsed() {
        withMailbox();
        open(alice);
        _get(GreetingForm.class).look(TestSound.recording(2));
        _get(Player.class);
        assertThat(words()).contains("Your recording lasts 2 seconds");

        _get(GreetingForm.class).look("<html>".getBytes(StandardCharsets.US_ASCII));
        _assertNone(Player.class);
        assertThat(words()).contains("This is not a WAV file");
    }

    @Test
    void whoOnlyLooksOrIsBlockedHasNothingToPress() {
        withMailbox();
        open(new Actor.Impersonation(alpha, alice, false, Term.UNLIMITED));
        assertLookingOnly();
        platform.put(platform.account(ALICE, "Alice", "Smith").groups(List.of("blocked")));
        open(alice);
        assertLookingOnly();
    }

    @Test
    void callsThatPassByTheMailboxAreTold() {
        withMailbox();
        platform.diversions.put(ID, CallDiversions.ofTexts("sip:<i>@x.example", null, "sip:busy@x.example", BOX, null));
        open(alice);

        assertThat(words())
                .contains(
                        "All calls go to <i>@x.example",
                        "Not if the line is busy: then calls go to busy@x.example",
                        "Not if none of your phones is on: then the call ends",
                        "If you do not answer");
        _click(button("Send these calls to voicemail"));
        _click(button("Continue"));
        assertThat(platform.divertedBy(ALICE))
                .isEqualTo(CallDiversions.ofTexts("sip:<i>@x.example", BOX, "sip:busy@x.example", BOX, null));
    }

    private void assertLookingOnly() {
        assertThat(_find(Button.class).stream().map(Button::getText).filter(text -> !text.isEmpty()))
                .isEmpty();
        _assertNone(PinField.class);
        assertThat(words()).contains("alice@mail.example", "change nothing");
    }

    private void withMailbox() {
        TestVoicemail.turnedOn(platform, alice);
    }

    private void open(Actor actor) {
        UI.getCurrent().removeAll();
        var view = new VoicemailView(
                TestVoicemail.over(TestAccounts.lines(platform.ngnPro(), platform.journal), platform.tenants()),
                () -> actor);
        view.beforeEnter(null);
        UI.getCurrent().add(view);
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<DiversionChoice> question() {
        return _find(RadioButtonGroup.class).stream()
                .filter(group -> group.getValue() instanceof DiversionChoice)
                .findFirst()
                .orElseThrow();
    }

    private static String words() {
        return UI.getCurrent().getElement().getTextRecursively();
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
