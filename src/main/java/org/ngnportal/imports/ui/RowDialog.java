package org.ngnportal.imports.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.util.EnumMap;
import java.util.Map;
import org.ngnportal.imports.DraftRow;
import org.ngnportal.imports.ImportField;
import org.ngnportal.shell.Texts;

/** All fields of a row, to be edited. */
final class RowDialog extends Dialog {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final transient Map<ImportField, TextFieldBase<?, String>> editors = new EnumMap<>(ImportField.class);

    RowDialog(DraftRow row, RowGrid.Change change) {
        setHeaderTitle(Texts.t("imports.row.title", Integer.toString(row.number())));
        setWidth("min(44rem, calc(100vw - 2rem))");
        var content = new Div();
        content.addClassName("imports-constants");
        for (var field : ImportField.values()) {
            TextFieldBase<?, String> editor = field.isSecret() ? new PasswordField() : new TextField();
            editor.setLabel(ColumnWords.of(field));
            editor.setValue(row.value(field));
            editor.setManualValidation(true);
            var problems = row.problemsOf(field);
            if (!problems.isEmpty()) {
                editor.setInvalid(true);
                editor.setErrorMessage(ProblemWords.of(problems));
            }
            editors.put(field, editor);
            content.add(editor);
        }
        add(content);
        var save = new Button(Texts.t("imports.row.save"), click -> {
            var values = changed(row);
            close();
            if (!values.isEmpty()) {
                change.change(row, values);
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(Texts.t("shell.cancel"), click -> close()), save);
    }

    private Map<ImportField, String> changed(DraftRow row) {
        var values = new EnumMap<ImportField, String>(ImportField.class);
        editors.forEach((field, editor) -> {
            if (!editor.getValue().equals(row.value(field))) {
                values.put(field, editor.getValue());
            }
        });
        return values;
    }
}
