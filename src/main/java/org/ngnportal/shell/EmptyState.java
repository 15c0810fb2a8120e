package org.ngnportal.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;

/** Stands where a list would: why there is nothing, and the next step. */
public final class EmptyState extends Composite<Div> {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    public EmptyState(VaadinIcon icon, String title, String text, Component... actions) {
        this(new H2(title), icon, text, actions);
    }

    private EmptyState(Component title, VaadinIcon icon, String text, Component... actions) {
        getContent().addClassName("portal-empty");
        getContent().add(Icons.decorative(icon), title, new Paragraph(text));
        if (actions.length > 0) {
            Div buttons = new Div(actions);
            buttons.addClassName("portal-empty-actions");
            getContent().add(buttons);
        }
    }

    /** Instead of a whole page: its title is the page's heading. */
    public static EmptyState ofPage(VaadinIcon icon, String title, String text, Component... actions) {
        return new EmptyState(new H1(title), icon, text, actions);
    }
}
