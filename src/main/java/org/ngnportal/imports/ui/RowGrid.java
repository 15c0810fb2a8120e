package org.ngnportal.imports.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ngnportal.imports.DraftFilter;
import org.ngnportal.imports.DraftGoneException;
import org.ngnportal.imports.DraftId;
import org.ngnportal.imports.DraftRow;
import org.ngnportal.imports.ImportField;
import org.ngnportal.imports.Imports;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Actor;

/** The rows of a draft, page by page as one scrolls; each a small card, on any width. */
final class RowGrid extends Grid<DraftRow> {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private static final int PAGE = 30;

    /** Corrects values of a row. */
    @FunctionalInterface
    interface Change {
        void change(DraftRow row, Map<ImportField, String> values);
    }

    /** Leaves a row out, or puts it back. */
    @FunctionalInterface
    interface LeaveOut {
        void leaveOut(DraftRow row, boolean out);
    }

    private final transient Actor actor;
    private final transient Imports imports;
    private final transient DraftId id;
    private transient DraftFilter filter = DraftFilter.ALL;

    RowGrid(Actor actor, Imports imports, DraftId id, Change change, LeaveOut leaveOut) {
        this.actor = actor;
        this.imports = imports;
        this.id = id;
        addClassName("imports-grid");
        addThemeVariants(GridVariant.NO_BORDER);
        setSelectionMode(SelectionMode.NONE);
        setPageSize(PAGE);
        getElement().setAttribute("aria-label", Texts.t("imports.grid"));
        addColumn(new ComponentRenderer<>(row -> new RowCard(row, change, leaveOut)))
                .setKey("row")
                .setHeader(Texts.t("imports.grid"))
                .setFlexGrow(1);
    }

    /** Begins to show other rows. */
    void show(DraftFilter wanted) {
        filter = wanted;
        setDataProvider(rows());
    }

    void refresh(List<DraftRow> changed) {
        changed.forEach(row -> getDataProvider().refreshItem(row));
    }

    private DataProvider<DraftRow, Void> rows() {
        return new CallbackDataProvider<>(
                query -> rows(query.getOffset(), query.getLimit()), query -> count(), DraftRow::number);
    }

    private Stream<DraftRow> rows(int offset, int limit) {
        try {
            return imports.rows(actor, id, filter, offset, limit).stream();
        } catch (DraftGoneException gone) {
            return Stream.empty();
        }
    }

    private int count() {
        try {
            return imports.count(actor, id, filter);
        } catch (DraftGoneException gone) {
            return 0;
        }
    }
}
