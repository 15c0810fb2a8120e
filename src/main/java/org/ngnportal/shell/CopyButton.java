package org.ngnportal.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.function.Supplier;

/** Copies a text to the clipboard. The text reaches the browser only when the button is pressed. */
public final class CopyButton extends Button {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    /** @param label says what is copied; it is the accessible name and the tooltip */
    public CopyButton(Supplier<String> text, String label) {
        super(Icons.decorative(VaadinIcon.COPY_O));
        addClassName("portal-icon-button");
        addThemeVariants(ButtonVariant.TERTIARY);
        setAriaLabel(label);
        setTooltipText(label);
        addClickListener(click -> getElement()
                .executeJs("return window.portalCopy($0)", text.get())
                .then(Boolean.class, CopyButton::report));
    }

    private static void report(boolean copied) {
        if (copied) {
            Notices.success(Texts.t("shell.copy.done"));
        } else {
            Notices.problem(Texts.t("shell.copy.failed"));
        }
    }
}
