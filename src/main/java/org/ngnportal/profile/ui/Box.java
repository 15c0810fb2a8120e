package org.ngnportal.profile.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Locale;
import org.ngnportal.shell.Icons;
import org.ngnportal.shell.StateBadge.Tone;

/** A sentence in a box that tells a state, with what can be done about it. */
@StyleSheet("context://portal/profile.css")
final class Box extends Div {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    Box(Tone tone, VaadinIcon icon, String text, Component... actions) {
        var words = new Div(new Paragraph(text));
        words.add(actions);
        add(Icons.decorative(icon), words);
        addClassNames("profile-box", "portal-" + tone.name().toLowerCase(Locale.ROOT));
    }
}
