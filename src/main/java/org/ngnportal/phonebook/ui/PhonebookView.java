package org.ngnportal.phonebook.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.phonebook.Contact;
import org.ngnportal.phonebook.ContactDialog;
import org.ngnportal.phonebook.ContactFilter;
import org.ngnportal.phonebook.ContactGroups;
import org.ngnportal.phonebook.InvalidContactException;
import org.ngnportal.phonebook.NewContact;
import org.ngnportal.phonebook.Phonebook;
import org.ngnportal.phonebook.PhonebookFiles;
import org.ngnportal.phonebook.PhonebookNavigation;
import org.ngnportal.shell.EmptyState;
import org.ngnportal.shell.FaultTexts;
import org.ngnportal.shell.MainLayout;
import org.ngnportal.shell.Notices;
import org.ngnportal.shell.PageHeader;
import org.ngnportal.shell.PlatformBanner;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.CurrentActor;
import org.ngnportal.tenancy.Needs;
import org.ngnportal.tenancy.Rights;

/** The subscriber's own phonebook. Its address holds search and group. */
@Route(value = PhonebookNavigation.LIST, layout = MainLayout.class)
@Needs(Area.MY)
@StyleSheet("context://portal/phonebook.css")
class PhonebookView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private static final int ROWS = 50;

    /** Chosen for any group; no group has a blank name. */
    private static final String ANY = " ";

    private final transient Phonebook phonebook;
    private final transient PhonebookFiles files;
    private final transient Actor actor;
    private final boolean mayChange;
    private final PageHeader header = new PageHeader(Texts.t("phonebook.title"), null);
    private final TextField search = new TextField(Texts.t("phonebook.search"));
    private final Select<String> group = new Select<>();
    private final Div result = new Div();
    private transient ContactFilter filter = ContactFilter.ALL;

    PhonebookView(Phonebook phonebook, PhonebookFiles files, CurrentActor currentActor) {
        this.phonebook = phonebook;
        this.files = files;
        actor = currentActor.get();
        mayChange = Rights.allows(actor, Area.MY, Action.CHANGE);
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setPlaceholder(Texts.t("phonebook.search.placeholder"));
        search.addClassName("phonebook-search");
        search.addValueChangeListener(change -> choose(change.isFromClient(), filter.withText(change.getValue())));
        group.setLabel(Texts.t("phonebook.field.group"));
        group.setItemLabelGenerator(
                name -> name.equals(ANY) ? Texts.t("phonebook.group.any") : ContactGroups.label(name));
        group.addValueChangeListener(change -> {
            var name = change.getValue();
            if (name != null) {
                choose(change.isFromClient(), filter.withGroup(name.equals(ANY) ? null : name));
            }
        });
        if (mayChange) {
            var add = new Button(Texts.t("phonebook.add"), click -> add(new NewContact("", "", "")));
            add.addThemeVariants(ButtonVariant.PRIMARY);
            header.addAction(add);
            header.addAction(new Button(
                    Texts.t("phonebook.import"), click -> new ImportDialog(files, actor, this::refresh).open()));
        }
        var filters = new Div(search, group);
        filters.addClassName("phonebook-filters");
        result.addClassName("phonebook-result");
        addClassNames("portal-view", "phonebook-view");
        add(header, filters, result, more());
    }

    private Div more() {
        var words = new Details(
                Texts.t("phonebook.wildcards"),
                new Paragraph(Texts.t("phonebook.wildcards.text")),
                new Paragraph(Texts.t("phonebook.wildcards.use")));
        var table = new Anchor(event -> download(event, "csv", "text/csv"), Texts.t("phonebook.export.csv"));
        var cards = new Anchor(event -> download(event, "vcf", "text/vcard"), Texts.t("phonebook.export.vcard"));
        var links = new Div(table, cards);
        links.addClassName("phonebook-links");
        var export = new Details(Texts.t("phonebook.export"), new Paragraph(Texts.t("phonebook.export.text")), links);
        var more = new Div(words, export);
        more.addClassName("phonebook-more");
        return more;
    }

    @Override
    public String getPageTitle() {
        return Texts.t("phonebook.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter = BookFilter.of(event.getLocation().getQueryParameters());
        search.setValue(filter.text());
        refresh();
    }

    /** Reads groups and contacts anew. */
    private void refresh() {
        try {
            var groups = new ArrayList<String>(List.of(ANY));
            groups.addAll(phonebook.groups(actor));
            groups.add("");
            var wanted = filter.group() == null ? ANY : filter.group();
            if (!groups.contains(wanted)) {
                groups.add(wanted);
            }
            group.setItems(groups);
            group.setValue(wanted);
            fill();
        } catch (NgnProException failure) {
            failed(failure);
        }
    }

    private void choose(boolean byUser, ContactFilter wanted) {
        if (!byUser || wanted.equals(filter)) {
            return;
        }
        filter = wanted;
        var location = new Location(PhonebookNavigation.LIST, BookFilter.parameters(wanted));
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, location));
        try {
            fill();
        } catch (NgnProException failure) {
            failed(failure);
        }
    }

    private void fill() {
        result.removeAll();
        var first = phonebook.page(actor, filter, 0, ROWS);
        header.setSubtitle(Texts.t(filter.isAll() ? "phonebook.count" : "phonebook.found", first.total()));
        if (first.contacts().isEmpty()) {
            result.add(nothing());
            return;
        }
        var list = new ContactList(mayChange, this::change, this::delete);
        list.add(first.contacts());
        result.add(list);
        int[] shown = {first.contacts().size()};
        if (shown[0] < first.total()) {
            var next = new Button(Texts.t("phonebook.more"));
            next.addClickListener(click -> {
                var page = phonebook.page(actor, filter, shown[0], ROWS);
                list.add(page.contacts());
                shown[0] += page.contacts().size();
                next.setVisible(!page.contacts().isEmpty() && shown[0] < page.total());
            });
            result.add(next);
        }
    }

    private EmptyState nothing() {
        return filter.isAll()
                ? new EmptyState(VaadinIcon.BOOK, Texts.t("phonebook.none"), Texts.t("phonebook.none.text"))
                : new EmptyState(VaadinIcon.SEARCH, Texts.t("phonebook.no-match"), Texts.t("phonebook.no-match.text"));
    }

    private void failed(NgnProException failure) {
        PlatformBanner.report(failure);
        result.removeAll();
        result.add(new EmptyState(
                VaadinIcon.PLUG,
                Texts.t("phonebook.failed"),
                FaultTexts.of(failure),
                new Button(Texts.t("phonebook.retry"), click -> refresh())));
    }

    private void add(NewContact values) {
        ContactDialog.adding(phonebook, actor, values, contact -> saved("phonebook.added", contact))
                .open();
    }

    private void change(Contact contact) {
        ContactDialog.changing(phonebook, actor, contact, changed -> saved("phonebook.changed", changed))
                .open();
    }

    private void saved(String words, Contact contact) {
        Notices.success(Texts.t(words, contact.displayName()));
        refresh();
    }

    private void delete(Contact contact) {
        try {
            var deleted = phonebook.delete(actor, contact.address());
            refresh();
            Notices.undoable(Texts.t("phonebook.deleted", deleted.displayName()), () -> restore(deleted));
        } catch (InvalidContactException gone) {
            refresh();
        } catch (NgnProException failure) {
            Notices.problem(failure, Texts.t("phonebook.doing.delete"));
        }
    }

    private void restore(Contact deleted) {
        try {
            phonebook.add(actor, new NewContact(deleted.address().value(), deleted.displayName(), deleted.group()));
            refresh();
        } catch (InvalidContactException odd) {
            Notices.problem(Texts.t(odd.problems().getFirst().messageKey()));
        } catch (NgnProException failure) {
            Notices.problem(failure, Texts.t("phonebook.doing.save"));
        }
    }

    private void download(DownloadEvent event, String kind, String type) throws IOException {
        var text = kind.equals("csv") ? files.table(actor) : files.cards(actor);
        event.setFileName("phonebook." + kind);
        event.setContentType(type + ";charset=UTF-8");
        event.getResponse().setHeader("Cache-Control", "no-store");
        try (var out = event.getOutputStream()) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
