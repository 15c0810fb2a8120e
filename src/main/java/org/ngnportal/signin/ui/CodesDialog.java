package org.ngnportal.signin.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.ngnportal.shell.Texts;
import org.ngnportal.vault.Secret;

/** New recovery codes; it does not close by a slip of the hand. */
final class CodesDialog extends Dialog {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private CodesDialog(List<Secret> codes) {
        setHeaderTitle(Texts.t("factor.codes.title"));
        setMaxWidth("min(30rem, calc(100vw - 2rem))");
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        add(new Paragraph(Texts.t("factor.codes.text")), new CodeList(codes));
        Button kept = new Button(Texts.t("factor.codes.kept"), click -> close());
        kept.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(kept);
    }

    static void show(List<Secret> codes) {
        new CodesDialog(codes).open();
    }
}
