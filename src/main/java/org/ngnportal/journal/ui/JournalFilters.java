package org.ngnportal.journal.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ngnportal.journal.Actions;
import org.ngnportal.journal.EntryWords;
import org.ngnportal.shell.Icons;
import org.ngnportal.shell.Texts;

/** Search and filters of the list. */
final class JournalFilters extends Composite<Div> {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private static final int PAUSE_MILLIS = 350;

    private final TextField text = new TextField(Texts.t("journal.search"));
    private final Select<String> action = new Select<>();
    private final Select<Period> period = new Select<>();
    private final Checkbox problems = new Checkbox(Texts.t("journal.problems"));
    private final Checkbox impersonated = new Checkbox(Texts.t("journal.impersonated"));
    private final Button clear = new Button(Texts.t("journal.clear"));
    private final transient Consumer<JournalState> changed;
    private transient JournalState shown = JournalState.ALL;

    JournalFilters(Consumer<JournalState> changed) {
        this.changed = changed;
        text.setPlaceholder(Texts.t("journal.search.placeholder"));
        text.setPrefixComponent(Icons.decorative(VaadinIcon.SEARCH));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(PAUSE_MILLIS);
        text.addClassName("journal-search");
        action.setLabel(Texts.t("journal.action"));
        action.setItems(Actions.ALL);
        action.setItemLabelGenerator(JournalFilters::label);
        action.setEmptySelectionAllowed(true);
        action.setEmptySelectionCaption(Texts.t("journal.any"));
        period.setLabel(Texts.t("journal.period"));
        period.setItems(Period.values());
        period.setItemLabelGenerator(item -> Texts.t(item.messageKey()));
        clear.addThemeVariants(ButtonVariant.TERTIARY);
        clear.addClickListener(click -> changed.accept(JournalState.ALL));
        text.addValueChangeListener(change -> change(shown.withText(change.getValue())));
        action.addValueChangeListener(change -> change(shown.withAction(orAny(change.getValue()))));
        period.addValueChangeListener(change -> change(shown.withPeriod(change.getValue())));
        problems.addValueChangeListener(change -> change(shown.withProblemsOnly(change.getValue())));
        impersonated.addValueChangeListener(change -> change(shown.withImpersonatedOnly(change.getValue())));
        getContent().addClassName("journal-filters");
        getContent().getElement().setAttribute("role", "search");
        getContent().getElement().setAttribute("aria-label", Texts.t("journal.filters"));
        getContent().add(text, action, period, problems, impersonated, clear);
    }

    /** Shows what the list shows; tells nobody. */
    void show(JournalState wanted) {
        shown = wanted;
        if (!text.getValue().strip().equals(wanted.text())) {
            text.setValue(wanted.text());
        }
        action.setValue(wanted.action().isEmpty() ? null : wanted.action());
        period.setValue(wanted.period());
        problems.setValue(wanted.problemsOnly());
        impersonated.setValue(wanted.impersonatedOnly());
        clear.setVisible(!wanted.equals(JournalState.ALL));
    }

    private void change(JournalState wanted) {
        if (!wanted.equals(shown)) {
            changed.accept(wanted);
        }
    }

    private static String label(@Nullable String key) {
        return key == null ? Texts.t("journal.any") : EntryWords.action(key);
    }

    private static String orAny(@Nullable String key) {
        return key == null ? "" : key;
    }
}
