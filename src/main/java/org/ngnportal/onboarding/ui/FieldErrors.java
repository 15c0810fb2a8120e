package org.ngnportal.onboarding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.ngnportal.onboarding.Field;
import org.ngnportal.onboarding.FieldProblem;
import org.ngnportal.shell.Notices;
import org.ngnportal.shell.PasswordInput;
import org.ngnportal.shell.Texts;

/** Says at the fields of a page what is wrong with them. */
final class FieldErrors {

    private final Map<Field, HasValidation> fields = new EnumMap<>(Field.class);

    /**
     * @param check what is wrong with the page as it stands; asked when the field was left with a new value
     */
    <C extends Component & HasValidation & HasValue<?, ?>> C add(
            Field field, C component, Supplier<List<FieldProblem>> check) {
        component.setManualValidation(true);
        component.addValueChangeListener(change -> {
            component.setInvalid(false);
            if (change.isFromClient()) {
                check.get().stream()
                        .filter(problem -> problem.field() == field)
                        .findFirst()
                        .ifPresent(problem -> show(component, problem));
            }
        });
        fields.put(field, component);
        return component;
    }

    /** Marks the fields, and puts the focus on the first; whether there is no problem at all. */
    boolean show(List<FieldProblem> problems) {
        fields.values().forEach(field -> field.setInvalid(false));
        problems.reversed().forEach(problem -> {
            var field = fields.get(problem.field());
            if (field == null) {
                Notices.problem(text(problem));
            } else {
                show(field, problem);
            }
        });
        fields.values().stream().filter(HasValidation::isInvalid).findFirst().ifPresent(FieldErrors::focus);
        return problems.isEmpty();
    }

    private static void show(HasValidation field, FieldProblem problem) {
        field.setErrorMessage(text(problem));
        field.setInvalid(true);
    }

    private static void focus(HasValidation field) {
        if (field instanceof PasswordInput password) {
            password.focus();
        } else if (field instanceof Focusable<?> focusable) {
            focusable.focus();
        }
    }

    private static String text(FieldProblem problem) {
        return Texts.t(problem.messageKey(), problem.parameters().toArray());
    }
}
