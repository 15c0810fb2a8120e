package org.ngnportal.templates.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.ngnportal.shell.Texts;

/** Asks before something is given up. */
final class ConfirmDialog extends Dialog {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    ConfirmDialog(String title, String text, String verb, Runnable action) {
        setHeaderTitle(title);
        setMaxWidth("min(28rem, calc(100vw - 2rem))");
        var cancel = new Button(Texts.t("templates.editor.cancel"), click -> close());
        cancel.setAutofocus(true);
        var confirm = new Button(verb, click -> {
            close();
            action.run();
        });
        confirm.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        add(new Paragraph(text));
        getFooter().add(cancel, confirm);
    }
}
