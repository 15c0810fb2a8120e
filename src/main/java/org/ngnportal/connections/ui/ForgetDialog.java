package org.ngnportal.connections.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.StoredConnection;

/** Says what is lost before a connection is forgotten. */
final class ForgetDialog extends Dialog {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    ForgetDialog(StoredConnection connection, Runnable forget) {
        boolean platform = connection.customer().isPlatform();
        setHeaderTitle(Texts.t("connections.forget.title", connection.displayName()));
        setMaxWidth("min(32rem, calc(100vw - 2rem))");
        add(
                new Paragraph(Texts.t(platform ? "connections.forget.platform" : "connections.forget.operators")),
                new Paragraph(
                        Texts.t(platform ? "connections.forget.back.platform" : "connections.forget.subscribers")));
        Button confirm = new Button(Texts.t("connections.forget.confirm"), click -> {
            close();
            forget.run();
        });
        confirm.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        getFooter().add(new Button(Texts.t("shell.cancel"), click -> close()), confirm);
    }
}
