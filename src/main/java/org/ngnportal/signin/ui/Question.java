package org.ngnportal.signin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;
import org.ngnportal.shell.Texts;
import org.ngnportal.signin.FactorException;

/** One decision about second factors; a refusal is said in it, and it stays open. */
class Question extends Dialog {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final Paragraph problem = new Paragraph();
    private final Button confirm;

    /** @param action throws a {@link FactorException} to stay open */
    Question(String title, @Nullable String text, String confirmLabel, Runnable action, Component... content) {
        setHeaderTitle(title);
        setMaxWidth("min(30rem, calc(100vw - 2rem))");
        if (text != null) {
            add(new Paragraph(text));
        }
        add(content);
        problem.addClassName("factor-problem");
        problem.getElement().setAttribute("role", "alert");
        add(problem);
        confirm = new Button(confirmLabel, click -> attempt(action));
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.addClickShortcut(Key.ENTER);
        getFooter().add(new Button(Texts.t("factor.cancel"), click -> close()), confirm);
    }

    Question dangerous() {
        confirm.addThemeVariants(ButtonVariant.ERROR);
        return this;
    }

    private void attempt(Runnable action) {
        try {
            action.run();
            close();
        } catch (FactorException refused) {
            say(FactorTexts.of(refused));
        }
    }

    final void say(String text) {
        problem.setText(text);
    }
}
