package org.ngnportal.journal.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ngnportal.journal.EntryItem;
import org.ngnportal.journal.Journal;
import org.ngnportal.journal.JournalEntry;
import org.ngnportal.journal.JournalFilter;
import org.ngnportal.journal.SubjectPages;
import org.ngnportal.journal.Timeline;
import org.ngnportal.shell.EmptyState;
import org.ngnportal.shell.MainLayout;
import org.ngnportal.shell.Owners;
import org.ngnportal.shell.PageHeader;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.CurrentActor;
import org.ngnportal.tenancy.Needs;
import org.springframework.beans.factory.ObjectProvider;

/** What was changed, by whom and with what outcome. Its address holds search and filters. */
@Route(value = JournalView.PATH, layout = MainLayout.class)
@Needs(Area.JOURNAL)
@StyleSheet("context://portal/journal.css")
class JournalView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    static final String PATH = Timeline.JOURNAL;

    private static final int PAGE_SIZE = 50;

    private final transient Journal journal;
    private final transient Actor actor;
    private final transient Owners owners;
    private final transient ObjectProvider<SubjectPages> pages;
    private final PageHeader header;
    private final JournalFilters filters = new JournalFilters(this::change);
    private final UnorderedList list = new UnorderedList();
    private final Button more = new Button(Texts.t("journal.more"), click -> showMore());
    private final Div instead = new Div();
    private transient JournalState state = JournalState.ALL;
    private transient JournalFilter filter = JournalFilter.ALL;
    private int total;
    private int read;
    private long last;

    JournalView(Journal journal, Owners owners, CurrentActor currentActor, ObjectProvider<SubjectPages> pages) {
        this.journal = journal;
        this.owners = owners;
        this.pages = pages;
        actor = currentActor.get();
        var export = new Anchor(this::export, Texts.t("journal.export"));
        export.addClassName("journal-export");
        header = new PageHeader(Texts.t("journal.title"), Texts.t("journal.subtitle"), export);
        list.addClassNames("portal-card", "journal-list");
        list.getElement().setAttribute("aria-label", Texts.t("journal.title"));
        more.addClassName("journal-more");
        instead.addClassName("journal-instead");
        addClassName("portal-view");
        add(header, filters, list, more, instead);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(JournalState.of(event.getLocation().getQueryParameters()));
    }

    @Override
    public String getPageTitle() {
        return Texts.t("journal.title");
    }

    private void change(JournalState wanted) {
        show(wanted);
        var location = new Location(PATH, wanted.parameters());
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, location));
    }

    private void show(JournalState wanted) {
        state = wanted;
        filter = wanted.filter();
        filters.show(wanted);
        total = journal.count(actor, filter);
        read = 0;
        last = Long.MAX_VALUE;
        list.removeAll();
        showMore();
        boolean everything = wanted.equals(JournalState.ALL);
        boolean none = total == 0;
        header.setTitle(none ? Texts.t("journal.title") : Texts.t("journal.title-count", total));
        filters.setVisible(!(none && everything));
        list.setVisible(!none);
        instead.removeAll();
        if (none) {
            instead.add(everything ? nothingYet() : nothingMatches());
        }
    }

    /** Entries that came meanwhile have moved the rest down: what is shown already comes again and is left out. */
    private void showMore() {
        var entries = journal.find(actor, filter, read, PAGE_SIZE);
        read += entries.size();
        var names =
                owners.names(actor, entries.stream().map(JournalEntry::tenant).collect(Collectors.toSet()));
        for (var entry : entries) {
            if (entry.number() < last) {
                last = entry.number();
                list.add(item(entry, names.getOrDefault(entry.tenant(), "")));
            }
        }
        more.setVisible(entries.size() == PAGE_SIZE && read < total);
    }

    private EntryItem item(JournalEntry entry, String owner) {
        var item = new EntryItem(entry, owner);
        pages.stream()
                .map(known -> known.pathOf(entry.deed().subject()))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(path -> item.withAction(link(path, entry)));
        return item;
    }

    private static Anchor link(String path, JournalEntry entry) {
        var link =
                new Anchor(path, Texts.t("journal.open", entry.deed().subject().name()));
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    private void export(DownloadEvent event) throws IOException {
        event.setFileName("journal.csv");
        event.setContentType("text/csv;charset=UTF-8");
        event.getResponse().setHeader("Cache-Control", "no-store");
        try (var out = new OutputStreamWriter(event.getOutputStream(), StandardCharsets.UTF_8)) {
            JournalCsv.write(journal, actor, state.filter(), out);
        }
    }

    private static EmptyState nothingYet() {
        return new EmptyState(VaadinIcon.TIME_BACKWARD, Texts.t("journal.none.title"), Texts.t("journal.none.text"));
    }

    private EmptyState nothingMatches() {
        return new EmptyState(
                VaadinIcon.SEARCH,
                Texts.t("journal.no-match.title"),
                Texts.t("journal.no-match.text"),
                new Button(Texts.t("journal.clear"), click -> change(JournalState.ALL)));
    }
}
