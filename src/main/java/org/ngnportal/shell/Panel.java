package org.ngnportal.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.H2;

/** A card of the overview page with its heading. */
@Tag("section")
public final class Panel extends HtmlComponent {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    public Panel(String title, Component... content) {
        addClassNames("portal-card", "portal-panel");
        getElement().appendChild(new H2(title).getElement());
        for (Component part : content) {
            getElement().appendChild(part.getElement());
        }
    }
}
