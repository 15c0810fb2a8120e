package org.ngnportal.journal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.ngnportal.shell.Section;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.Rights;

/** The latest changes of one thing, on its page. */
public final class Timeline extends Composite<Div> {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    /** Path of the page with all entries. */
    public static final String JOURNAL = "journal";

    private static final int SHOWN = 6;

    private final transient Journal journal;
    private final transient Actor actor;
    private final transient Subject subject;
    private final transient Undo undo;

    /** How changes of the thing are taken back. */
    public interface Undo {

        /** Whether the entry tells of a change that can be taken back as things stand. */
        boolean isPossible(JournalEntry entry);

        /** Takes it back. */
        void accept(JournalEntry entry);
    }

    public Timeline(Journal journal, Actor actor, Subject subject, Undo undo) {
        this.journal = journal;
        this.actor = actor;
        this.subject = subject;
        this.undo = undo;
        getContent().addClassName("journal-timeline");
    }

    /** Reads the entries anew; who may not see the journal sees none. */
    public void refresh() {
        if (!Rights.allows(actor, Area.JOURNAL, Action.SEE)) {
            return;
        }
        var entries = journal.find(actor, JournalFilter.about(subject), 0, SHOWN);
        var section = new Section(Texts.t("journal.timeline"));
        if (entries.isEmpty()) {
            section.addWide(new Paragraph(Texts.t("journal.timeline.none")));
        } else {
            var list = new UnorderedList();
            list.addClassName("journal-list");
            list.getElement().setAttribute("aria-label", Texts.t("journal.timeline"));
            entries.stream().map(this::item).forEach(list::add);
            section.addWide(list);
            section.addWide(all());
        }
        getContent().removeAll();
        getContent().add(section);
    }

    private EntryItem item(JournalEntry entry) {
        var item = new EntryItem(entry);
        return undo.isPossible(entry) ? item.withQuickAction(History.button(entry, undo)) : item;
    }

    private Component all() {
        var all = new Anchor(
                JOURNAL + "?q=" + URLEncoder.encode(subject.name(), StandardCharsets.UTF_8),
                Texts.t("journal.timeline.all"));
        all.getElement().setAttribute("router-link", true);
        return all;
    }
}
