package org.ngnportal.diversions.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ngnportal.diversions.Choices;
import org.ngnportal.diversions.Condition;
import org.ngnportal.diversions.DiversionChange;
import org.ngnportal.diversions.DiversionState;
import org.ngnportal.diversions.Target;
import org.ngnportal.diversions.Target.Kind;
import org.ngnportal.sip.SipAddress;

class ConditionCardTest {

    private final List<DiversionChange> saved = new ArrayList<>();

    @BeforeEach
    void openBrowser() {
        MockVaadin.setup();
    }

    @AfterEach
    void closeBrowser() {
        MockVaadin.tearDown();
    }

    @Test
    void nothingIsToBeSavedUntilSomethingIsChosen() {
        card(Condition.BUSY, state(Target.NONE), true);

        _assertNone(Button.class);
        enter(target(), Target.VOICEMAIL);
        _click(_get(Button.class, spec -> spec.withText("Save")));

        assertThat(saved).hasSize(1);
        assertThat(saved.getFirst().wanted()).isEqualTo(Map.of(Condition.BUSY, Target.VOICEMAIL));
        assertThat(saved.getFirst().noAnswer()).isEmpty();
    }

    @Test
    void whatWasTypedLastIsThereAgain() {
        card(Condition.BUSY, state(Target.NONE), true);

        enter(target(), Target.address(""));

        assertThat(_get(TextField.class).getValue()).isEqualTo("bob");
        enter(_get(TextField.class), "carol");
        _click(_get(Button.class, spec -> spec.withText("Save")));
        assertThat(saved.getFirst().wanted()).isEqualTo(Map.of(Condition.BUSY, Target.address("carol")));
    }

    @Test
    void whatSomebodyElseChangedIsToldAndWhatWasEnteredStays() {
        var card = card(Condition.BUSY, state(Target.NONE), true);
        enter(target(), Target.VOICEMAIL);

        card.note(state(Target.address("dave")));

        assertThat(target().getValue()).isEqualTo(Target.VOICEMAIL);
        assertThat(card.getElement().getTextRecursively()).contains("Now: To dave.");
        _click(_get(Button.class, spec -> spec.withText("Discard")));
        assertThat(_get(TextField.class).getValue()).isEqualTo("dave");
        _assertNone(Button.class);
    }

    @Test
    void whatIsNotUnderstoodStaysAndIsShownAsText() {
        card(Condition.BUSY, state(new Target(Kind.OTHER, "<img src=x>")), true);

        assertThat(target().getValue().kind()).isEqualTo(Kind.OTHER);
        assertThat(target().getItemLabelGenerator().apply(target().getValue()))
                .isEqualTo("Leave as it is: <img src=x>");
    }

    @Test
    void ringingGoesWithTheUnanswered() {
        card(Condition.NO_ANSWER, state(Target.NONE), true);
        @SuppressWarnings("unchecked")
        Select<Duration> ringing = _get(Select.class, spec -> spec.withLabel("Let it ring for"));

        assertThat(ringing.getItemLabelGenerator().apply(ringing.getValue())).isEqualTo("37 seconds");
        enter(ringing, Duration.ofSeconds(20));
        _click(_get(Button.class, spec -> spec.withText("Save")));

        assertThat(saved.getFirst().noAnswer()).contains(Duration.ofSeconds(20));
    }

    @Test
    void whoOnlyLooksFindsNothingToPress() {
        card(Condition.BUSY, state(Target.VOICEMAIL), false);

        assertThat(target().isReadOnly()).isTrue();
        _assertNone(Button.class);
    }

    private ConditionCard card(Condition condition, DiversionState state, boolean mayChange) {
        var card = new ConditionCard(condition, state, mayChange, (of, change) -> saved.add(change));
        UI.getCurrent().add(card);
        return card;
    }

    @SuppressWarnings("unchecked")
    private static Select<Target> target() {
        return _get(Select.class, spec -> spec.withLabel("If I am on the telephone"));
    }

    private static DiversionState state(Target busy) {
        return new DiversionState(
                new SipAddress("alice", "alpha.example"),
                Map.of(Condition.BUSY, busy),
                Duration.ofSeconds(37),
                new Choices(true, Optional.of("+447700900101"), List.of()),
                Map.of(Condition.BUSY, "bob"),
                Map.of(Condition.BUSY, "*23*"));
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
