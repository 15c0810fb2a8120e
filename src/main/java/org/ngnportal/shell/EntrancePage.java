package org.ngnportal.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.Locale;
import org.ngnportal.branding.Brand;
import org.ngnportal.shell.StateBadge.Tone;

/** A page for people who are not signed in: one card with the brand, a heading and little else. */
public abstract class EntrancePage extends Div implements HasDynamicTitle {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final String title;
    private final Div card = new Div();
    private final Div content = new Div();

    protected EntrancePage(Brand brand, String title) {
        this.title = title;
        addClassName("portal-login");
        content.addClassName("portal-entrance");
        card.add(new BrandMark(brand), new H1(title), content);
        add(new Main(card));
    }

    /** Replaces what stands below the heading. */
    protected final void show(Component... components) {
        content.removeAll();
        content.add(components);
    }

    /** A message in a box, read out when it appears. */
    protected static Component message(Tone tone, VaadinIcon icon, String text) {
        var box = new Div(Icons.decorative(icon), new Paragraph(text));
        box.addClassNames("portal-login-message", "portal-" + tone.name().toLowerCase(Locale.ROOT));
        box.getElement().setAttribute("role", "alert");
        return box;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
