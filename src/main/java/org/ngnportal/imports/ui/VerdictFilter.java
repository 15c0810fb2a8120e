package org.ngnportal.imports.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.ngnportal.imports.DraftFilter;
import org.ngnportal.imports.ImportDraft;
import org.ngnportal.imports.RowVerdict;
import org.ngnportal.shell.Texts;

/** How many rows have which verdict; each number shows its rows. */
final class VerdictFilter extends Div {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final transient Map<DraftFilter, Button> buttons = new LinkedHashMap<>();
    private transient DraftFilter chosen = DraftFilter.ALL;

    VerdictFilter(Consumer<DraftFilter> choose) {
        addClassName("imports-filter");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", Texts.t("imports.filter"));
        offer(DraftFilter.ALL, choose);
        for (var verdict : RowVerdict.values()) {
            offer(DraftFilter.of(verdict), choose);
        }
        offer(DraftFilter.LEFT_OUT, choose);
        mark();
    }

    private void offer(DraftFilter filter, Consumer<DraftFilter> choose) {
        var button = new Button("", click -> {
            chosen = filter;
            mark();
            choose.accept(filter);
        });
        buttons.put(filter, button);
        add(button);
    }

    DraftFilter chosen() {
        return chosen;
    }

    void show(ImportDraft draft) {
        buttons.forEach((filter, button) -> {
            int count = count(draft, filter);
            button.setText(Texts.t("imports.filter." + name(filter), count));
            button.setVisible(count > 0 || filter.equals(chosen) || filter.equals(DraftFilter.ALL));
        });
    }

    private static int count(ImportDraft draft, DraftFilter filter) {
        var verdict = filter.verdict();
        if (filter.leftOut()) {
            return draft.leftOut();
        }
        return verdict == null ? draft.rows() - draft.leftOut() : draft.count(verdict);
    }

    private static String name(DraftFilter filter) {
        var verdict = filter.verdict();
        if (filter.leftOut()) {
            return "left-out";
        }
        return verdict == null ? "all" : verdict.name().toLowerCase(Locale.ROOT);
    }

    private void mark() {
        buttons.forEach((filter, button) ->
                button.getElement().setAttribute("aria-pressed", Boolean.toString(filter.equals(chosen))));
    }
}
