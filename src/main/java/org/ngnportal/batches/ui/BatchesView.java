package org.ngnportal.batches.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ngnportal.batches.BatchBar;
import org.ngnportal.batches.BatchLinks;
import org.ngnportal.batches.BatchProgress;
import org.ngnportal.batches.BatchWords;
import org.ngnportal.batches.Batches;
import org.ngnportal.shell.Ago;
import org.ngnportal.shell.EmptyState;
import org.ngnportal.shell.MainLayout;
import org.ngnportal.shell.Owners;
import org.ngnportal.shell.PageHeader;
import org.ngnportal.shell.Polling;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.CurrentActor;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.tenancy.Needs;

/** Batches of the tenant and below, latest first, live while some are worked on. */
@Route(value = BatchLinks.ALL, layout = MainLayout.class)
@Needs(Area.BATCHES)
@StyleSheet("context://portal/batches.css")
class BatchesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private static final int ROWS = 30;

    private final transient Batches batches;
    private final transient Owners owners;
    private final transient Actor actor;
    private final PageHeader header = new PageHeader(Texts.t("batches.title"), Texts.t("batches.subtitle"));
    private final Select<Wanted.Which> which = new Select<>();
    private final TextField search = new TextField();
    private final Div filters = new Div();
    private final UnorderedList list = new UnorderedList();
    private final Div instead = new Div();
    private final Button more = new Button(Texts.t("batches.more"), click -> showMore());
    private Wanted wanted = Wanted.ALL;
    private int limit = ROWS;
    private transient @Nullable List<BatchProgress> shown;

    BatchesView(Batches batches, Owners owners, CurrentActor currentActor) {
        this.batches = batches;
        this.owners = owners;
        actor = currentActor.get();
        which.setLabel(Texts.t("batches.filter.state"));
        which.setItems(Wanted.Which.values());
        which.setItemLabelGenerator(one -> Texts.t(one.messageKey()));
        which.addValueChangeListener(change -> change(wanted.with(change.getValue())));
        search.setLabel(Texts.t("batches.filter.text"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> change(wanted.with(change.getValue())));
        filters.add(search, which);
        filters.addClassName("batches-filters");
        list.addClassNames("portal-card", "batches-list");
        list.getElement().setAttribute("aria-label", Texts.t("batches.title"));
        more.addClassName("batches-more");
        addClassName("portal-view");
        add(header, filters, list, more, instead);
        Polling.whileAttached(this, this::look);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(Wanted.of(event.getLocation().getQueryParameters()));
    }

    @Override
    public String getPageTitle() {
        return Texts.t("batches.title");
    }

    private void change(Wanted choice) {
        if (!choice.equals(wanted)) {
            show(choice);
            getUI().ifPresent(ui ->
                    ui.getPage().getHistory().replaceState(null, new Location(BatchLinks.ALL, choice.parameters())));
        }
    }

    private void show(Wanted choice) {
        wanted = choice;
        limit = ROWS;
        which.setValue(choice.which());
        search.setValue(choice.text());
        shown = null;
        refresh();
    }

    private void showMore() {
        limit += ROWS;
        refresh();
    }

    private boolean look() {
        refresh();
        return shown != null && shown.stream().anyMatch(batch -> batch.state().isActive() || batch.endedAt() == null);
    }

    /** Leaves the page alone while nothing changed. */
    private void refresh() {
        var filter = wanted.filter();
        var latest = batches.recent(actor, filter, 0, limit);
        if (latest.equals(shown)) {
            return;
        }
        shown = latest;
        int count = batches.count(actor, filter);
        header.setTitle(count == 0 ? Texts.t("batches.title") : Texts.t("batches.title.count", count));
        more.setVisible(count > latest.size());
        filters.setVisible(count > 0 || !wanted.equals(Wanted.ALL));
        list.setVisible(count > 0);
        list.removeAll();
        var names =
                owners.names(actor, latest.stream().map(BatchProgress::tenant).collect(Collectors.toSet()));
        latest.forEach(batch -> list.add(item(batch, names)));
        instead.removeAll();
        if (count == 0) {
            instead.add(nothing());
        }
    }

    private EmptyState nothing() {
        return wanted.equals(Wanted.ALL)
                ? new EmptyState(VaadinIcon.TASKS, Texts.t("batches.none.title"), Texts.t("batches.none.text"))
                : new EmptyState(
                        VaadinIcon.SEARCH,
                        Texts.t("batches.no-match.title"),
                        Texts.t("batches.no-match.text"),
                        new Button(Texts.t("batches.show-all"), click -> change(Wanted.ALL)));
    }

    private static ListItem item(BatchProgress batch, Map<CustomerId, String> names) {
        var title = new Anchor(BatchLinks.to(batch.id()), batch.title());
        title.getElement().setAttribute("router-link", true);
        title.addClassName("batches-item-title");
        var owner = names.getOrDefault(batch.tenant(), "");
        var who = new Span(Texts.t("batches.item.by", BatchWords.kind(batch), batch.startedBy())
                + (owner.isEmpty() ? "" : " · " + owner));
        var facts = new Div(who, new Ago(batch.openedAt()));
        facts.addClassName("batches-item-facts");
        var words = new Div(title, facts);
        words.addClassName("batches-item-words");
        var numbers = new Span(Counts.words(batch));
        numbers.addClassName("batches-item-numbers");
        var progress = new Div(new BatchBar(batch), numbers);
        progress.addClassName("batches-item-progress");
        var item = new ListItem(words, progress, BatchWords.badge(batch));
        item.addClassName("batches-item");
        return item;
    }
}
