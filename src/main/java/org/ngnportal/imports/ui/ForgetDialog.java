package org.ngnportal.imports.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.ngnportal.shell.Texts;

/** Asks before a draft is given up. */
final class ForgetDialog extends Dialog {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    /** @param fileName hostile text */
    ForgetDialog(String fileName, Runnable forget) {
        setHeaderTitle(Texts.t("imports.forget.title"));
        setMaxWidth("min(30rem, calc(100vw - 2rem))");
        var name = new Paragraph(fileName);
        name.getElement().setAttribute("dir", "auto");
        add(name, new Paragraph(Texts.t("imports.forget.text")));
        var yes = new Button(Texts.t("imports.forget.yes"), click -> {
            close();
            forget.run();
        });
        yes.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        getFooter().add(new Button(Texts.t("shell.cancel"), click -> close()), yes);
    }
}
