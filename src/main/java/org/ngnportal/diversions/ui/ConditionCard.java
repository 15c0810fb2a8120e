package org.ngnportal.diversions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.ngnportal.diversions.Condition;
import org.ngnportal.diversions.DiversionChange;
import org.ngnportal.diversions.DiversionState;
import org.ngnportal.diversions.InvalidDiversionException.Problem;
import org.ngnportal.diversions.Target;
import org.ngnportal.diversions.Target.Kind;
import org.ngnportal.shell.Texts;

/** One condition: where calls go then, and for the unanswered ones after how long. */
final class ConditionCard extends Div {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private static final List<Integer> SECONDS = List.of(5, 10, 15, 20, 25, 30, 35, 40, 45, 60, 90, 120);
    private static final int LONGEST = 200;

    /** Stands for something that is typed. */
    private static final Target TYPED = Target.address("");

    /** Saves a change of the card. */
    @FunctionalInterface
    interface Saving {
        void save(ConditionCard card, DiversionChange change);
    }

    private final Condition condition;
    private final boolean mayChange;
    private final transient Saving saving;
    private final Select<Target> target = new Select<>();
    private final TextField typed = new TextField(Texts.t("diversions.typed"));
    private final Select<Duration> ringing = new Select<>();
    private final Paragraph conflict = new Paragraph();
    private final Div buttons = new Div();
    private transient DiversionState opened;
    private boolean showing;

    ConditionCard(Condition condition, DiversionState state, boolean mayChange, Saving saving) {
        this.condition = condition;
        this.mayChange = mayChange;
        this.saving = saving;
        opened = state;
        addClassNames("portal-card", "diversions-card");
        target.setLabel(Words.condition(condition));
        target.setItemLabelGenerator(
                item -> item.equals(TYPED) ? Texts.t("diversions.choice.typed") : Words.choice(item));
        target.setReadOnly(!mayChange);
        target.setWidthFull();
        target.setHelperText(Words.help(condition, state));
        target.addValueChangeListener(change -> edited(change.isFromClient()));
        typed.setHelperText(Texts.t("diversions.typed.help"));
        typed.setMaxLength(LONGEST);
        typed.setManualValidation(true);
        typed.setReadOnly(!mayChange);
        typed.setWidthFull();
        typed.setValueChangeMode(ValueChangeMode.LAZY);
        typed.setValueChangeTimeout(200);
        typed.getElement().setAttribute("autocapitalize", "off");
        typed.getElement().setAttribute("spellcheck", "false");
        typed.addValueChangeListener(change -> edited(false));
        ringing.setLabel(Texts.t("diversions.ringing"));
        ringing.setItemLabelGenerator(Words::seconds);
        ringing.setReadOnly(!mayChange);
        ringing.setWidthFull();
        ringing.setVisible(condition == Condition.NO_ANSWER);
        ringing.addValueChangeListener(change -> edited(false));
        conflict.addClassName("diversions-conflict");
        conflict.getElement().setAttribute("role", "alert");
        buttons.add(saveButton(), discardButton());
        buttons.addClassName("diversions-buttons");
        add(target, typed, ringing, conflict, buttons);
        show(state);
    }

    private Button saveButton() {
        var save = new Button(Texts.t("diversions.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setDisableOnClick(true);
        save.addClickListener(click -> save.setEnabled(true));
        return save;
    }

    private Button discardButton() {
        return new Button(Texts.t("diversions.discard"), click -> show(opened));
    }

    Condition condition() {
        return condition;
    }

    /** What is entered here is a change of. */
    DiversionState opened() {
        return opened;
    }

    /** Shows a state, in place of whatever was entered. */
    void show(DiversionState state) {
        opened = state;
        var current = state.target(condition);
        showing = true;
        target.setItems(choices(state, current));
        target.setValue(current.kind() == Kind.ADDRESS ? TYPED : current);
        typed.setValue(
                current.kind() == Kind.ADDRESS
                        ? current.text()
                        : state.lastTyped(condition).orElse(""));
        ringing.setItems(durations(state.noAnswer()));
        ringing.setValue(state.noAnswer());
        showing = false;
        conflict.setText("");
        edited(false);
    }

    /** Takes note of a state; what was entered here and not saved stays. */
    void note(DiversionState state) {
        if (!isDirty()) {
            show(state);
            return;
        }
        boolean changed = !state.target(condition).equals(opened.target(condition))
                || (condition == Condition.NO_ANSWER && !state.noAnswer().equals(opened.noAnswer()));
        opened = state;
        if (changed) {
            var now = Words.choice(state.target(condition));
            conflict.setText(Texts.t(
                    "diversions.conflict",
                    condition == Condition.NO_ANSWER ? now + ", " + Words.seconds(state.noAnswer()) : now));
        }
        edited(false);
    }

    void showProblem(Problem problem) {
        var why = Texts.t(problem.messageKey());
        if (problem.condition() == null) {
            ringing.setErrorMessage(why);
            ringing.setInvalid(true);
        } else if (isTyping()) {
            typed.setErrorMessage(why);
            typed.setInvalid(true);
            typed.focus();
        } else {
            target.setErrorMessage(why);
            target.setInvalid(true);
        }
    }

    private static List<Target> choices(DiversionState state, Target current) {
        var choices = new ArrayList<>(state.choices().targets());
        choices.add(TYPED);
        // what cannot be chosen any more, or was never understood, stays as long as nobody changes it
        if (current.kind() != Kind.ADDRESS && !choices.contains(current)) {
            choices.add(current);
        }
        return choices;
    }

    /** With the one there is, however odd. */
    private static List<Duration> durations(Duration current) {
        var seconds = new TreeSet<>(SECONDS);
        seconds.add((int) current.toSeconds());
        return seconds.stream().map(Duration::ofSeconds).toList();
    }

    private boolean isTyping() {
        return TYPED.equals(target.getValue());
    }

    private Target entered() {
        return isTyping()
                ? Target.address(typed.getValue())
                : target.getOptionalValue().orElse(Target.NONE);
    }

    private boolean isDirty() {
        return mayChange
                && (!entered().equals(opened.target(condition))
                        || (condition == Condition.NO_ANSWER
                                && !opened.noAnswer().equals(ringing.getValue())));
    }

    private void edited(boolean chosen) {
        if (showing) {
            return;
        }
        target.setInvalid(false);
        typed.setInvalid(false);
        ringing.setInvalid(false);
        typed.setVisible(isTyping());
        boolean dirty = isDirty();
        buttons.setVisible(dirty);
        conflict.setVisible(dirty && !conflict.getText().isEmpty());
        if (chosen && isTyping()) {
            typed.focus();
        }
    }

    private void save() {
        var change = DiversionChange.of(opened).divert(condition, entered());
        saving.save(
                this,
                condition == Condition.NO_ANSWER && ringing.getValue() != null
                        ? change.ring(ringing.getValue())
                        : change);
    }
}
