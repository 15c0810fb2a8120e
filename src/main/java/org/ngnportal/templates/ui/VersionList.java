package org.ngnportal.templates.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.IntConsumer;
import org.ngnportal.shell.Ago;
import org.ngnportal.shell.Section;
import org.ngnportal.shell.Texts;
import org.ngnportal.templates.TemplateVersion;

/** What the own template once said, who changed it and when. */
final class VersionList extends Div {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final UnorderedList list = new UnorderedList();
    private final Paragraph none = new Paragraph(Texts.t("templates.editor.versions.none"));
    private final transient IntConsumer compare;

    /** @param compare shows a version beside the text in the fields */
    VersionList(IntConsumer compare) {
        this.compare = compare;
        list.addClassName("templates-versions");
        var section = new Section(Texts.t("templates.editor.versions"));
        section.addWide(none);
        section.addWide(list);
        add(section);
    }

    void show(List<TemplateVersion> versions) {
        none.setVisible(versions.isEmpty());
        list.setVisible(!versions.isEmpty());
        list.removeAll();
        for (int i = 0; i < versions.size(); i++) {
            list.add(row(versions.get(i), i == 0));
        }
    }

    private ListItem row(TemplateVersion version, boolean newest) {
        var number = Integer.toString(version.number());
        var name = new Span(Texts.t("templates.editor.version", number));
        var facts = new Div(name, new Ago(version.at()), new Span(version.by()));
        facts.addClassName("templates-version");
        if (version.reset()) {
            facts.add(new Span(Texts.t("templates.editor.version.reset")));
            return new ListItem(facts);
        }
        if (newest) {
            facts.add(new Span(Texts.t("templates.editor.version.current")));
        }
        var show = new Button(Texts.t("templates.editor.version.show"), click -> compare.accept(version.number()));
        show.addThemeVariants(ButtonVariant.TERTIARY);
        show.setAriaLabel(Texts.t("templates.editor.version.show.of", number));
        return new ListItem(facts, show);
    }
}
