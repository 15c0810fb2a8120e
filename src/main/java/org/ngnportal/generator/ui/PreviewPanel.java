package org.ngnportal.generator.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Stream;
import org.ngnportal.generator.GeneratorOrder;
import org.ngnportal.generator.GeneratorPreview;
import org.ngnportal.generator.GeneratorProblem;
import org.ngnportal.generator.Line;
import org.ngnportal.shell.Section;
import org.ngnportal.shell.Texts;

/** What would be made, as the form stands. */
final class PreviewPanel extends Div {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final Div content = new Div();

    PreviewPanel() {
        addClassName("generator-preview");
        content.addClassName("generator-preview-content");
        content.getElement().setAttribute("role", "status");
        var section = new Section(Texts.t("generator.preview"));
        section.addWide(content);
        add(section);
    }

    void show(GeneratorOrder order, List<GeneratorProblem> problems) {
        content.removeAll();
        if (problems.isEmpty()) {
            show(GeneratorPreview.of(order));
        } else {
            var missing = new Paragraph(Texts.t("generator.preview.none", FieldMarks.text(problems.getFirst())));
            missing.addClassName("portal-help");
            content.add(missing);
        }
    }

    private void show(GeneratorPreview preview) {
        var counts = new Paragraph(counts(preview));
        counts.addClassName("generator-counts");
        content.add(counts);
        content.add(lines(Texts.t("generator.preview.first"), preview.first()));
        if (!preview.last().isEmpty()) {
            content.add(lines(Texts.t("generator.preview.last"), preview.last()));
        }
        var mails = new Paragraph(
                preview.accounts() == 0
                        ? Texts.t("generator.preview.mails.none")
                        : preview.mails() == 0
                                ? Texts.t("generator.preview.letters", preview.accounts())
                                : Texts.t("generator.preview.mails", preview.mails()));
        mails.addClassName("portal-help");
        content.add(mails);
    }

    static String counts(GeneratorPreview preview) {
        if (preview.numbers() > 0 && preview.accounts() > 0) {
            return Texts.t("generator.preview.both", preview.accounts());
        }
        return preview.accounts() > 0
                ? Texts.t("generator.preview.accounts", preview.accounts())
                : Texts.t("generator.preview.numbers", preview.numbers());
    }

    private static Component lines(String title, List<Line> lines) {
        var list = new UnorderedList();
        list.addClassName("generator-lines");
        list.getElement().setAttribute("aria-label", title);
        lines.forEach(line -> list.add(item(line)));
        var heading = new Paragraph(title);
        heading.addClassName("generator-lines-title");
        return new Div(heading, list);
    }

    private static ListItem item(Line line) {
        var item = new ListItem();
        var name = new Span(line.target() == null && line.account() == null ? line.number() : "+" + line.number());
        var account = line.account();
        if (account != null) {
            item.add(strong(account.address()));
            Stream.of(
                            (account.firstName() + " " + account.lastName()).strip(),
                            account.email(),
                            line.target() == null ? "" : Texts.t("generator.preview.leads", "+" + line.number()),
                            account.recipient().isEmpty() ? "" : Texts.t("generator.preview.to", account.recipient()))
                    .filter(text -> !text.isEmpty())
                    .distinct()
                    .forEach(text -> item.add(new Span(text)));
        } else {
            item.add(strong(name.getText()), new Span(line.target() == null ? "" : line.target()));
        }
        return item;
    }

    private static Span strong(String text) {
        var strong = new Span(text);
        strong.addClassName("generator-line-name");
        return strong;
    }
}
