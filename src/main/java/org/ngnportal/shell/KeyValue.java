package org.ngnportal.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** Facts to read: a label and its value per row. */
public final class KeyValue extends Composite<DescriptionList> {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    public KeyValue() {
        getContent().addClassName("portal-facts");
    }

    /** @param value null or blank shows a dash */
    public KeyValue add(String label, @Nullable String value) {
        boolean missing = value == null || value.isBlank();
        Span text = new Span(missing ? "–" : value);
        if (missing) {
            text.addClassName("portal-missing");
        }
        return add(label, text);
    }

    public KeyValue add(String label, Component... value) {
        Div row = new Div(new Term(label), new Description(value));
        getContent().getElement().appendChild(row.getElement());
        return this;
    }

    public void clear() {
        getContent().removeAll();
    }
}
