package org.ngnportal.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;

/** A part of a page or form under its own heading; fields stand in at most two columns. */
@Tag("section")
public final class Section extends HtmlComponent {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final Div content = new Div();

    public Section(String title, Component... fields) {
        this(title, null, fields);
    }

    /** @param help a sentence below the heading; null for none */
    public Section(String title, @Nullable String help, Component... fields) {
        addClassNames("portal-section");
        H2 heading = new H2(title);
        getElement().appendChild(heading.getElement());
        if (help != null) {
            Paragraph words = new Paragraph(help);
            words.addClassName("portal-help");
            getElement().appendChild(words.getElement());
        }
        content.addClassName("portal-section-content");
        content.add(fields);
        getElement().appendChild(content.getElement());
    }

    public void add(Component... fields) {
        content.add(fields);
    }

    /** Adds something that takes the full width. */
    public void addWide(Component field) {
        field.addClassName("portal-wide");
        content.add(field);
    }
}
