package org.ngnportal.imports.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ngnportal.batches.BatchLinks;
import org.ngnportal.domains.Domains;
import org.ngnportal.imports.DraftGoneException;
import org.ngnportal.imports.DraftId;
import org.ngnportal.imports.DraftState;
import org.ngnportal.imports.ImportDraft;
import org.ngnportal.imports.Imports;
import org.ngnportal.imports.ImportsNavigation;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.shell.MainLayout;
import org.ngnportal.shell.Notices;
import org.ngnportal.shell.PageHeader;
import org.ngnportal.shell.Polling;
import org.ngnportal.shell.Texts;
import org.ngnportal.shell.Wizard;
import org.ngnportal.sip.DomainName;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.CurrentActor;
import org.ngnportal.tenancy.Needs;

/** A draft from its columns to its start; opens where it was left. */
@Route(value = ImportsNavigation.ALL + "/:draft", layout = MainLayout.class)
@StyleSheet("context://portal/imports.css")
@Needs(value = Area.SUBSCRIBERS, action = Action.CREATE)
final class ImportView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final transient Actor actor;
    private final transient Imports imports;
    private final transient Domains domains;
    private final Div stage = new Div();
    private String title = Texts.t("imports.title");

    ImportView(CurrentActor currentActor, Imports imports, Domains domains) {
        this.actor = currentActor.get();
        this.imports = imports;
        this.domains = domains;
        addClassNames("portal-view", "imports");
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var draft = event.getRouteParameters()
                .get("draft")
                .flatMap(DraftId::parse)
                .flatMap(id -> imports.draft(actor, id))
                .orElse(null);
        if (draft == null) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        var batch = draft.batch();
        if (draft.state() == DraftState.STARTED && batch != null) {
            event.forwardTo(BatchLinks.to(batch));
            return;
        }
        title = Texts.t("imports.title.of", draft.fileName());
        removeAll();
        var forget = new Button(Texts.t("imports.drafts.forget"), click -> forget(draft));
        add(new PageHeader(title, Texts.t("imports.title.rows", draft.rows()), forget), stage);
        if (draft.state() == DraftState.STARTING) {
            forget.setVisible(false);
            showStarting(draft.id());
        } else {
            showSteps(draft);
        }
    }

    private void showSteps(ImportDraft draft) {
        var columns = new ColumnsPage(actor, imports, draft.id(), names());
        var check = new CheckPage(actor, imports, draft.id());
        var start = new StartPage(actor, imports, draft.id());
        var wizard = new Wizard(
                Texts.t("imports.steps"), List.of(columns, check, start), Texts.t("imports.start.go"), () -> {
                    if (start.begin()) {
                        showStarting(draft.id());
                    }
                });
        stage.removeAll();
        stage.add(wizard);
        if (draft.state() != DraftState.COLUMNS) {
            wizard.show(check);
        }
    }

    private List<DomainName> names() {
        try {
            return domains.names(actor);
        } catch (NgnProException unknownForNow) {
            return List.of();
        }
    }

    private void showStarting(DraftId id) {
        var bar = new ProgressBar();
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-label", Texts.t("imports.starting"));
        var words = new Paragraph(Texts.t("imports.starting"));
        words.getElement().setAttribute("role", "status");
        var panel = new Div(words, bar, new Paragraph(Texts.t("imports.starting.text")));
        panel.addClassName("imports-progress");
        Polling.whileAttached(panel, () -> isStarting(imports.draft(actor, id).orElse(null)));
        stage.removeAll();
        stage.add(panel);
    }

    private boolean isStarting(@Nullable ImportDraft draft) {
        if (draft == null) {
            UI.getCurrent().navigate(ImportsNavigation.ALL);
            return false;
        }
        var batch = draft.batch();
        if (draft.state() == DraftState.STARTED && batch != null) {
            UI.getCurrent().navigate(BatchLinks.to(batch));
            return false;
        }
        if (draft.state() != DraftState.STARTING) {
            var problem = draft.problem();
            Notices.problem(Texts.t("imports.starting.failed", problem == null ? "" : ProblemWords.of(problem)));
            showSteps(draft);
            return false;
        }
        return true;
    }

    private void forget(ImportDraft draft) {
        new ForgetDialog(draft.fileName(), () -> {
                    try {
                        imports.cancel(actor, draft.id());
                    } catch (DraftGoneException gone) {
                        // that is what was wanted
                    }
                    UI.getCurrent().navigate(ImportsNavigation.ALL);
                })
                .open();
    }
}
