package org.ngnportal.accounts.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.BlurNotifier;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ngnportal.accounts.InvalidSubscriberException.Field;
import org.ngnportal.accounts.InvalidSubscriberException.Problem;
import org.ngnportal.shell.Texts;

/** The fields of a form by what they hold: tells when one changes, shows what is wrong below each. */
final class FieldSet {

    private final Map<Field, Component> fields = new EnumMap<>(Field.class);
    private final Runnable changed;
    private final java.util.function.Supplier<List<Problem>> check;

    /**
     * @param changed told when a field changes
     * @param check says what is wrong with the values as they stand
     */
    FieldSet(Runnable changed, java.util.function.Supplier<List<Problem>> check) {
        this.changed = changed;
        this.check = check;
    }

    <T, C extends AbstractField<C, T> & HasValidationProperties & BlurNotifier<C>> void add(Field meaning, C field) {
        fields.put(meaning, field);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                clear(field);
            }
            changed.run();
        });
        field.addBlurListener(left -> showProblem(meaning, field));
    }

    /** Shows the problems below their fields and focuses the first one. */
    void show(List<Problem> problems) {
        clear();
        problems.forEach(problem -> {
            if (fields.get(problem.field()) instanceof HasValidationProperties field) {
                mark(field, problem);
            }
        });
        problems.stream()
                .findFirst()
                .map(problem -> fields.get(problem.field()))
                .filter(Focusable.class::isInstance)
                .ifPresent(field -> ((Focusable<?>) field).focus());
    }

    void clear() {
        fields.values().forEach(field -> clear((HasValidationProperties) field));
    }

    private void showProblem(Field meaning, HasValidationProperties field) {
        clear(field);
        check.get().stream()
                .filter(problem -> problem.field() == meaning)
                .findFirst()
                .ifPresent(problem -> mark(field, problem));
    }

    private static void mark(HasValidationProperties field, Problem problem) {
        field.setErrorMessage(Texts.t(problem.messageKey()));
        field.setInvalid(true);
    }

    private static void clear(HasValidationProperties field) {
        field.setInvalid(false);
    }
}
