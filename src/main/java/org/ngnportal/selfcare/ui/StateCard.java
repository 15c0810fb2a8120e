package org.ngnportal.selfcare.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Locale;
import org.ngnportal.selfcare.Home.State;
import org.ngnportal.shell.Icons;
import org.ngnportal.shell.Texts;

/** How the telephone stands: a few words, and what that means. */
final class StateCard extends Div {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    StateCard(State state) {
        addClassNames("portal-card", "selfcare-state", tone(state));
        String key = "selfcare.state." + state.name().toLowerCase(Locale.ROOT).replace('_', '-');
        add(Icons.decorative(icon(state)), new Div(new H2(Texts.t(key)), new Paragraph(Texts.t(key + ".text"))));
    }

    private static String tone(State state) {
        return switch (state) {
            case ACTIVE -> "portal-good";
            case OVER_QUOTA -> "portal-warning";
            case BLOCKED, BLOCKED_BY_CUSTOMER, BLOCKED_BY_PROVIDER -> "portal-bad";
        };
    }

    private static VaadinIcon icon(State state) {
        return switch (state) {
            case ACTIVE -> VaadinIcon.CHECK_CIRCLE_O;
            case OVER_QUOTA -> VaadinIcon.HOURGLASS_END;
            case BLOCKED, BLOCKED_BY_CUSTOMER, BLOCKED_BY_PROVIDER -> VaadinIcon.BAN;
        };
    }
}
