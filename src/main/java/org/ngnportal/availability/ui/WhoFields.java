package org.ngnportal.availability.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ngnportal.availability.Admitted;
import org.ngnportal.shell.Texts;

/** Asks who may still come through: nobody, or groups of the phonebook. */
final class WhoFields extends Composite<Div> {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private enum Choice {
        NOBODY,
        GROUPS,
        EVERYBODY
    }

    private final RadioButtonGroup<Choice> choice = new RadioButtonGroup<>(Texts.t("availability.who.label"));
    private final CheckboxGroup<String> groups = new CheckboxGroup<>(Texts.t("availability.who.which"));
    private final Paragraph none = new Paragraph(Texts.t("availability.who.no-groups"));

    /** @param available groups of the phonebook with somebody in them */
    WhoFields(List<String> available, Admitted admitted, Runnable changed) {
        var names = new TreeSet<>(available);
        if (admitted.isSome()) {
            names.addAll(admitted.groups());
        }
        var choices = new ArrayList<>(List.of(Choice.NOBODY, Choice.GROUPS));
        if (admitted.isEverybody()) {
            choices.add(Choice.EVERYBODY);
        }
        choice.setItems(choices);
        choice.setItemLabelGenerator(one -> Texts.t(
                switch (one) {
                    case NOBODY -> "availability.who.choose.nobody";
                    case GROUPS -> "availability.who.choose.groups";
                    case EVERYBODY -> "availability.who.choose.everybody";
                }));
        choice.setValue(admitted.isNobody() ? Choice.NOBODY : admitted.isSome() ? Choice.GROUPS : Choice.EVERYBODY);
        groups.setItems(names);
        groups.setItemLabelGenerator(Words::group);
        groups.setValue(admitted.isSome() ? Set.copyOf(admitted.groups()) : Set.of());
        groups.setManualValidation(true);
        none.addClassName("portal-help");
        none.setVisible(names.isEmpty());
        choice.setItemEnabledProvider(one -> one != Choice.GROUPS || !names.isEmpty());
        choice.addValueChangeListener(change -> {
            show();
            changed.run();
        });
        groups.addValueChangeListener(change -> {
            groups.setInvalid(false);
            changed.run();
        });
        getContent().addClassName("availability-who");
        getContent().add(choice, groups, none);
        show();
    }

    Admitted value() {
        return switch (choice.getValue()) {
            case NOBODY -> Admitted.NOBODY;
            case GROUPS -> Admitted.of(groups.getValue());
            case EVERYBODY -> Admitted.EVERYBODY;
        };
    }

    /** Whether something is chosen; says what is missing. */
    boolean isComplete() {
        boolean missing = choice.getValue() == Choice.GROUPS && groups.isEmpty();
        if (missing) {
            refuse(Texts.t("availability.error.no-group"));
        }
        return !missing;
    }

    void refuse(String why) {
        groups.setErrorMessage(why);
        groups.setInvalid(true);
        groups.getElement().callJsFunction("focus");
    }

    private void show() {
        groups.setVisible(choice.getValue() == Choice.GROUPS);
    }
}
