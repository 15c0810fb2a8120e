package org.ngnportal.shell;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Locale;

/** A state in a word, with an icon and a colour that say the same. */
public final class StateBadge extends Span {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    /** What a state means to the reader. */
    public enum Tone {
        GOOD,
        INFO,
        WARNING,
        BAD,
        NEUTRAL
    }

    public StateBadge(Tone tone, VaadinIcon icon, String text) {
        addClassNames("portal-badge", "portal-" + tone.name().toLowerCase(Locale.ROOT));
        add(Icons.decorative(icon), new Span(text));
    }
}
