package org.ngnportal.connections.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ngnportal.shell.Icons;
import org.ngnportal.shell.Texts;

/**
 * What can be done with a connection.
 *
 * @param keep stores it anew; null when one may not
 * @param forget null when one may not
 */
record ConnectionActions(
        Runnable check, @Nullable Runnable keep, @Nullable Runnable forget) {

    /** @param name whose connection it is, for those who do not see what the buttons stand beside */
    List<Button> buttons(String name) {
        return Stream.of(
                        button("connections.check", "connections.check.of", name, VaadinIcon.CHECK, check),
                        button("connections.renew", "connections.renew.of", name, VaadinIcon.REFRESH, keep),
                        button("connections.forget", "connections.forget.of", name, VaadinIcon.TRASH, forget))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Button> button(
            String key, String label, String name, VaadinIcon icon, @Nullable Runnable action) {
        if (action == null) {
            return List.of();
        }
        Button button = new Button(Texts.t(key), Icons.decorative(icon), click -> action.run());
        button.setAriaLabel(Texts.t(label, name));
        if (icon == VaadinIcon.TRASH) {
            button.addThemeVariants(ButtonVariant.ERROR);
        }
        return List.of(button);
    }
}
