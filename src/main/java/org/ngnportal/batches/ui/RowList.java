package org.ngnportal.batches.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ngnportal.batches.BatchId;
import org.ngnportal.batches.BatchProgress;
import org.ngnportal.batches.BatchRow;
import org.ngnportal.batches.BatchWords;
import org.ngnportal.batches.Batches;
import org.ngnportal.batches.RowState;
import org.ngnportal.batches.RowText;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Actor;

/** The rows of a batch, filtered by what came of them and by what they are about. */
final class RowList extends Div {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private static final int ROWS = 50;

    /** So many are kept up to date while one looks. */
    private static final int LIVE = 200;

    private final transient Batches batches;
    private final transient Actor actor;
    private final transient BatchId id;
    private final transient Consumer<WantedRows> changed;
    private final Div states = new Div();
    private final TextField search = new TextField();
    private final UnorderedList list = new UnorderedList();
    private final Paragraph none = new Paragraph(Texts.t("batches.rows.none"));
    private final Button more = new Button(Texts.t("batches.more"), click -> showMore());
    private transient WantedRows wanted = new WantedRows(null, "");
    private transient List<BatchRow> shown = List.of();
    private transient Map<RowState, Integer> counted = Map.of();
    private transient @Nullable BatchProgress batch;
    private int limit = ROWS;

    RowList(Batches batches, Actor actor, BatchId id, Consumer<WantedRows> changed) {
        this.batches = batches;
        this.actor = actor;
        this.id = id;
        this.changed = changed;
        addClassName("batches-rows");
        states.addClassName("batches-states");
        states.getElement().setAttribute("role", "group");
        states.getElement().setAttribute("aria-label", Texts.t("batches.rows.state"));
        search.setLabel(Texts.t("batches.rows.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> change(wanted.with(change.getValue())));
        list.addClassNames("portal-card", "batches-row-list");
        list.getElement().setAttribute("aria-label", Texts.t("batches.rows.title"));
        none.addClassName("batches-rows-none");
        more.addClassName("batches-more");
        add(new H2(Texts.t("batches.rows.title")), states, search, list, none, more);
    }

    void want(WantedRows choice, BatchProgress now) {
        wanted = choice;
        search.setValue(choice.text());
        batch = now;
        limit = ROWS;
        showStates(now);
        read();
    }

    private void change(WantedRows choice) {
        if (!choice.equals(wanted) && batch != null) {
            want(choice, batch);
            changed.accept(choice);
        }
    }

    private void showMore() {
        limit += ROWS;
        read();
    }

    /** Something is new. */
    void refresh(BatchProgress now) {
        batch = now;
        if (!now.counts().equals(counted)) {
            showStates(now);
            if (limit <= LIVE) {
                read();
            }
        }
    }

    private void showStates(BatchProgress now) {
        counted = now.counts();
        var choices = new ArrayList<Button>();
        choices.add(choice(null, Texts.t("batches.rows.all", now.total())));
        for (var state : Counts.present(now)) {
            choices.add(choice(state, Texts.t("batches.count", BatchWords.row(state), now.count(state))));
        }
        // buttons that stay where they are keep the focus
        var present = states.getChildren().map(Button.class::cast).toList();
        if (present.size() == choices.size()) {
            for (int i = 0; i < choices.size(); i++) {
                if (!present.get(i).getText().equals(choices.get(i).getText())
                        || !pressed(present.get(i)).equals(pressed(choices.get(i)))) {
                    states.replace(present.get(i), choices.get(i));
                }
            }
        } else {
            states.removeAll();
            choices.forEach(states::add);
        }
    }

    private static String pressed(Button button) {
        return button.getElement().getAttribute("aria-pressed");
    }

    private Button choice(@Nullable RowState state, String text) {
        var button = new Button(text, click -> change(wanted.with(state)));
        button.addThemeVariants(ButtonVariant.SMALL);
        button.getElement().setAttribute("aria-pressed", Boolean.toString(wanted.state() == state));
        return button;
    }

    private void read() {
        var filter = wanted.filter();
        var found = batches.rows(actor, id, filter, 0, limit + 1);
        boolean hasMore = found.size() > limit;
        var latest = hasMore ? found.subList(0, limit) : found;
        more.setVisible(hasMore);
        list.setVisible(!latest.isEmpty());
        none.setVisible(latest.isEmpty());
        for (int i = 0; i < latest.size(); i++) {
            boolean there = i < shown.size() && i < list.getComponentCount();
            if (!there) {
                list.add(item(latest.get(i)));
            } else if (!latest.get(i).equals(shown.get(i))) {
                list.replace(list.getComponentAt(i), item(latest.get(i)));
            }
        }
        for (int i = list.getComponentCount() - 1; i >= latest.size(); i--) {
            list.remove(list.getComponentAt(i));
        }
        shown = List.copyOf(latest);
    }

    private static ListItem item(BatchRow row) {
        var number = new Span(Integer.toString(row.number()));
        number.addClassName("batches-row-number");
        number.getElement().setAttribute("title", Texts.t("batches.rows.line", Integer.toString(row.number())));
        var subject = new Span(row.subject());
        subject.addClassName("batches-row-subject");
        var words = new Div(subject);
        words.addClassName("batches-row-words");
        var reason = RowText.reason(row, language());
        if (!reason.isEmpty() || row.faultCode() != 0) {
            var why = new Span(reason);
            why.addClassName("batches-row-reason");
            words.add(why);
            if (row.faultCode() != 0) {
                var code = new Span(Texts.t("batches.rows.code", Integer.toString(row.faultCode())));
                code.addClassName("batches-row-code");
                words.add(code);
            }
        }
        var item = new ListItem(number, words, BatchWords.badge(row.state()));
        item.addClassName("batches-row");
        return item;
    }

    private static Locale language() {
        return Optional.ofNullable(UI.getCurrent()).map(UI::getLocale).orElse(Locale.ENGLISH);
    }
}
