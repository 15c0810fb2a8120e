package org.ngnportal.templates.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.ngnportal.branding.TemplateText;
import org.ngnportal.shell.Texts;
import org.ngnportal.templates.ui.LineDiff.Line;
import org.ngnportal.templates.ui.LineDiff.Side;

/** Shows an older version beside what stands in the fields. */
final class DiffDialog extends Dialog {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    /** Lines around a difference that are shown with it. */
    private static final int AROUND = 2;

    private final int version;

    DiffDialog(int version, TemplateText old, TemplateText present, Runnable take, boolean mayTake) {
        this.version = version;
        setHeaderTitle(Texts.t("templates.editor.diff.title", Integer.toString(version)));
        setWidth("min(60rem, calc(100vw - 2rem))");
        if (old.equals(present)) {
            add(new Paragraph(Texts.t("templates.editor.diff.same")));
        } else {
            part("templates.editor.subject", old.subject(), present.subject());
            part("templates.editor.html", old.html(), present.html());
            part("templates.editor.plain", old.text(), present.text());
        }
        var close = new Button(Texts.t("templates.editor.diff.close"), click -> close());
        close.setAutofocus(true);
        getFooter().add(close);
        if (mayTake) {
            getFooter().add(new Button(Texts.t("templates.editor.version.take"), click -> {
                close();
                take.run();
            }));
        }
    }

    private void part(String title, String old, String present) {
        if (old.equals(present)) {
            return;
        }
        var lines = new Div();
        lines.addClassName("templates-diff");
        lines.getElement().setAttribute("tabindex", "0");
        lines.getElement().setAttribute("role", "group");
        lines.getElement().setAttribute("aria-label", Texts.t(title));
        shown(LineDiff.of(old, present)).forEach(line -> lines.add(row(line)));
        add(new H3(Texts.t(title)), lines);
    }

    private static List<Line> shown(List<Line> lines) {
        var near = new boolean[lines.size()];
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).side() != Side.BOTH) {
                for (int j = Math.max(0, i - AROUND); j <= Math.min(lines.size() - 1, i + AROUND); j++) {
                    near[j] = true;
                }
            }
        }
        var shown = new ArrayList<Line>();
        for (int i = 0; i < lines.size(); i++) {
            if (near[i]) {
                shown.add(lines.get(i));
            } else if (i > 0 && near[i - 1]) {
                shown.add(new Line(Side.BOTH, "…"));
            }
        }
        return shown;
    }

    private Div row(Line line) {
        var sign = new Span(
                switch (line.side()) {
                    case BOTH -> " ";
                    case OLD -> "−";
                    case NEW -> "+";
                });
        sign.addClassName("templates-diff-sign");
        var row = new Div(sign, new Span(line.text()));
        switch (line.side()) {
            case BOTH -> {}
            case OLD -> {
                row.addClassName("templates-diff-old");
                sign.getElement()
                        .setAttribute("title", Texts.t("templates.editor.diff.gone", Integer.toString(version)));
            }
            case NEW -> {
                row.addClassName("templates-diff-new");
                sign.getElement().setAttribute("title", Texts.t("templates.editor.diff.new"));
            }
        }
        return row;
    }
}
