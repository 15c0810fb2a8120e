package org.ngnportal.templates.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import org.ngnportal.shell.Section;
import org.ngnportal.shell.Texts;
import org.ngnportal.templates.TemplateCheck;

/** What becomes of the text in the fields. */
final class TemplatePreview extends Div {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final Paragraph problems = new Paragraph();
    private final Paragraph leftOut = new Paragraph();
    private final Paragraph subject = new Paragraph();
    private final IFrame html = new IFrame();
    private final Pre text = new Pre();
    private final Div mail = new Div();
    private final Paragraph none = new Paragraph(Texts.t("templates.editor.preview.none"));

    TemplatePreview() {
        html.setTitle(Texts.t("templates.editor.preview.html"));
        html.setSandbox(IFrame.SandboxType.RESTRICT_ALL);
        html.addClassName("templates-frame");
        text.addClassName("templates-text");
        text.getElement().setAttribute("tabindex", "0");
        subject.addClassName("templates-subject");
        problems.addClassName("templates-problems");
        problems.getElement().setAttribute("role", "status");
        leftOut.addClassName("templates-left-out");
        mail.add(subject, html, new Details(Texts.t("templates.editor.preview.text"), text));
        mail.addClassName("templates-mail");
        var section = new Section(Texts.t("templates.editor.preview"), Texts.t("templates.editor.preview.help"));
        section.addWide(problems);
        section.addWide(leftOut);
        section.addWide(mail);
        section.addWide(none);
        add(section);
        addClassName("templates-preview");
    }

    void show(TemplateCheck check) {
        int count = check.problems().size();
        problems.setText(count == 0 ? "" : Texts.t("templates.editor.problems", count));
        problems.setVisible(count > 0);
        leftOut.setText(Texts.t("templates.editor.left-out", String.join(", ", check.leftOut())));
        leftOut.setVisible(!check.leftOut().isEmpty());
        var sample = check.sample();
        mail.setVisible(sample != null);
        none.setVisible(sample == null);
        if (sample != null) {
            subject.setText(Texts.t("templates.editor.preview.subject", sample.subject()));
            html.setSrcdoc(sample.html());
            text.setText(sample.text());
        }
    }
}
