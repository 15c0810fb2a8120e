package org.ngnportal.imports.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ngnportal.imports.DraftFilter;
import org.ngnportal.imports.DraftGoneException;
import org.ngnportal.imports.DraftId;
import org.ngnportal.imports.DraftRow;
import org.ngnportal.imports.DraftState;
import org.ngnportal.imports.ImportDraft;
import org.ngnportal.imports.ImportField;
import org.ngnportal.imports.Imports;
import org.ngnportal.imports.RowVerdict;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.shell.Notices;
import org.ngnportal.shell.Polling;
import org.ngnportal.shell.Texts;
import org.ngnportal.shell.Wizard;
import org.ngnportal.tenancy.Actor;

/** What the check found, row by row; rows are corrected or left out where they stand. */
final class CheckPage extends Div implements Wizard.Page {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final transient Actor actor;
    private final transient Imports imports;
    private final transient DraftId id;
    private final Paragraph going = new Paragraph();
    private final ProgressBar bar = new ProgressBar();
    private final Div progress = new Div(going, bar);
    private final Paragraph wrong = new Paragraph();
    private final Paragraph status = new Paragraph();
    private final VerdictFilter filter = new VerdictFilter(this::choose);
    private final RowGrid grid;
    private final Div found = new Div();
    private final Div watched = new Div();

    CheckPage(Actor actor, Imports imports, DraftId id) {
        this.actor = actor;
        this.imports = imports;
        this.id = id;
        this.grid = new RowGrid(actor, imports, id, this::change, this::leaveOut);
        going.getElement().setAttribute("role", "status");
        bar.getElement().setAttribute("aria-label", Texts.t("imports.check.progress"));
        progress.addClassName("imports-progress");
        wrong.addClassName("imports-wrong");
        wrong.getElement().setAttribute("role", "alert");
        wrong.setVisible(false);
        status.addClassName("imports-quiet");
        status.getElement().setAttribute("role", "status");
        var download = new Anchor(this::download, Texts.t("imports.check.download"));
        var again = new Button(Texts.t("imports.check.again"), click -> again());
        var tools = new Div(download, again);
        tools.addClassName("imports-links");
        found.add(new Paragraph(Texts.t("imports.check.text")), filter, tools, status, grid);
        found.addClassName("imports-found");
        addClassName("imports-check");
        add(wrong, progress, found);
        add(watched);
        watch();
    }

    @Override
    public String title() {
        return Texts.t("imports.step.check");
    }

    @Override
    public Component content() {
        return this;
    }

    /** Looks as long as there is something to wait for, and again whenever the page is shown. */
    private void watch() {
        var watch = new Span();
        Polling.whileAttached(watch, this::refresh);
        watched.removeAll();
        watched.add(watch);
    }

    /** Whether there is something to wait for. */
    private boolean refresh() {
        var draft = imports.draft(actor, id).orElse(null);
        if (draft == null) {
            refuse(Texts.t("imports.gone"));
            return false;
        }
        boolean checking = draft.state() == DraftState.CHECKING;
        progress.setVisible(checking);
        found.setVisible(draft.state() == DraftState.CHECKED);
        if (checking) {
            showProgress(draft);
            return true;
        }
        var problem = draft.problem();
        if (problem != null) {
            refuse(ProblemWords.of(problem));
        } else {
            wrong.setVisible(false);
        }
        filter.show(draft);
        grid.show(filter.chosen());
        return false;
    }

    private void showProgress(ImportDraft draft) {
        bar.setMax(Math.max(draft.rows(), 1));
        bar.setValue(Math.min(draft.checked(), draft.rows()));
        bar.setIndeterminate(draft.checked() == 0);
        var problem = draft.problem();
        var left = timeLeft(draft);
        going.setText(
                problem != null
                        ? ProblemWords.of(problem)
                        : left == null
                                ? Texts.t("imports.check.going", draft.checked(), draft.rows())
                                : Texts.t("imports.check.going.left", draft.checked(), draft.rows(), left));
    }

    private static @Nullable Long timeLeft(ImportDraft draft) {
        var began = draft.roundBegan();
        if (began == null || draft.checked() == 0) {
            return null;
        }
        long seconds = Math.max(Duration.between(began, Instant.now()).toSeconds(), 1);
        return (draft.rows() - draft.checked()) * seconds / draft.checked();
    }

    private void choose(DraftFilter wanted) {
        grid.show(wanted);
    }

    private void again() {
        try {
            imports.check(actor, id, imports.columns(actor, id).mapping());
        } catch (DraftGoneException gone) {
            refuse(Texts.t("imports.gone"));
        }
        watch();
    }

    private void change(DraftRow row, Map<ImportField, String> values) {
        told(row, () -> imports.change(actor, id, row.number(), values));
    }

    private void leaveOut(DraftRow row, boolean out) {
        told(row, () -> imports.leaveOut(actor, id, row.number(), out));
    }

    private void told(DraftRow row, Supplier<List<DraftRow>> work) {
        try {
            var changed = work.get();
            grid.refresh(changed);
            var now = changed.getFirst();
            status.setText(Texts.t("imports.check.row-now", Integer.toString(row.number()), VerdictBadge.words(now)));
            imports.draft(actor, id).ifPresent(filter::show);
        } catch (NgnProException failure) {
            Notices.problem(failure, Texts.t("imports.doing.recheck"));
        } catch (DraftGoneException gone) {
            refuse(Texts.t("imports.gone"));
        }
    }

    private void refuse(String text) {
        wrong.setText(text);
        wrong.setVisible(true);
    }

    @Override
    public boolean complete() {
        var draft = imports.draft(actor, id).orElse(null);
        if (draft == null || draft.state() != DraftState.CHECKED) {
            refuse(Texts.t(draft == null ? "imports.gone" : "imports.check.wait"));
            return false;
        }
        if (draft.count(RowVerdict.CREATE) + draft.count(RowVerdict.UPDATE) == 0) {
            refuse(Texts.t("imports.check.nothing"));
            return false;
        }
        wrong.setVisible(false);
        return true;
    }

    private void download(DownloadEvent event) throws IOException {
        event.setFileName("problems.csv");
        event.setContentType("text/csv;charset=UTF-8");
        event.getResponse().setHeader("Cache-Control", "no-store");
        try (var out = new OutputStreamWriter(event.getOutputStream(), StandardCharsets.UTF_8)) {
            imports.problems(actor, id, out);
        }
    }
}
