package org.ngnportal.accounts.ui;

import java.util.List;
import org.ngnportal.accounts.SubscriberActions.Chosen;
import org.ngnportal.accounts.SubscriberActions.SubscriberAction;
import org.ngnportal.accounts.SubscriberFilter;
import org.ngnportal.accounts.SubscriberRow;
import org.ngnportal.accounts.SubscriberSelection;
import org.ngnportal.shell.BulkBar;
import org.ngnportal.shell.BulkBar.Choice;

/** Who is selected in the list, and what can be done with them. */
final class BulkSelection {

    private final SubscriberGrid grid;
    private final BulkBar bar;
    private final Runnable afterwards;
    private SubscriberFilter filter = SubscriberFilter.NONE;
    private int matching;
    private boolean all;

    /**
     * @param actions what can be done; without any, nothing can be selected
     * @param afterwards called once something was ordered
     */
    BulkSelection(SubscriberGrid grid, List<SubscriberAction> actions, Runnable afterwards) {
        this.grid = grid;
        this.afterwards = afterwards;
        bar = new BulkBar(
                actions.stream()
                        .map(action -> new Choice(
                                action.label(),
                                action.destructive(),
                                () -> action.open().accept(chosen())))
                        .toList(),
                this::selectAll,
                this::clear);
        bar.setVisible(!actions.isEmpty());
        if (!actions.isEmpty()) {
            grid.letSelect(fromClient -> {
                if (fromClient) {
                    all = false;
                }
                refresh();
            });
        }
    }

    BulkBar bar() {
        return bar;
    }

    /** The list shows other rows: those that were selected may not be among them. */
    void listed(SubscriberFilter shown, int total) {
        boolean others = !shown.equals(filter);
        filter = shown;
        matching = total;
        if (others) {
            clear();
        } else {
            refresh();
        }
    }

    private void selectAll() {
        grid.select(List.of());
        all = true;
        refresh();
    }

    private void clear() {
        all = false;
        grid.select(List.of());
        refresh();
    }

    private void refresh() {
        grid.setClassName("accounts-all-selected", all);
        bar.show(all ? matching : grid.getSelectedItems().size(), matching, all);
    }

    private Chosen chosen() {
        Runnable done = () -> {
            clear();
            afterwards.run();
        };
        var picked = grid.getSelectedItems().stream()
                .map(SubscriberRow::address)
                .sorted(BulkSelection::byText)
                .toList();
        return all
                ? new Chosen(new SubscriberSelection.Matching(filter), matching, done)
                : new Chosen(new SubscriberSelection.Picked(picked), picked.size(), done);
    }

    private static int byText(Object one, Object other) {
        return one.toString().compareTo(other.toString());
    }
}
