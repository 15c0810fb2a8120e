package org.ngnportal.generator.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Locale;
import java.util.Objects;
import org.ngnportal.delivery.DeliveryWay;
import org.ngnportal.generator.GeneratorOrder;
import org.ngnportal.generator.GeneratorProblem.Field;
import org.ngnportal.generator.TextPattern;
import org.ngnportal.shell.Section;
import org.ngnportal.shell.Texts;
import org.ngnportal.vault.PasswordRecipe;
import org.ngnportal.vault.PasswordRecipe.Characters;

/** What the passwords are like and how they reach people. */
final class CredentialFields extends Div {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final Select<Characters> characters = new Select<>();
    private final IntegerField length = new IntegerField(Texts.t("generator.length"));
    private final RadioButtonGroup<DeliveryWay> way = new RadioButtonGroup<>();
    private final TextField recipient = new TextField(Texts.t("generator.recipient"));
    private final Select<String> language = AccountFields.languages("generator.mail-language");

    /** @param usual the tenant's usual way */
    CredentialFields(DeliveryWay usual, FieldMarks marks) {
        characters.setLabel(Texts.t("generator.characters"));
        characters.setItems(Characters.values());
        characters.setItemLabelGenerator(
                kind -> Texts.t("generator.characters." + kind.name().toLowerCase(Locale.ROOT)));
        characters.setValue(PasswordRecipe.USUAL.characters());
        length.setMin(PasswordRecipe.SHORTEST);
        length.setMax(PasswordRecipe.LONGEST);
        length.setStepButtonsVisible(true);
        length.setValue(PasswordRecipe.USUAL.length());
        length.setValueChangeMode(ValueChangeMode.LAZY);
        way.setLabel(Texts.t("generator.way"));
        way.setItems(DeliveryWay.values());
        way.setItemLabelGenerator(
                chosen -> Texts.t("generator.way." + chosen.name().toLowerCase(Locale.ROOT)));
        way.setValue(usual);
        recipient.setValue("{username}@{domain}");
        recipient.setHelperText(Texts.t("generator.recipient.help"));
        recipient.setAutocomplete(Autocomplete.OFF);
        recipient.setValueChangeMode(ValueChangeMode.LAZY);
        characters.addValueChangeListener(change -> describe());
        length.addValueChangeListener(change -> describe());
        way.addValueChangeListener(change -> reveal());
        marks.add(Field.PASSWORDS, length);
        marks.add(Field.RECIPIENT, recipient);
        describe();
        reveal();
        var delivery = new Section(Texts.t("generator.section.delivery"));
        delivery.addWide(way);
        delivery.add(recipient, language);
        add(
                new Section(
                        Texts.t("generator.section.passwords"),
                        Texts.t("generator.section.passwords.help"),
                        characters,
                        length),
                delivery);
    }

    /** @param changed called after each change that alters what goes out */
    void onChange(Runnable changed) {
        way.addValueChangeListener(change -> changed.run());
    }

    private void describe() {
        var recipe = passwords();
        length.setHelperText(
                recipe.isValid()
                        ? Texts.t("generator.length.bits", recipe.bits())
                        : Texts.t("generator.problem.length", PasswordRecipe.SHORTEST, PasswordRecipe.LONGEST));
    }

    private void reveal() {
        recipient.setVisible(way.getValue().isMailed());
    }

    PasswordRecipe passwords() {
        return new PasswordRecipe(characters.getValue(), Objects.requireNonNullElse(length.getValue(), 0));
    }

    GeneratorOrder.Delivery delivery() {
        return new GeneratorOrder.Delivery(
                way.getValue(), new TextPattern(recipient.getValue().strip()), language.getValue());
    }
}
