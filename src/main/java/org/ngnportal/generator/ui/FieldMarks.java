package org.ngnportal.generator.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ngnportal.generator.GeneratorProblem;
import org.ngnportal.generator.GeneratorProblem.Field;
import org.ngnportal.shell.Notices;
import org.ngnportal.shell.Texts;

/** Says at the fields of the form what is wrong with them. */
final class FieldMarks {

    private final Runnable changed;
    private final Map<Field, HasValidation> fields = new EnumMap<>(Field.class);
    private final Set<Field> judged = EnumSet.noneOf(Field.class);

    /** @param changed called after each change of a field */
    FieldMarks(Runnable changed) {
        this.changed = changed;
    }

    <C extends Component & HasValidation & HasValue<?, ?>> C add(Field field, C component) {
        component.setManualValidation(true);
        fields.put(field, component);
        component.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                judged.add(field);
            }
            changed.run();
        });
        return component;
    }

    /** Marks the fields that somebody has filled in. */
    void show(List<GeneratorProblem> problems) {
        fields.forEach((field, component) -> {
            var wrong = problems.stream()
                    .filter(problem -> problem.field() == field && judged.contains(field))
                    .findFirst();
            component.setErrorMessage(wrong.map(FieldMarks::text).orElse(""));
            component.setInvalid(wrong.isPresent());
        });
    }

    /** Marks all fields, and puts the focus on the first; whether there is no problem at all. */
    boolean judge(List<GeneratorProblem> problems) {
        judged.addAll(fields.keySet());
        show(problems);
        problems.stream()
                .filter(problem -> !isShown(problem.field()))
                .forEach(problem -> Notices.problem(text(problem)));
        fields.values().stream()
                .filter(HasValidation::isInvalid)
                .filter(Focusable.class::isInstance)
                .findFirst()
                .ifPresent(field -> ((Focusable<?>) field).focus());
        return problems.isEmpty();
    }

    private boolean isShown(Field field) {
        return fields.get(field) instanceof Component component && component.isVisible();
    }

    static String text(GeneratorProblem problem) {
        return Texts.t(problem.messageKey(), problem.parameters().toArray());
    }
}
