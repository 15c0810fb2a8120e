package org.ngnportal.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.ngnportal.shell.Icons;
import org.ngnportal.shell.QuickAction;
import org.ngnportal.shell.Texts;

/** A quick action as a card to click. */
final class QuickActionLink extends Anchor {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    QuickActionLink(QuickAction action) {
        super(action.path());
        addClassNames("portal-card", "portal-action");
        getElement().setAttribute("router-link", true);
        Span title = new Span(Texts.t(action.titleKey()));
        title.addClassName("portal-action-title");
        Span text = new Span(Texts.t(action.textKey()));
        text.addClassName("portal-action-text");
        add(Icons.decorative(action.icon()), new Div(title, text), Icons.decorative(VaadinIcon.ANGLE_RIGHT));
    }
}
