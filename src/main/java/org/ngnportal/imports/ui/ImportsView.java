package org.ngnportal.imports.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ngnportal.imports.DraftGoneException;
import org.ngnportal.imports.DraftState;
import org.ngnportal.imports.ImportDraft;
import org.ngnportal.imports.ImportField;
import org.ngnportal.imports.Imports;
import org.ngnportal.imports.ImportsNavigation;
import org.ngnportal.imports.SubscriberExport;
import org.ngnportal.imports.TableFile;
import org.ngnportal.imports.TableFormat;
import org.ngnportal.imports.UnreadableTableException;
import org.ngnportal.shell.Ago;
import org.ngnportal.shell.KeyValue;
import org.ngnportal.shell.MainLayout;
import org.ngnportal.shell.PageHeader;
import org.ngnportal.shell.Reads;
import org.ngnportal.shell.Section;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.CurrentActor;
import org.ngnportal.tenancy.Needs;

/** Where an import begins: the file, those that wait to be gone on with, and what columns mean. */
@Route(value = ImportsNavigation.ALL, layout = MainLayout.class)
@StyleSheet("context://portal/imports.css")
@Needs(value = Area.SUBSCRIBERS, action = Action.CREATE)
final class ImportsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final transient Actor actor;
    private final transient Imports imports;
    private final transient SubscriberExport export;
    private final FileUpload upload;
    private final Div file = new Div();
    private final transient Reads reads = new Reads(file);
    private final Div waiting = new Div();

    ImportsView(CurrentActor currentActor, Imports imports, SubscriberExport export) {
        this.actor = currentActor.get();
        this.imports = imports;
        this.export = export;
        this.upload = new FileUpload(imports.largestFile(), chosen -> look(chosen, TableFormat.FOUND_OUT));
        addClassNames("portal-view", "imports");
        file.addClassName("imports-file");
        file.add(upload);
        add(
                new PageHeader(getPageTitle(), Texts.t("imports.subtitle")),
                section("imports.upload.title", Texts.t("imports.upload.text"), file),
                waiting,
                meanings());
    }

    private static Section section(String titleKey, String help, Div content) {
        var section = new Section(Texts.t(titleKey), help);
        section.addWide(content);
        return section;
    }

    @Override
    public String getPageTitle() {
        return Texts.t("imports.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        showWaiting();
    }

    private void look(TableFile chosen, TableFormat format) {
        try {
            var preview = imports.look(actor, chosen, format);
            file.removeAll();
            file.add(new FormatPanel(
                    chosen.name(),
                    preview,
                    corrected -> look(chosen, corrected),
                    () -> take(chosen, preview.format()),
                    () -> ask(null)));
        } catch (UnreadableTableException unreadable) {
            ask(words(unreadable));
        }
    }

    private void take(TableFile chosen, TableFormat format) {
        file.removeAll();
        var going = new Paragraph(Texts.t("imports.upload.reading"));
        going.getElement().setAttribute("role", "status");
        file.add(going);
        reads.start(
                () -> imports.take(actor, chosen, format),
                id -> UI.getCurrent().navigate(ImportsNavigation.to(id)),
                this::failed);
    }

    private void failed(RuntimeException failure) {
        if (failure instanceof UnreadableTableException unreadable) {
            ask(words(unreadable));
            return;
        }
        ask(null);
        throw failure;
    }

    private static String words(UnreadableTableException unreadable) {
        return Texts.t(unreadable.messageKey(), unreadable.parameters());
    }

    private void ask(@Nullable String problem) {
        file.removeAll();
        file.add(upload);
        if (problem == null) {
            upload.clear();
        } else {
            upload.refuse(problem);
        }
    }

    private void showWaiting() {
        waiting.removeAll();
        var drafts = imports.drafts(actor);
        waiting.setVisible(!drafts.isEmpty());
        if (drafts.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        list.addClassNames("imports-drafts", "portal-card");
        drafts.forEach(draft -> list.add(item(draft)));
        waiting.add(new H2(Texts.t("imports.drafts.title")), new Paragraph(Texts.t("imports.drafts.text")), list);
    }

    private ListItem item(ImportDraft draft) {
        var name = new Anchor(ImportsNavigation.to(draft.id()), draft.fileName());
        name.getElement().setAttribute("router-link", true);
        name.getElement().setAttribute("dir", "auto");
        var facts = new Span(
                new Span(Texts.t(
                        "imports.drafts.facts", draft.rows(), Texts.t("imports.state." + state(draft.state())))),
                new Ago(draft.touchedAt()));
        facts.addClassName("imports-quiet");
        var item = new ListItem(new Div(name, facts));
        if (draft.state() != DraftState.STARTING) {
            var forget = new Button(Texts.t("imports.drafts.forget"), click -> forget(draft));
            forget.addThemeVariants(ButtonVariant.TERTIARY);
            forget.setAriaLabel(Texts.t("imports.drafts.forget.which", draft.fileName()));
            item.add(forget);
        }
        return item;
    }

    private static String state(DraftState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private void forget(ImportDraft draft) {
        new ForgetDialog(draft.fileName(), () -> {
                    try {
                        imports.cancel(actor, draft.id());
                    } catch (DraftGoneException gone) {
                        // that is what was wanted
                    }
                    showWaiting();
                })
                .open();
    }

    private Section meanings() {
        var links = new Div(
                template(SubscriberExport.Format.CSV, "imports.template.csv"),
                template(SubscriberExport.Format.XLSX, "imports.template.xlsx"));
        links.addClassName("imports-links");
        var list = new KeyValue();
        Arrays.stream(ImportField.values()).forEach(field -> list.add(field.column(), Texts.t(field.hintKey())));
        var rules = new Paragraph(Texts.t("imports.meanings.rules"));
        var content = new Div(links, new Details(Texts.t("imports.meanings.all"), new Div(rules, list)));
        return section("imports.meanings.title", Texts.t("imports.meanings.text"), content);
    }

    private Anchor template(SubscriberExport.Format format, String messageKey) {
        return new Anchor(event -> download(format, event), Texts.t(messageKey));
    }

    private void download(SubscriberExport.Format format, DownloadEvent event) throws IOException {
        event.setFileName("subscribers." + format.name().toLowerCase(Locale.ROOT));
        event.setContentType(
                format == SubscriberExport.Format.CSV
                        ? "text/csv;charset=UTF-8"
                        : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        try (var out = event.getOutputStream()) {
            export.template(format, out);
        }
    }
}
