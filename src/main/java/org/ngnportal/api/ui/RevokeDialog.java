package org.ngnportal.api.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.ngnportal.api.AppToken;
import org.ngnportal.shell.Texts;

/** Says what is lost before a token is revoked. */
final class RevokeDialog extends Dialog {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    RevokeDialog(AppToken token, Runnable revoke) {
        setHeaderTitle(Texts.t("api.revoke.one", token.name()));
        setMaxWidth("min(30rem, calc(100vw - 2rem))");
        add(new Paragraph(Texts.t("api.revoke.text")));
        var confirm = new Button(Texts.t("api.revoke"), click -> {
            close();
            revoke.run();
        });
        confirm.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        getFooter().add(new Button(Texts.t("shell.cancel"), click -> close()), confirm);
    }
}
