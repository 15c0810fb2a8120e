package org.ngnportal.journal;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.ngnportal.shell.Section;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Actor;

/** What was done to a subscriber's account, when and by whom, on his own pages. */
@StyleSheet("context://portal/journal.css")
public final class History extends Composite<Div> {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 20;

    private final transient Journal journal;
    private final transient Actor actor;

    /** @param actor a subscriber, or who acts as one */
    public History(Journal journal, Actor actor) {
        this.journal = journal;
        this.actor = actor;
        getContent().addClassName("journal-timeline");
        refresh();
    }

    /** Reads the entries anew. */
    public void refresh() {
        var entries = journal.history(actor, SHOWN);
        var section = new Section(Texts.t("journal.history"));
        if (entries.isEmpty()) {
            section.addWide(new Paragraph(Texts.t("journal.history.none")));
        } else {
            var list = new UnorderedList();
            list.addClassName("journal-list");
            list.getElement().setAttribute("aria-label", Texts.t("journal.history"));
            entries.stream().map(EntryItem::ofHistory).forEach(list::add);
            section.addWide(list);
        }
        getContent().removeAll();
        getContent().add(section);
    }
}
