package org.ngnportal.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;

/** Asks to type a word before something that cannot be undone. */
public final class ConfirmByTyping extends Dialog {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final transient Runnable action;
    private final String word;
    private final TextField typed = new TextField();
    private final Button confirm = new Button();

    /**
     * @param title what is about to happen, naming the object
     * @param consequences what will be gone
     * @param word what to type, usually the name of the object
     * @param confirmLabel verb of the thing, such as "Delete subscriber"
     */
    public ConfirmByTyping(String title, String consequences, String word, String confirmLabel, Runnable action) {
        this.word = word;
        this.action = action;
        setHeaderTitle(title);
        setMaxWidth("min(30rem, calc(100vw - 2rem))");
        typed.setLabel(Texts.t("shell.confirm.type", word));
        typed.setWidthFull();
        typed.setAutofocus(true);
        typed.setAutocomplete(Autocomplete.OFF);
        typed.setValueChangeMode(ValueChangeMode.EAGER);
        typed.addValueChangeListener(change -> confirm.setEnabled(matches()));
        confirm.setText(confirmLabel);
        confirm.setEnabled(false);
        confirm.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        confirm.addClickListener(click -> confirmed());
        Button cancel = new Button(Texts.t("shell.cancel"), click -> close());
        add(new Paragraph(consequences), typed);
        getFooter().add(cancel, confirm);
    }

    private boolean matches() {
        return typed.getValue().strip().equals(word);
    }

    private void confirmed() {
        if (matches()) {
            close();
            action.run();
        }
    }
}
