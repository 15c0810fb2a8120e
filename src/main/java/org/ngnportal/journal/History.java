package org.ngnportal.journal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ngnportal.shell.Icons;
import org.ngnportal.shell.Section;
import org.ngnportal.shell.Texts;

/** What was done to a subscriber's account, when and by whom, on his own pages. */
@StyleSheet("context://portal/journal.css")
public final class History extends Composite<Div> {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final Section section = new Section(Texts.t("journal.history"));

    /**
     * @param entries as {@link Journal#history} has them
     * @param undo how changes are taken back; null if they are not
     */
    public History(List<JournalEntry> entries, Timeline.@Nullable Undo undo) {
        getContent().addClassName("journal-timeline");
        getContent().add(section);
        if (entries.isEmpty()) {
            section.addWide(new Paragraph(Texts.t("journal.history.none")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("journal-list");
        list.getElement().setAttribute("aria-label", Texts.t("journal.history"));
        entries.stream().map(entry -> item(entry, undo)).forEach(list::add);
        section.addWide(list);
    }

    /** Adds something below the entries. */
    public History withMore(Component more) {
        section.addWide(more);
        return this;
    }

    private static EntryItem item(JournalEntry entry, Timeline.@Nullable Undo undo) {
        var item = EntryItem.ofHistory(entry);
        return undo != null && undo.isPossible(entry) ? item.withQuickAction(button(entry, undo)) : item;
    }

    /** What takes an entry back. */
    static Button button(JournalEntry entry, Timeline.Undo undo) {
        var button = new Button(
                Texts.t("journal.undo"), Icons.decorative(VaadinIcon.ARROW_BACKWARD), click -> undo.accept(entry));
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setAriaLabel(Texts.t("journal.undo.of", EntryWords.sentence(entry)));
        return button;
    }
}
