package org.ngnportal.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;

/** Top of a page: its title, what it is about, the state of the thing, and the few actions used most. */
public final class PageHeader extends Composite<Div> {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final H1 title = new H1();
    private final Paragraph subtitle = new Paragraph();
    private final Div facts = new Div();
    private final Div buttons = new Div();

    /** @param subtitle one line below the title; null for none */
    public PageHeader(String title, @Nullable String subtitle, Component... actions) {
        getContent().addClassName("portal-page-header");
        facts.addClassName("portal-page-facts");
        facts.setVisible(false);
        setTitle(title);
        setSubtitle(subtitle);
        Div words = new Div(this.title, this.subtitle, facts);
        words.addClassName("portal-page-words");
        buttons.add(actions);
        buttons.addClassName("portal-page-actions");
        buttons.setVisible(actions.length > 0);
        getContent().add(words, buttons);
    }

    public void setTitle(String text) {
        title.setText(text);
    }

    public void setSubtitle(@Nullable String text) {
        subtitle.setVisible(text != null);
        subtitle.setText(text == null ? "" : text);
    }

    /** Adds an action behind the others. */
    public void addAction(Component action) {
        buttons.add(action);
        buttons.setVisible(true);
    }

    /** Replaces what stands below the title: an address with its copy button, state badges. */
    public PageHeader withFacts(Component... components) {
        facts.removeAll();
        facts.add(components);
        facts.setVisible(components.length > 0);
        return this;
    }
}
