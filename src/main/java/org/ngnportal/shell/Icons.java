package org.ngnportal.shell;

import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;

/** Icons beside words: they say nothing that the words do not, so screen readers skip them. */
public final class Icons {

    private Icons() {}

    public static Icon decorative(VaadinIcon kind) {
        Icon icon = kind.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }
}
