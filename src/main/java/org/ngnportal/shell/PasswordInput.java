package org.ngnportal.shell;

import com.vaadin.flow.component.AbstractCompositeField;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.ngnportal.vault.PasswordPolicy;
import org.ngnportal.vault.PasswordPolicy.Rule;
import org.ngnportal.vault.PasswordPolicy.Strength;
import org.ngnportal.vault.Passwords;

/** A new password: typed or generated, shown, copied, with a live strength meter and the rules it still breaks. */
public final class PasswordInput extends AbstractCompositeField<Div, PasswordInput, String> implements HasValidation {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    /** Nobody needs to be told before he reaches them. */
    private static final Set<Rule> LIMITS = Set.of(Rule.TOO_LONG, Rule.FAR_TOO_LONG);

    private final transient PasswordPolicy policy;
    private final transient Supplier<List<String>> personalWords;
    private final PasswordField field = new PasswordField();
    private final Div meter = new Div();
    private final Span verdict = new Span();
    private final UnorderedList rules = new UnorderedList();

    /**
     * @param label says whose password it is
     * @param personalWords words that may not be in it: username, names, domain; asked at each change, not before
     */
    public PasswordInput(
            String label, PasswordPolicy policy, Passwords passwords, Supplier<List<String>> personalWords) {
        super("");
        this.policy = policy;
        this.personalWords = personalWords;
        field.setLabel(label);
        field.setAutocomplete(Autocomplete.NEW_PASSWORD);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(250);
        field.setManualValidation(true);
        field.addValueChangeListener(change -> {
            setModelValue(change.getValue(), change.isFromClient());
            judge();
        });
        Button generate = new Button(
                Texts.t("shell.password.generate"),
                Icons.decorative(VaadinIcon.MAGIC),
                click -> setValue(passwords.generate().reveal()));
        generate.addThemeVariants(ButtonVariant.TERTIARY);
        Div row = new Div(field, new CopyButton(field::getValue, Texts.t("shell.password.copy", label)), generate);
        row.addClassName("portal-password-row");
        meter.addClassName("portal-meter");
        meter.getElement().setAttribute("aria-hidden", "true");
        verdict.getElement().setAttribute("role", "status");
        Div strength = new Div(meter, verdict);
        strength.addClassName("portal-strength");
        rules.addClassName("portal-rules");
        getContent().addClassName("portal-password");
        getContent().add(row, strength, rules);
        judge();
    }

    /** The rules the current value breaks; empty when it may be used. */
    public List<Rule> brokenRules() {
        return policy.check(getValue(), words());
    }

    public void focus() {
        field.focus();
    }

    public void setHelperText(String text) {
        field.setHelperText(text);
    }

    /** Judges the value again, after the words that may not be in it have changed. */
    public void judge() {
        List<Rule> broken = brokenRules();
        rules.removeAll();
        for (Rule rule : policy.rules()) {
            if (broken.contains(rule) || (getValue().isEmpty() && !LIMITS.contains(rule))) {
                rules.add(rule(rule));
            }
        }
        Strength strength = policy.strength(getValue(), words());
        meter.getElement().setAttribute("data-score", getValue().isEmpty() ? "none" : "" + strength.score());
        verdict.setText(getValue().isEmpty() ? "" : Texts.t(strength.messageKey()));
    }

    /** Nobody is asked while there is nothing to judge, such as while the form is being put together. */
    private List<String> words() {
        return getValue().isEmpty() ? List.of() : personalWords.get();
    }

    private static ListItem rule(Rule rule) {
        return new ListItem(Icons.decorative(VaadinIcon.DOT_CIRCLE), new Span(Texts.t(rule.messageKey())));
    }

    @Override
    protected void setPresentationValue(String value) {
        field.setValue(value);
        judge();
    }

    @Override
    public void setRequiredIndicatorVisible(boolean visible) {
        field.setRequiredIndicatorVisible(visible);
    }

    @Override
    public void setErrorMessage(String message) {
        field.setErrorMessage(message);
    }

    @Override
    public String getErrorMessage() {
        return field.getErrorMessage();
    }

    @Override
    public void setInvalid(boolean invalid) {
        field.setInvalid(invalid);
    }

    @Override
    public boolean isInvalid() {
        return field.isInvalid();
    }
}
