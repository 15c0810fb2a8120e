package org.ngnportal.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.text.NumberFormat;

/** A number with its meaning, leading to the page that lists what it counts. */
public final class Figure extends Anchor {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    /** @param path route it leads to, without a leading slash */
    public Figure(VaadinIcon icon, String label, long value, String path) {
        super(path);
        addClassNames("portal-card", "portal-figure");
        getElement().setAttribute("router-link", true);
        Span number = new Span(NumberFormat.getIntegerInstance(getLocale()).format(value));
        number.addClassName("portal-figure-number");
        Span caption = new Span(label);
        caption.addClassName("portal-figure-label");
        add(Icons.decorative(icon), number, caption);
    }
}
