package org.ngnportal.profile.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.ngnportal.shell.Texts;
import org.ngnportal.vault.Secret;

/** Asks whether something is to be done, and for the password again. */
final class PasswordQuestion extends Dialog {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    /**
     * @param label verb of the thing
     * @param action gets what was typed
     * @param afterwards when it was done
     */
    PasswordQuestion(
            String title, String text, String label, boolean asked, Consumer<Secret> action, Runnable afterwards) {
        var current = new CurrentPassword(asked);
        setHeaderTitle(title);
        setWidth("min(28rem, calc(100vw - 2rem))");
        add(new Paragraph(text), current);
        var go = new Button(label, click -> {
            boolean done = current.isThere()
                    && Attempt.at(
                            Texts.t("profile.passwords.doing"),
                            () -> action.accept(current.typed()),
                            (field, wrong) -> current.tell(field, wrong));
            if (done) {
                close();
                afterwards.run();
            }
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(Texts.t("shell.cancel"), click -> close()), go);
    }
}
