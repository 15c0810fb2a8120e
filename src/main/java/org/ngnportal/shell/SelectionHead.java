package org.ngnportal.shell;

import com.vaadin.flow.component.grid.Grid;

/** The head of the boxes that select rows: empty where no box selects all, it would have no name. */
public final class SelectionHead {

    private static final String NAME = """
            const boxes = this.querySelector('vaadin-grid-flow-selection-column');
            if (boxes) {
                boxes.headerRenderer = head => {
                    const words = document.createElement('span');
                    words.className = 'portal-unseen';
                    words.textContent = $0;
                    head.replaceChildren(words);
                };
            }
            """;

    private SelectionHead() {}

    /** Says what the boxes are for; to be called when the grid is attached. */
    public static void name(Grid<?> grid, String words) {
        grid.getElement().executeJs(NAME, words);
    }
}
