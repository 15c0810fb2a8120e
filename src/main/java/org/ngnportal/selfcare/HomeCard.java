package org.ngnportal.selfcare;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Locale;
import org.ngnportal.shell.Icons;
import org.ngnportal.shell.StateBadge.Tone;

/** A card of the home page: what it is about with a way to its page, how that stands, and what one may do at once. */
@Tag("section")
public final class HomeCard extends HtmlComponent {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final Div body = new Div();
    private final Div actions = new Div();

    /** @param path of the page that has all of it */
    public HomeCard(VaadinIcon icon, String title, String path) {
        addClassNames("portal-card", "selfcare-card");
        var link = new Anchor(path, new Span(title), Icons.decorative(VaadinIcon.CHEVRON_RIGHT_SMALL));
        link.getElement().setAttribute("router-link", true);
        var heading = new H2(Icons.decorative(icon), link);
        body.addClassName("selfcare-card-body");
        actions.addClassName("selfcare-card-actions");
        actions.setVisible(false);
        getElement().appendChild(heading.getElement(), body.getElement(), actions.getElement());
    }

    /** The one thing to know, in large letters; hostile text stays text. */
    public HomeCard headline(String text, Tone tone) {
        var line = new Paragraph(text);
        line.addClassNames("selfcare-headline", "portal-" + tone.name().toLowerCase(Locale.ROOT));
        body.add(line);
        return this;
    }

    /** A line in small letters; hostile text stays text. */
    public HomeCard line(String text) {
        var line = new Paragraph(text);
        line.addClassName("selfcare-line");
        body.add(line);
        return this;
    }

    public HomeCard with(Component part) {
        body.add(part);
        return this;
    }

    /** Something that can be done at once. */
    public HomeCard action(Component action) {
        actions.add(action);
        actions.setVisible(true);
        return this;
    }
}
