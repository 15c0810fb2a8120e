package org.ngnportal.batches;

import com.vaadin.flow.component.html.Div;
import org.ngnportal.shell.Texts;

/** How much of a batch is done, as a bar. */
public final class BatchBar extends Div {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private static final int WHOLE = 100;

    private final Div part = new Div();

    public BatchBar(BatchProgress batch) {
        addClassName("batches-bar");
        getElement().setAttribute("role", "progressbar");
        getElement().setAttribute("aria-valuemin", "0");
        getElement().setAttribute("aria-valuemax", Integer.toString(WHOLE));
        getElement().setAttribute("aria-label", Texts.t("batches.progress.of", batch.title()));
        add(part);
        show(batch);
    }

    public void show(BatchProgress batch) {
        int whole = batch.undoing() ? batch.count(RowState.UNDONE, RowState.KEPT) + batch.undoable() : batch.total();
        int done = whole - batch.left();
        int percent = whole == 0 ? WHOLE : (int) ((long) WHOLE * done / whole);
        getElement().setAttribute("aria-valuenow", Integer.toString(percent));
        getElement().setAttribute("aria-valuetext", BatchWords.numbers(batch));
        part.getStyle().set("inline-size", percent + "%");
        part.setClassName("batches-bar-undoing", batch.undoing());
        part.setClassName("batches-bar-still", !batch.state().isActive() || batch.waiting() != null);
    }
}
