package org.ngnportal.imports.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ngnportal.imports.ColumnMapping;
import org.ngnportal.imports.DraftColumns;
import org.ngnportal.imports.DraftGoneException;
import org.ngnportal.imports.DraftId;
import org.ngnportal.imports.DraftState;
import org.ngnportal.imports.ImportField;
import org.ngnportal.imports.Imports;
import org.ngnportal.shell.Texts;
import org.ngnportal.shell.Wizard;
import org.ngnportal.sip.DomainName;
import org.ngnportal.tenancy.Actor;

/** Which column holds what, and what all rows have in common. */
final class ColumnsPage extends Div implements Wizard.Page {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private static final int SAMPLES = 3;

    private final transient Actor actor;
    private final transient Imports imports;
    private final transient DraftId id;
    private final transient DraftColumns columns;
    private final transient List<ComboBox<ImportField>> choices = new ArrayList<>();
    private final ConstantFields constants;
    private final Paragraph wrong = new Paragraph();
    private final Paragraph unmapped = new Paragraph();
    private transient @Nullable ColumnMapping checked;

    ColumnsPage(Actor actor, Imports imports, DraftId id, List<DomainName> domains) {
        this.actor = actor;
        this.imports = imports;
        this.id = id;
        this.columns = imports.columns(actor, id);
        this.constants = new ConstantFields(domains);
        constants.show(columns.mapping().constants());
        checked = imports.draft(actor, id)
                .filter(draft -> draft.state() != DraftState.COLUMNS)
                .map(draft -> columns.mapping())
                .orElse(null);
        wrong.addClassName("imports-wrong");
        wrong.getElement().setAttribute("role", "alert");
        wrong.setVisible(false);
        unmapped.addClassName("imports-quiet");
        addClassName("imports-columns");
        add(new Paragraph(Texts.t(columns.remembered() ? "imports.columns.remembered" : "imports.columns.text")));
        add(wrong, list(), unmapped, new H3(Texts.t("imports.constants.title")));
        add(new Paragraph(Texts.t("imports.constants.text")), constants);
        changed();
    }

    @Override
    public String title() {
        return Texts.t("imports.step.columns");
    }

    @Override
    public Component content() {
        return this;
    }

    private Div list() {
        var list = new Div();
        list.addClassNames("imports-column-list", "portal-card");
        for (int column = 0; column < columns.headers().size(); column++) {
            list.add(row(column));
        }
        return list;
    }

    private Div row(int column) {
        var name = new Span(ColumnWords.name(columns.headers().get(column), column));
        name.addClassName("imports-column-name");
        name.getElement().setAttribute("dir", "auto");
        var sample = new Span();
        sample.addClassName("imports-quiet");
        sample.getElement().setAttribute("dir", "auto");
        var choice = new ComboBox<ImportField>();
        choice.setItems(ImportField.values());
        choice.setItemLabelGenerator(ColumnWords::of);
        choice.setPlaceholder(Texts.t("imports.columns.none"));
        choice.setAriaLabel(Texts.t("imports.columns.holds", name.getText()));
        choice.setClearButtonVisible(true);
        choice.setValue(columns.mapping().columns().get(column));
        choice.addValueChangeListener(change -> {
            sample.setText(samples(column, change.getValue()));
            changed();
        });
        sample.setText(samples(column, choice.getValue()));
        choices.add(choice);
        var words = new Div(name, sample);
        words.addClassName("imports-column-words");
        var row = new Div(words, choice);
        row.addClassName("imports-column");
        return row;
    }

    /** What stands in a column; passwords are not shown. */
    private String samples(int column, @Nullable ImportField field) {
        if (field != null && field.isSecret()) {
            return Texts.t("imports.columns.secret");
        }
        var words = columns.samples().get(column).stream()
                .filter(cell -> !cell.isBlank())
                .distinct()
                .limit(SAMPLES)
                .collect(Collectors.joining(" · "));
        return words.isEmpty() ? Texts.t("imports.columns.empty") : words;
    }

    private ColumnMapping mapping() {
        var mapped = new ArrayList<@Nullable ImportField>();
        choices.forEach(choice -> mapped.add(choice.getValue()));
        return new ColumnMapping(mapped, constants.values());
    }

    private void changed() {
        wrong.setVisible(false);
        var mapped = EnumSet.noneOf(ImportField.class);
        choices.stream().map(ComboBox::getValue).forEach(field -> {
            if (field != null) {
                mapped.add(field);
            }
        });
        constants.without(mapped);
        long left = choices.stream().filter(ComboBox::isEmpty).count();
        unmapped.setText(Texts.t("imports.columns.unmapped", left));
        unmapped.setVisible(left > 0);
    }

    @Override
    public boolean complete() {
        var mapping = mapping();
        var doubles = mapping.doubles();
        choices.forEach(choice -> {
            boolean twice = choice.getValue() != null && doubles.contains(choice.getValue());
            choice.setInvalid(twice);
            choice.setErrorMessage(twice ? Texts.t("imports.columns.twice") : null);
        });
        if (!doubles.isEmpty()) {
            choices.stream().filter(ComboBox::isInvalid).findFirst().ifPresent(ComboBox::focus);
            return refuse(Texts.t(
                    "imports.columns.doubles",
                    doubles.stream().map(ColumnWords::of).collect(Collectors.joining(", "))));
        }
        if (!mapping.fields().contains(ImportField.USERNAME)) {
            return refuse(Texts.t("imports.columns.username"));
        }
        try {
            if (!mapping.equals(checked) || wasStopped()) {
                imports.check(actor, id, mapping);
                checked = mapping;
            }
            return true;
        } catch (DraftGoneException gone) {
            return refuse(Texts.t("imports.gone"));
        }
    }

    /** The check could not go on: it is begun anew. */
    private boolean wasStopped() {
        return imports.draft(actor, id)
                .filter(draft -> draft.state() == DraftState.COLUMNS)
                .isPresent();
    }

    private boolean refuse(String problem) {
        wrong.setText(problem);
        wrong.setVisible(true);
        wrong.scrollIntoView();
        return false;
    }
}
