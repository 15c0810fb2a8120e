package org.ngnportal.templates.ui;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.ngnportal.shell.Section;
import org.ngnportal.shell.Texts;
import org.ngnportal.templates.MailEvent;
import org.ngnportal.templates.Variable;

/** What a template may say, what it means and what it looks like. */
final class VariableTable extends Div {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    VariableTable(MailEvent event) {
        var list = new UnorderedList();
        list.addClassName("templates-variables");
        event.variables().stream().map(VariableTable::row).forEach(list::add);
        var help =
                new Paragraph(Texts.t("templates.editor.variables.help", "{{#name}}…{{/name}}", "{{^name}}…{{/name}}"));
        help.addClassName("portal-help");
        var section = new Section(Texts.t("templates.editor.variables"));
        section.addWide(help);
        section.addWide(list);
        add(section);
    }

    private static ListItem row(Variable variable) {
        var meaning = new Div(new Span(variable.meaning()));
        if (variable.required()) {
            var required = new Span(Texts.t("templates.editor.variable.required"));
            required.addClassName("templates-required");
            meaning.add(required);
        }
        if (!variable.sample().isEmpty()) {
            var sample = new Span(variable.sample().replace("|", ", "));
            sample.addClassName("templates-sample");
            meaning.add(sample);
        }
        meaning.addClassName("templates-meaning");
        return new ListItem(new Code(variable.usage()), meaning);
    }
}
