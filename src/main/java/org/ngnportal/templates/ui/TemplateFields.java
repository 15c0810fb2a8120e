package org.ngnportal.templates.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.stream.Collectors;
import org.ngnportal.branding.TemplateText;
import org.ngnportal.shell.Section;
import org.ngnportal.shell.Texts;
import org.ngnportal.templates.TemplateProblem;
import org.ngnportal.templates.TemplateProblem.Part;

/** What a template says, as it is written. */
final class TemplateFields extends Div {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private static final int PAUSE_MILLISECONDS = 600;
    private static final int LONGEST_SUBJECT = 300;
    private static final int LONGEST_HTML = 100_000;
    private static final int LONGEST_TEXT = 50_000;

    private final TextField subject = new TextField(Texts.t("templates.editor.subject"));
    private final TextArea html = new TextArea(Texts.t("templates.editor.html"));
    private final TextArea plain = new TextArea(Texts.t("templates.editor.plain"));

    /** @param changed after somebody has typed something and paused */
    TemplateFields(boolean readOnly, Runnable changed) {
        subject.setMaxLength(LONGEST_SUBJECT);
        html.setMaxLength(LONGEST_HTML);
        plain.setMaxLength(LONGEST_TEXT);
        html.setHelperText(Texts.t("templates.editor.html.help"));
        plain.setHelperText(Texts.t("templates.editor.plain.help"));
        html.addClassNames("templates-code", "templates-html");
        plain.addClassNames("templates-code", "templates-plain");
        for (var area : List.of(html, plain)) {
            area.setValueChangeMode(ValueChangeMode.LAZY);
            area.setValueChangeTimeout(PAUSE_MILLISECONDS);
            area.getElement().setAttribute("spellcheck", "false");
        }
        subject.setValueChangeMode(ValueChangeMode.LAZY);
        subject.setValueChangeTimeout(PAUSE_MILLISECONDS);
        for (AbstractField<?, String> field : List.<AbstractField<?, String>>of(subject, html, plain)) {
            field.setReadOnly(readOnly);
            field.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    changed.run();
                }
            });
        }
        var section = new Section(Texts.t("templates.editor.text"));
        section.addWide(subject);
        section.addWide(html);
        section.addWide(plain);
        add(section);
        addClassName("templates-fields");
    }

    TemplateText value() {
        return new TemplateText(subject.getValue(), html.getValue(), plain.getValue());
    }

    void value(TemplateText text) {
        subject.setValue(text.subject());
        html.setValue(text.html());
        plain.setValue(text.text());
    }

    /** Says at each field what is wrong with it. */
    void show(List<TemplateProblem> problems) {
        show(subject, problems, Part.SUBJECT);
        show(html, problems, Part.HTML);
        show(plain, problems, Part.TEXT);
    }

    private static void show(HasValidation field, List<TemplateProblem> problems, Part part) {
        var words = problems.stream()
                .filter(problem -> problem.part() == part)
                .map(TemplateProblem::words)
                .collect(Collectors.joining(" "));
        field.setErrorMessage(words);
        field.setInvalid(!words.isEmpty());
    }
}
