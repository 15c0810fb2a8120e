package org.ngnportal.imports.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.util.Map;
import org.ngnportal.imports.DraftRow;
import org.ngnportal.imports.FieldProblem;
import org.ngnportal.imports.ImportField;
import org.ngnportal.imports.Verdict;
import org.ngnportal.shell.Texts;

/** A row: what becomes of it, its problems where they can be corrected, and what would change. */
final class RowCard extends Div {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    RowCard(DraftRow row, RowGrid.Change change, RowGrid.LeaveOut leaveOut) {
        addClassName("imports-row");
        setClassName("imports-row-out", row.leftOut());
        add(head(row, change, leaveOut));
        if (row.leftOut()) {
            return;
        }
        if (!row.problems().isEmpty()) {
            add(problems(row, change));
        }
        if (!row.differences().isEmpty()) {
            add(differences(row));
        }
    }

    private static Div head(DraftRow row, RowGrid.Change change, RowGrid.LeaveOut leaveOut) {
        var line = new Span(Texts.t("imports.row.line", Integer.toString(row.number())));
        line.addClassName("imports-quiet");
        var subject = new Span(row.subject().isEmpty() ? Texts.t("imports.row.nobody") : row.subject());
        subject.addClassName("imports-row-subject");
        subject.getElement().setAttribute("dir", "auto");
        var actions = new Div();
        actions.addClassName("imports-row-actions");
        if (!row.leftOut()) {
            actions.add(
                    action("imports.row.edit", "imports.row.edit.which", row, () -> new RowDialog(row, change).open()));
        }
        actions.add(action(
                row.leftOut() ? "imports.row.put-back" : "imports.row.leave-out",
                row.leftOut() ? "imports.row.put-back.which" : "imports.row.leave-out.which",
                row,
                () -> leaveOut.leaveOut(row, !row.leftOut())));
        var head = new Div(line, VerdictBadge.of(row), subject, actions);
        head.addClassName("imports-row-head");
        return head;
    }

    private static Button action(String key, String whichKey, DraftRow row, Runnable action) {
        var button = new Button(Texts.t(key), click -> action.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(Texts.t(whichKey, Integer.toString(row.number())));
        return button;
    }

    private static Div problems(DraftRow row, RowGrid.Change change) {
        var problems = new Div();
        problems.addClassName("imports-row-problems");
        row.problems().stream()
                .map(FieldProblem::field)
                .distinct()
                .forEach(field -> problems.add(editor(row, field, change)));
        return problems;
    }

    private static Component editor(DraftRow row, ImportField field, RowGrid.Change change) {
        TextFieldBase<?, String> editor = field.isSecret() ? new PasswordField() : new TextField();
        editor.setLabel(ColumnWords.of(field));
        editor.setValue(row.value(field));
        editor.setManualValidation(true);
        editor.setInvalid(true);
        editor.setErrorMessage(ProblemWords.of(row.problemsOf(field)));
        editor.addValueChangeListener(changed -> {
            if (changed.isFromClient()) {
                change.change(row, Map.of(field, changed.getValue()));
            }
        });
        return editor;
    }

    private static UnorderedList differences(DraftRow row) {
        var list = new UnorderedList();
        list.addClassName("imports-row-differences");
        row.differences().forEach(difference -> list.add(difference(difference)));
        return list;
    }

    private static ListItem difference(Verdict.Difference difference) {
        var name = new Span(ColumnWords.of(difference.field()));
        name.addClassName("imports-quiet");
        if (difference.field().isSecret()) {
            return new ListItem(name, new Span(Texts.t("imports.row.secret-changes")));
        }
        var before = shown(difference.before());
        before.addClassName("imports-before");
        var arrow = new Span("\u2192");
        arrow.getElement().setAttribute("aria-label", Texts.t("imports.row.becomes"));
        arrow.getElement().setAttribute("role", "img");
        return new ListItem(name, before, arrow, shown(difference.after()));
    }

    private static Span shown(String value) {
        var words = new Span(value.isEmpty() ? Texts.t("imports.row.empty") : value);
        words.getElement().setAttribute("dir", "auto");
        return words;
    }
}
