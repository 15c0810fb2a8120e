package org.ngnportal.generator.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ngnportal.generator.GeneratorOrder;
import org.ngnportal.generator.GeneratorProblem.Field;
import org.ngnportal.generator.Numbering;
import org.ngnportal.generator.OfferedRange;
import org.ngnportal.generator.TextPattern;
import org.ngnportal.ngnpro.EnumService;
import org.ngnportal.shell.Section;
import org.ngnportal.shell.Texts;

/** Which numbers, and what becomes of them. */
final class NumberFields extends Div {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final Select<OfferedRange> range = new Select<>();
    private final TextField first = new TextField(Texts.t("generator.first"));
    private final IntegerField count = new IntegerField(Texts.t("generator.count"));
    private final IntegerField step = new IntegerField(Texts.t("generator.step"));
    private final Checkbox numbers = new Checkbox(Texts.t("generator.numbers"));
    private final Checkbox accounts = new Checkbox(Texts.t("generator.accounts"));
    private final Select<EnumService> service = new Select<>();
    private final TextField target = new TextField(Texts.t("generator.target"));
    private final TextField info = new TextField(Texts.t("generator.info"));
    private final Section leading = new Section(Texts.t("generator.section.target"));

    NumberFields(List<OfferedRange> ranges, FieldMarks marks) {
        range.setLabel(Texts.t("generator.range"));
        range.setEmptySelectionAllowed(true);
        range.setEmptySelectionCaption(Texts.t("generator.range.none"));
        range.setItemLabelGenerator(NumberFields::label);
        range.setItems(ranges);
        if (!ranges.isEmpty()) {
            range.setValue(ranges.getFirst());
        }
        first.setAutocomplete(Autocomplete.OFF);
        first.getElement().setAttribute("inputmode", "numeric");
        first.setMaxLength(40);
        count.setMin(1);
        count.setMax(Numbering.MOST);
        count.setStepButtonsVisible(true);
        count.setValue(10);
        step.setMin(1);
        step.setMax(Numbering.LARGEST_STEP);
        step.setValue(1);
        step.setHelperText(Texts.t("generator.step.help"));
        numbers.setHelperText(Texts.t("generator.numbers.help"));
        accounts.setHelperText(Texts.t("generator.accounts.help"));
        accounts.setValue(true);
        numbers.setValue(!ranges.isEmpty());
        configureTarget();
        Stream.of(first, target, info).forEach(field -> field.setValueChangeMode(ValueChangeMode.LAZY));
        Stream.of(count, step).forEach(field -> field.setValueChangeMode(ValueChangeMode.LAZY));
        range.addValueChangeListener(change -> rangeChanged());
        rangeChanged();
        reveal();
        register(marks);
        var what = new Div(numbers, accounts);
        what.addClassName("generator-what");
        var section = new Section(Texts.t("generator.section.numbers"), range, first, count, step);
        section.addWide(what);
        add(section, leading);
    }

    private void configureTarget() {
        service.setLabel(Texts.t("generator.service"));
        service.setItems(EnumService.values());
        service.setItemLabelGenerator(EnumService::type);
        service.setValue(EnumService.SIP);
        target.setHelperText(Texts.t("generator.target.help", TextPattern.WORDS.toArray()));
        target.setAutocomplete(Autocomplete.OFF);
        info.setMaxLength(255);
        leading.add(service, target, info);
    }

    private void register(FieldMarks marks) {
        marks.add(Field.RANGE, range);
        marks.add(Field.FIRST, first);
        marks.add(Field.COUNT, count);
        marks.add(Field.STEP, step);
        marks.add(Field.WHAT, accounts);
        marks.add(Field.TARGET, target);
        marks.add(Field.INFO, info);
        service.addValueChangeListener(change -> target.setPlaceholder(placeholder(change.getValue())));
        target.setPlaceholder(placeholder(EnumService.SIP));
    }

    private static String placeholder(EnumService service) {
        return service.schemes().getFirst() + "{number}" + (service == EnumService.SIP ? "@pbx.example" : "");
    }

    private static String label(@Nullable OfferedRange range) {
        if (range == null) {
            return Texts.t("generator.range.none");
        }
        var prefix = "+" + range.prefix();
        return range.info().isBlank() ? prefix : Texts.t("generator.range.label", prefix, range.info());
    }

    private void rangeChanged() {
        var chosen = range.getValue();
        numbers.setEnabled(chosen != null);
        if (chosen == null) {
            numbers.setValue(false);
            range.setHelperText(Texts.t("generator.range.none.help"));
            return;
        }
        if (!Numbering.typed(first.getValue()).startsWith(chosen.prefix())) {
            first.setValue(chosen.prefix()
                    + "0"
                            .repeat(Math.max(
                                    0, chosen.usualDigits() - chosen.prefix().length())));
        }
        range.setHelperText(
                chosen.isLimited()
                        ? Texts.t("generator.range.used", chosen.used(), chosen.size())
                        : Texts.t("generator.range.used.unlimited", chosen.used()));
    }

    /** @param changed called after each change that no mark is told of */
    void onChange(Runnable changed) {
        numbers.addValueChangeListener(change -> changed.run());
        service.addValueChangeListener(change -> changed.run());
    }

    /** Shows what there is to fill in, and how long the numbers are. */
    void reveal() {
        leading.setVisible(numbers.getValue() && !accounts.getValue());
        var numbering = numbering();
        first.setHelperText(
                numbering.isNumber()
                        ? Texts.t("generator.first.digits", numbering.digits())
                        : Texts.t("generator.first.help"));
    }

    boolean makesAccounts() {
        return accounts.getValue();
    }

    @Nullable
    OfferedRange range() {
        return range.getValue();
    }

    /** Fields that are empty count as wrong. */
    Numbering numbering() {
        return new Numbering(Numbering.typed(first.getValue()), orZero(count.getValue()), orZero(step.getValue()));
    }

    GeneratorOrder.@Nullable Numbers numbers() {
        if (!numbers.getValue()) {
            return null;
        }
        return accounts.getValue()
                ? GeneratorOrder.Numbers.ofAccounts()
                : new GeneratorOrder.Numbers(
                        info.getValue().strip(),
                        service.getValue(),
                        new TextPattern(target.getValue().strip()));
    }

    private static int orZero(@Nullable Integer value) {
        return value == null ? 0 : value;
    }
}
